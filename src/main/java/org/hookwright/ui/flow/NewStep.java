package org.hookwright.ui.flow;

import java.time.Duration;
import java.util.List;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Wait;

/** What a plus offers, and how each begins. */
public enum NewStep {
    WEBHOOK,
    WEB_REQUEST,
    BRANCH,
    WAIT;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** As the menu says it. */
    Sentence sentence() {
        return Sentence.of("flow.add." + id());
    }

    /** As ids and text keys have it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Step step() {
        return switch (this) {
            case WEBHOOK -> call("webhook", Call.Kind.WEBHOOK);
            case WEB_REQUEST -> call("request", Call.Kind.WEB_REQUEST);
            case BRANCH ->
                new Branch(
                        "",
                        "",
                        new Condition.Leaf("ticket.priority", Operator.IS, "Urgent"),
                        List.of(),
                        List.of(),
                        Unknown.NONE);
            case WAIT -> new Wait("", "", PATIENCE, Unknown.NONE);
        };
    }

    /** A call that needs an address and nothing else to be sent. */
    static Call call(String name, Call.Kind kind) {
        Request request = new Request(
                Method.POST,
                "https://",
                List.of(new Header("Content-Type", "application/json")),
                new Auth.None(),
                new Body(Body.Type.JSON, "{\n  \n}\n"));
        return new Call(name, kind, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }
}
