package org.hookwright.trouble;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Phases;
import org.hookwright.task.Cancellation;
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
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;

/** Workflows, tickets and logs that complaints are about. */
public final class Cases {
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    public static final String URL = "https://hooks.example/in";

    static final Condition URGENT =
            new Condition.All(List.of(new Condition.Leaf("ticket.priority", Operator.IS, "Urgent")));

    private Cases() {}

    public static Call call(String body) {
        return call(URL, body);
    }

    static Call call(String url, String body) {
        Request request = new Request(
                Method.POST,
                url,
                List.of(new Header("Content-Type", "application/json")),
                new Auth.None(),
                new Body(Body.Type.JSON, body));
        return new Call("notify", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    public static Workflow workflow(Condition when, Step... steps) {
        return new Workflow("Urgent to chat", "", List.of(steps), Unknown.NONE).with(when);
    }

    static Workflow sound() {
        return workflow(URGENT, call("{ \"id\": \"{{ticket.id}}\" }"));
    }

    public static Ticket ticket(String id, String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("subject", "Printer");
        fields.put("priority", "Urgent");
        fields.put("group", Map.of("name", "Field IT"));
        fields.put(field, value);
        return new Ticket(id, Map.of("ticket", fields));
    }

    static Subject about(Workflow workflow, Ticket chosen, Ticket... others) {
        List<Ticket> all = new ArrayList<>(List.of(chosen));
        all.addAll(List.of(others));
        return new Subject(
                workflow,
                Optional.empty(),
                new Samples(all, 0),
                new Scope(chosen, Environment.NONE, Map.of("token", new Secret("s3cr3t"))),
                Optional.empty(),
                List.of());
    }

    static Subject after(Subject subject, Happening happening) {
        return new Subject(
                subject.workflow(),
                subject.step(),
                subject.samples(),
                subject.scope(),
                Optional.of(happening),
                subject.others());
    }

    static Diagnosis asked(Complaint complaint, Subject subject, Log log) {
        return Investigation.of(complaint, subject, log, NOW, Cancellation.never());
    }

    static Phases phases(long waitMillis) {
        long nanos = waitMillis * 1_000_000;
        return new Phases(
                List.of(
                        new Phases.Phase(Phases.Kind.DNS, 0, 1_000_000),
                        new Phases.Phase(Phases.Kind.CONNECT, 1_000_000, 4_000_000),
                        new Phases.Phase(Phases.Kind.WAIT, 5_000_000, nanos)),
                nanos + 5_000_000,
                false);
    }

    /** One that was answered. */
    public static Kept answered(int status, long waitMillis, String reply) {
        boolean good = status / 100 == 2;
        Sentence said =
                Sentence.of(status == 200 ? "send.status.2xx.what" : "send.status." + status + ".what", status, "");
        Kept.Said meaning = new Kept.Said(
                said,
                good ? Optional.empty() : Optional.of(Sentence.of("send.status." + status + ".next", status, "")));
        return kept(OptionalInt.of(status), good, phases(waitMillis), meaning)
                .reply(new Kept.KeptReply("HTTP/1.1 " + status, List.of(), "text/plain", reply, reply.length()))
                .done();
    }

    /** One that was not. */
    public static Kept failed(FailureReason.Kind kind, long afterMillis) {
        FailureReason reason = new FailureReason(kind, "hooks.example", afterMillis);
        return kept(
                        OptionalInt.empty(),
                        false,
                        phases(afterMillis),
                        new Kept.Said(reason.what(), Optional.of(reason.next())))
                .done();
    }

    private static Made kept(OptionalInt status, boolean good, Phases phases, Kept.Said said) {
        Summary summary = new Summary(
                7,
                NOW.minusSeconds(120),
                new Origin("Urgent to chat", "notify", "INC-1", ""),
                new Summary.Target("POST", URL, "hooks.example"),
                status,
                good,
                Duration.ofNanos(phases.totalNanos()),
                said.what());
        return new Made(new Kept(summary, "POST /in HTTP/1.1\r\n\r\n{}", Optional.empty(), phases, said));
    }

    private record Made(Kept kept) {
        Made reply(Kept.KeptReply reply) {
            return new Made(new Kept(kept.summary(), kept.request(), Optional.of(reply), kept.phases(), kept.said()));
        }

        Kept done() {
            return kept;
        }
    }

    public static Log log(Kept kept) {
        return new Log(
                Optional.of(kept),
                List.of(kept.summary()),
                List.of(),
                List.of(phases(100), phases(200), phases(300)),
                1,
                Optional.empty());
    }
}
