package org.hookwright.exchange;

import java.util.List;
import java.util.Map;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;

/** Calls to be taken away. */
final class Calls {
    static final Header JSON = new Header("Content-Type", "application/json");

    private Calls() {}

    static Call call(Request request) {
        return new Call("notify", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    static Request post(String url, Body.Type type, String body) {
        return new Request(Method.POST, url, List.of(), new Auth.None(), new Body(type, body));
    }

    static Scope scope(Map<String, Object> ticket, Map<String, String> variables, Map<String, Secret> secrets) {
        return new Scope(
                new Ticket("t", Map.of("ticket", ticket)), new Environment("Here", variables, List.of()), secrets);
    }
}
