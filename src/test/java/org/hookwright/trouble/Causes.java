package org.hookwright.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.send.FailureReason;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.params.provider.Arguments;

/** Workflows that are broken on purpose, and the clue that must come first. */
final class Causes {
    static final Ticket URGENT = Cases.ticket("INC-1", "priority", "Urgent");
    private static final Ticket LOW = Cases.ticket("INC-2", "priority", "Low");

    private Causes() {}

    /** Broken on purpose: what is complained of, about what, with which log, and the clue that must come first. */
    static Stream<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        all.addAll(ofNotFiring());
        all.addAll(ofWrongData());
        all.addAll(ofFailing());
        return all.stream();
    }

    private static List<Arguments> ofNotFiring() {
        return List.of(
                fire(Cases.URGENT, LOW, "fire.rule", "trouble.fire.flip"),
                fire(is("ticket.priority", "urgent"), URGENT, "fire.rule", "trouble.fire.case"),
                fire(one("ticket.subject", Operator.CONTAINS, "printer"), URGENT, "fire.rule", "trouble.fire.case"),
                fire(is("ticket.group.name", " Field IT"), URGENT, "fire.rule", "trouble.fire.blanks"),
                fire(is("ticket.group.name", "Ｆｉｅｌｄ IT"), URGENT, "fire.rule", "trouble.fire.lookalike"),
                fire(
                        is("ticket.group.name", java.text.Normalizer.normalize("현장 지원", java.text.Normalizer.Form.NFD)),
                        Cases.ticket("INC-1", "group", Map.of("name", "현장 지원")),
                        "fire.rule",
                        "trouble.fire.lookalike"),
                fire(is("ticket.priority", "4"), URGENT, "fire.rule", "trouble.fire.numbered"),
                fire(is("ticket.group.name", "Feild IT"), URGENT, "fire.rule", "trouble.fire.slip"),
                fire(is("ticket.prioritty", "Urgent"), URGENT, "fire.rule", "trouble.fire.field-misspelt"),
                fire(is("ticket.category", "Hardware"), URGENT, "fire.rule", "trouble.fire.unset-everywhere"),
                fire(new Condition.Any(List.of()), URGENT, "fire.no-rule", ""),
                fire(Cases.workflow(Cases.URGENT), URGENT, "workflow.no-call", ""),
                fire(Cases.workflow(Cases.URGENT, Cases.call("not an address", "{}")), URGENT, "request.url-blank", ""),
                Arguments.of(
                        Complaint.NOT_FIRED,
                        Cases.after(
                                Cases.about(Cases.sound(), URGENT), new Happening(Event.On.NOTE_ADDED, Event.By.AGENT)),
                        Log.EMPTY,
                        "fire.event",
                        "trouble.fire.event.next"),
                Arguments.of(
                        Complaint.NOT_FIRED,
                        Cases.after(
                                Cases.about(Cases.sound().with(Event.TICKET_CREATED.with(Event.By.REQUESTER)), URGENT),
                                new Happening(Event.On.TICKET_CREATED, Event.By.AGENT)),
                        Log.EMPTY,
                        "fire.performer",
                        "trouble.fire.performer.next"),
                Arguments.of(
                        Complaint.NOT_FIRED,
                        Cases.about(Cases.sound(), URGENT),
                        Cases.log(Cases.failed(FailureReason.Kind.REFUSED, 5)),
                        "fire.target",
                        "trouble.fire.target.next"));
    }

    private static List<Arguments> ofWrongData() {
        Ticket quoted = Cases.ticket("INC-1", "subject", "Printer \"3rd floor\"");
        return List.of(
                data("{ \"text\": \"{{ticket.subject}}\" }", quoted, "json.invalid-for-ticket"),
                data("{ \"id\": {{ticket.id}} }", URGENT, "json.id-not-a-number"),
                data("{ \"a\": \"{{ticket.subjcet}}\" }", URGENT, "placeholder.misspelt"),
                data("{ \"a\": \"{{ticket.Subject}}\" }", URGENT, "placeholder.wrong-case"),
                data("{ \"a\": \"{{ticket.urgency}}\" }", URGENT, "data.empty"),
                data("{ \"a\": \"{{ticket.id\" }", URGENT, "placeholder.output-not-closed"),
                data("{ \"a\": \"``{{ticket.id}}``\" }", URGENT, "data.pasted"),
                data("{ \"a\": \"{{ticket.id&#125;}\" }", URGENT, "data.pasted"),
                data("{ \"a\": 1, }", URGENT, "json.invalid"),
                Arguments.of(
                        Complaint.DATA_WRONG,
                        Cases.about(
                                Cases.workflow(
                                        Cases.URGENT,
                                        Cases.call("{ \"a\": \"{{ticket.subject}}\" }")
                                                .escaping(true)),
                                quoted),
                        Log.EMPTY,
                        "data.escaped-here",
                        "trouble.data.escaped-here.next"),
                Arguments.of(
                        Complaint.DATA_WRONG,
                        Cases.about(Cases.sound(), URGENT),
                        Cases.log(Cases.answered(400, 20, "invalid_payload")),
                        "data.refused",
                        "send.status.400.next"),
                Arguments.of(
                        Complaint.DATA_WRONG,
                        inSecondStep(Cases.workflow(
                                Cases.URGENT,
                                Cases.call("{}"),
                                Cases.call("{ \"a\": \"{{notify.key}}\" }").named("second"))),
                        Log.EMPTY,
                        "chain.fire-and-forget",
                        ""));
    }

    private static List<Arguments> ofFailing() {
        return List.of(
                time(Cases.failed(FailureReason.Kind.REPLY_TIMEOUT, 15_001), "time.reply-timeout"),
                time(Cases.failed(FailureReason.Kind.CONNECT_TIMEOUT, 15_001), "time.connect-timeout"),
                time(Cases.failed(FailureReason.Kind.UNKNOWN_HOST, 3), "time.unknown-host"),
                time(Cases.failed(FailureReason.Kind.CERTIFICATE_EXPIRED, 3), "time.certificate-expired"),
                time(Cases.answered(200, 18_000, "ok"), "time.phase-wait"),
                time(Cases.answered(200, 9_000, "ok"), "time.phase-wait"),
                time(Cases.answered(401, 30, ""), "time.status-401"),
                time(Cases.answered(403, 30, ""), "time.status-403"),
                time(Cases.answered(429, 30, ""), "time.status-429"),
                time(Cases.answered(503, 30, ""), "time.status-503"),
                Arguments.of(
                        Complaint.TIMED_OUT,
                        Cases.about(
                                Cases.workflow(
                                        Cases.URGENT,
                                        Cases.call("{}").with(new Delivery(java.time.Duration.ofSeconds(60)))),
                                URGENT),
                        Log.EMPTY,
                        "delivery.timeout",
                        ""),
                Arguments.of(
                        Complaint.TIMED_OUT,
                        Cases.about(Cases.workflow(Cases.URGENT, Cases.call("http://localhost:9/", "{}")), URGENT),
                        Log.EMPTY,
                        "request.unreachable",
                        ""));
    }

    static Condition one(String field, Operator operator, String value) {
        return new Condition.All(List.of(new Condition.Leaf(field, operator, value)));
    }

    static Condition is(String field, String value) {
        return one(field, Operator.IS, value);
    }

    private static Arguments fire(Condition when, Ticket ticket, String code, String next) {
        return fire(Cases.workflow(when, Cases.call("{}")), ticket, code, next);
    }

    private static Arguments fire(Workflow workflow, Ticket ticket, String code, String next) {
        return Arguments.of(Complaint.NOT_FIRED, Cases.about(workflow, ticket), Log.EMPTY, code, next);
    }

    private static Arguments data(String body, Ticket ticket, String code) {
        return Arguments.of(
                Complaint.DATA_WRONG,
                Cases.about(Cases.workflow(Cases.URGENT, Cases.call(body)), ticket),
                Log.EMPTY,
                code,
                "");
    }

    private static Arguments time(org.hookwright.history.Kept kept, String code) {
        return Arguments.of(Complaint.TIMED_OUT, Cases.about(Cases.sound(), URGENT), Cases.log(kept), code, "");
    }

    static Subject inSecondStep(Workflow workflow) {
        Subject whole = Cases.about(workflow, URGENT);
        return new Subject(
                workflow, Optional.of(StepPath.top(1)), whole.samples(), whole.scope(), Optional.empty(), List.of());
    }
}
