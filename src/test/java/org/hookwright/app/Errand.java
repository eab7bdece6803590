package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.response.Response;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;

/** Calls and tickets for tests that send in earnest. */
final class Errand {
    static final String SECRET = "xoxb-4821-환불";
    static final String TEMPLATE = "{ \"text\": \"{{ticket.subject}}\", \"token\": \"{{secret.token}}\" }";

    private Errand() {}

    static Call to(String url, String body) {
        Request request = new Request(
                Method.POST,
                url,
                List.of(new Header("X-Token", "{{secret.token}}")),
                new Auth.Bearer("{{secret.token}}"),
                new Body(Body.Type.JSON, body));
        return new Call("notify", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    static Scope about(String ticket, String subject) {
        return new Scope(
                new Ticket("t", Map.of("ticket", Map.of("id", ticket, "subject", subject))),
                new Environment("Sandbox", Map.of(), List.of("token")),
                Map.of("token", new Secret(SECRET)));
    }

    static Response carry(EngineCourier courier, Call call, Scope scope) throws Exception {
        return courier.carry("Errand", call, scope, _ -> {}, Cancellation.never());
    }

    /** A history in whose file nothing is expected to be wrong. */
    static void unexpected(Sentence sentence) {
        assertThat(sentence).as("said of the history").isNull();
    }
}
