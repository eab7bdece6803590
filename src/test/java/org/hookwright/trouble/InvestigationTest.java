package org.hookwright.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hookwright.check.Field;
import org.hookwright.check.Part;
import org.hookwright.check.Place;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionTree;
import org.hookwright.condition.Operator;
import org.hookwright.history.Kept;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.send.FailureReason;
import org.hookwright.template.Span;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InvestigationTest {
    private static final Ticket URGENT = Causes.URGENT;

    @ParameterizedTest(name = "{3} {4}")
    @MethodSource("org.hookwright.trouble.Causes#all")
    void theCauseComesFirst(Complaint complaint, Subject subject, Log log, String code, String next) {
        Diagnosis diagnosis = Cases.asked(complaint, subject, log);

        Clue first = diagnosis.clues().getFirst();
        assertThat(first.code()).as(told(diagnosis)).isEqualTo(code);
        if (!next.isEmpty()) {
            assertThat(first.next().map(Sentence::key)).contains(next);
        }
        assertThat(diagnosis.state()).isNotEqualTo(Diagnosis.State.FINE);
    }

    @ParameterizedTest(name = "{3} {4}")
    @MethodSource("org.hookwright.trouble.Causes#all")
    void everyWayLeadsToAPlaceThatIsThere(Complaint complaint, Subject subject, Log log, String code, String next) {
        for (Clue clue : Cases.asked(complaint, subject, log).clues()) {
            assertThat(clue.ways()).as(clue.code()).allMatch(way -> isThere(way, subject, log));
        }
    }

    @ParameterizedTest(name = "{3} {4}")
    @MethodSource("org.hookwright.trouble.Causes#all")
    void everyFindingLeadsSomewhere(Complaint complaint, Subject subject, Log log, String code, String next) {
        Diagnosis diagnosis = Cases.asked(complaint, subject, log);

        assertThat(diagnosis.open())
                .allSatisfy(clue -> assertThat(clue.ways()).as(clue.code()).isNotEmpty());
    }

    @ParameterizedTest(name = "{3} {4}")
    @MethodSource("org.hookwright.trouble.Causes#all")
    void everythingIsSaidInBothLanguages(Complaint complaint, Subject subject, Log log, String code, String next) {
        Diagnosis diagnosis = Cases.asked(complaint, subject, log);
        List<Sentence> all = new ArrayList<>(diagnosis.facts());
        all.add(diagnosis.headline());
        for (Clue clue : diagnosis.clues()) {
            all.add(clue.what());
            clue.next().ifPresent(all::add);
            clue.ways().forEach(way -> all.add(way.label()));
        }
        for (Locale locale : Texts.offered()) {
            Texts texts = new Texts(locale);
            assertThat(all)
                    .allSatisfy(sentence -> assertThat(texts.of(sentence))
                            .isNotBlank()
                            .doesNotContain("null")
                            .doesNotContainPattern("(?<!\\{)\\{\\d"));
        }
    }

    private static boolean isThere(Way way, Subject subject, Log log) {
        Workflow workflow = subject.workflow();
        return switch (way) {
            case Way.ToSpot(var _, var spot) -> isThere(spot, workflow);
            case Way.ToRule(var spot, var rule) ->
                condition(spot, workflow)
                        .flatMap(condition -> ConditionTree.at(ConditionTree.grouped(condition), rule))
                        .filter(Condition.Leaf.class::isInstance)
                        .isPresent();
            case Way.ToText(var step, var place) ->
                workflow.at(step).orElse(null) instanceof Call call
                        && place.span().end()
                                <= place.field().text(call.request()).length();
            case Way.CureCall(var step, var cure) ->
                workflow.at(step).orElse(null) instanceof Call call
                        && !cure.applied(call).equals(call);
            case Way.CureFlow(var cure) -> !cure.change().apply(workflow).equals(workflow);
            case Way.ToExchange(var id) -> log.lately().stream().anyMatch(summary -> summary.id() == id);
            case Way.ToTicket(var index, var _) ->
                index < subject.samples().all().size();
            case Way.ToWorkflow(var other, var name) ->
                subject.others().get(other).name().equals(name);
            case Way.ToHandoff _ -> !workflow.calls().isEmpty();
            case Way.ToFlow _, Way.ToSamples _, Way.ToSettings _, Way.ToAllowList _, Way.ToCase _ -> true;
        };
    }

    private static boolean isThere(Spot spot, Workflow workflow) {
        return spot.step().map(path -> workflow.at(path).isPresent()).orElse(true);
    }

    private static Optional<Condition> condition(Spot spot, Workflow workflow) {
        return switch (spot) {
            case Spot.Start _ -> Optional.empty();
            case Spot.When _ -> Optional.of(workflow.when());
            case Spot.At(var path) -> workflow.at(path).map(step -> ((Branch) step).when());
        };
    }

    @Test
    void theFirstCureOfEachRuleMakesItFire() {
        for (Condition when : List.of(
                Causes.is("ticket.priority", "urgent"),
                Causes.one("ticket.subject", Operator.CONTAINS, "PRINTER"),
                Causes.is("ticket.group.name", "Field  IT".replace("  ", " ") + " "),
                Causes.is("ticket.group.name", "Feild IT"),
                Causes.is("ticket.prioritty", "Urgent"),
                Causes.is("ticket.priority", "4"))) {
            Workflow workflow = Cases.workflow(when, Cases.call("{}"));
            Clue first = Cases.asked(Complaint.NOT_FIRED, Cases.about(workflow, URGENT), Log.EMPTY)
                    .clues()
                    .getFirst();
            Way.CureFlow cure = (Way.CureFlow) first.ways().getFirst();
            Workflow cured = cure.cure().change().apply(workflow);

            Diagnosis after = Cases.asked(Complaint.NOT_FIRED, Cases.about(cured, URGENT), Log.EMPTY);
            assertThat(after.state()).as(told(after)).isEqualTo(Diagnosis.State.FINE);
        }
    }

    @Test
    void aSoundWorkflowIsSaidToBeFineInAllThreeCases() {
        Log log = Cases.log(Cases.answered(200, 100, "ok"));
        for (Complaint complaint : Complaint.values()) {
            Diagnosis diagnosis = Cases.asked(complaint, Cases.about(Cases.sound(), URGENT), log);
            assertThat(diagnosis.state()).as(told(diagnosis)).isEqualTo(Diagnosis.State.FINE);
            assertThat(diagnosis.ruledOut()).as(complaint.id()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theHeadlineNamesLineColumnAndPlaceholderOfTheBreak() {
        Workflow workflow = Cases.workflow(Cases.URGENT, Cases.call("{\n  \"text\": \"{{ticket.subject}}\"\n}"));
        Diagnosis diagnosis = Cases.asked(
                Complaint.DATA_WRONG,
                Cases.about(workflow, Cases.ticket("INC-1", "subject", "a \"b\""), URGENT),
                Log.EMPTY);
        assertThat(new Texts(Locale.ENGLISH).of(diagnosis.headline()))
                .contains("INC-1")
                .contains("line 2, column 15")
                .contains("{{ticket.subject}}");
        assertThat(new Texts(Locale.ENGLISH).of(diagnosis.facts().getFirst())).contains("1 of 2");
    }

    @Test
    void aStepInABranchThatWasNotTakenIsExplainedByTheBranch() {
        Branch branch = new Branch(
                "", "", Causes.is("ticket.priority", "Low"), List.of(Cases.call("{}")), List.of(), Unknown.NONE);
        Workflow workflow = Cases.workflow(Condition.All.ALWAYS, branch);
        Subject whole = Cases.about(workflow, URGENT);
        Subject step = new Subject(
                workflow,
                Optional.of(StepPath.top(0).in(Slot.THEN, 0)),
                whole.samples(),
                whole.scope(),
                Optional.empty(),
                List.of());
        assertThat(Cases.asked(Complaint.NOT_FIRED, step, Log.EMPTY).clues())
                .extracting(Clue::code)
                .startsWith("fire.branch", "fire.rule");
        assertThat(Cases.asked(Complaint.NOT_FIRED, whole, Log.EMPTY).state()).isEqualTo(Diagnosis.State.FINE);
    }

    @Test
    void anOutputWithoutAKnownReplyIsNoFaultYet() {
        Call lookup = Cases.call("{}")
                .with(Call.Kind.WEB_REQUEST)
                .named("lookup")
                .with(Reply.USUAL.with(List.of(new Reply.Output("key", "$.key"))));
        Workflow workflow = Cases.workflow(Cases.URGENT, lookup, Cases.call("{ \"a\": \"{{lookup.key}}\" }"));
        Diagnosis diagnosis = Cases.asked(Complaint.DATA_WRONG, Causes.inSecondStep(workflow), Log.EMPTY);
        assertThat(diagnosis.open())
                .filteredOn(clue -> clue.code().equals("data.output"))
                .extracting(Clue::certainty)
                .containsExactly(Certainty.UNLIKELY);
    }

    @Test
    void everyFailureIsAnsweredAndEveryPartOfARequestCanBeGoneTo() {
        for (FailureReason.Kind kind : FailureReason.Kind.values()) {
            Diagnosis diagnosis = Cases.asked(
                    Complaint.TIMED_OUT, Cases.about(Cases.sound(), URGENT), Cases.log(Cases.failed(kind, 900)));
            assertThat(diagnosis.open().getFirst().code())
                    .as(told(diagnosis))
                    .isEqualTo("time." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Part part : Part.values()) {
            Way way = new Way.ToText(StepPath.top(0), new Place(new Field(part, 0), new Span(0, 0)));
            for (Locale locale : Texts.offered()) {
                assertThat(new Texts(locale).of(way.label())).isNotBlank();
            }
        }
    }

    @Test
    void whatFailedOnceAndIsWellSinceIsNoSuspicion() {
        Kept good = Cases.answered(200, 40, "ok");
        Summary bad = Cases.failed(FailureReason.Kind.REFUSED, 2).summary();
        Log once = log(good, List.of(good.summary(), bad));
        Log often = log(good, List.of(good.summary(), bad, bad, good.summary(), bad));
        Subject subject = Cases.about(Cases.sound(), URGENT);
        assertThat(Cases.asked(Complaint.TIMED_OUT, subject, once).state()).isEqualTo(Diagnosis.State.FINE);
        assertThat(Cases.asked(Complaint.TIMED_OUT, subject, often).state()).isEqualTo(Diagnosis.State.SUSPECTED);
    }

    private static Log log(Kept examined, List<Summary> lately) {
        return new Log(Optional.of(examined), lately, List.of(), List.of(), 1, Optional.empty());
    }

    @Test
    void aSlowReceiverIsADuplicate() {
        Diagnosis diagnosis = Cases.asked(
                Complaint.TIMED_OUT,
                Cases.about(Cases.workflow(Cases.URGENT, Cases.call("{}")), URGENT),
                Cases.log(Cases.failed(FailureReason.Kind.REPLY_TIMEOUT, 15_001)));
        assertThat(diagnosis.open()).extracting(Clue::code).contains("time.duplicates", "time.over-limit");
        assertThat(diagnosis.facts()).extracting(Sentence::key).contains("trouble.fact.retries");
    }

    @Test
    void withoutATicketOrALogItSaysWhatIsMissing() {
        Subject whole = Cases.about(Cases.sound(), URGENT);
        Subject none = new Subject(
                whole.workflow(),
                Optional.empty(),
                new Samples(List.of(), -1),
                whole.scope(),
                Optional.empty(),
                List.of());
        for (Complaint complaint : Complaint.values()) {
            assertThat(Cases.asked(complaint, none, Log.EMPTY).state())
                    .as(complaint.id())
                    .isEqualTo(Diagnosis.State.UNKNOWN);
        }
    }

    @Test
    void aSampleTellsWhatHappenedToIt() {
        Ticket changed = new Ticket("t", Map.of("triggered_event", "{status:{from:4,to:6}}"));
        assertThat(Happening.of(changed))
                .contains(new Happening(Event.On.STATUS_CHANGED, Event.By.ANYONE, "Resolved", "6", false));
        Ticket request =
                new Ticket("t", Map.of("ticket", Map.of("id", "SR-7"), "triggered_event", "{ticket_action:created}"));
        assertThat(Happening.of(request))
                .contains(new Happening(Event.On.SERVICE_REQUEST_CREATED, Event.By.ANYONE, "", "", false));
        assertThat(Happening.of(new Ticket("t", Map.of()))).isEmpty();
    }

    static String told(Diagnosis diagnosis) {
        Texts texts = new Texts(Locale.ENGLISH);
        StringBuilder text = new StringBuilder(texts.of(diagnosis.headline()));
        for (Clue clue : diagnosis.clues()) {
            text.append("\n  ")
                    .append(clue.certainty())
                    .append(' ')
                    .append(clue.code())
                    .append(": ");
            text.append(texts.of(clue.what()));
            clue.next().ifPresent(next -> text.append(" / ").append(texts.of(next)));
        }
        return text.toString();
    }
}
