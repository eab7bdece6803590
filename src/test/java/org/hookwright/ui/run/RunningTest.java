package org.hookwright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Sentence;
import org.hookwright.run.Moment;
import org.hookwright.run.RunEnd;
import org.hookwright.support.OpenDesk;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.ui.desk.StepMark.Stage;
import org.hookwright.workflow.StepPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunningTest {
    @TempDir
    Path folder;

    private final OpenDesk open = new OpenDesk();
    private final SimpleObjectProperty<Scope> scope = new SimpleObjectProperty<>(
            new Scope(Flows.ticket("SR-311", "Service Request", 1_480_000), Environment.NONE, Map.of()));
    private Optional<Path> file = Optional.empty();
    private ScriptedRuns runs;
    private Running running;

    @BeforeEach
    void sit() {
        runs = new ScriptedRuns(folder);
        running = new Running(
                open.desk(),
                new Running.Around(scope, runs, () -> file, open.jobs(), InstantSource.fixed(Instant.EPOCH)));
        open.desk().editWorkflow(Sentence.of("desk.edit.rename"), before -> Flows.chain("http://localhost"));
        open.jobs().run();
    }

    private List<String> table() {
        return running.shownProperty().get().entries().stream()
                .map(entry -> entry.at().toSeconds() + " " + entry.step() + " " + entry.attempt() + " "
                        + entry.badge().text().arguments() + " "
                        + entry.next().getFirst().key())
                .toList();
    }

    private static StepMark mark(Map<StepPath, StepMark> marks, StepPath path) {
        return Optional.ofNullable(marks.get(path)).orElseThrow();
    }

    private Sums sums() {
        return running.stateProperty().get().reached().orElseThrow();
    }

    @Test
    void oneRunIsToldTryByTryWithWhatFollowed() {
        runs.script("/ask", 503, 503, 429, 503);
        running.press();
        assertThat(running.isGoing()).isTrue();

        open.jobs().run();

        assertThat(running.stateProperty().get()).isEqualTo(new RunState.Over(sums(), false));
        assertThat(table())
                .containsExactly(
                        "0 steps[0] 1 [201] runs.next.took",
                        "0 steps[1] 0 [] condition.fact.is-not",
                        "0 steps[1].otherwise[0] 1 [503] runs.next.again",
                        "30 steps[1].otherwise[0] 2 [503] runs.next.again",
                        "90 steps[1].otherwise[0] 3 [429] runs.next.asked",
                        "270 steps[1].otherwise[0] 4 [503] runs.next.fallback",
                        "270 steps[1].otherwise[0].on_failure[0] 1 [201] runs.next.done",
                        "870 steps[2] 1 [201] runs.next.done");
        TicketRun run = running.shownProperty().get();
        assertThat(run.end()).contains(RunEnd.WITH_FAILURES);
        assertThat(run.length()).isEqualTo(Duration.ofSeconds(870));
        assertThat(run.told().why().orElseThrow().holds()).isTrue();
        assertThat(run.told().branches()).containsOnlyKeys(Flows.BRANCH);
        assertThat(run.told().timeline().worst()).isEmpty();
        assertThat(run.told().timeline().rows())
                .extracting(Timeline.Row::step)
                .containsExactly(Flows.REGISTER, Flows.ASK, Flows.MAIL, Flows.PAUSE, Flows.ASSIGN);
    }

    @Test
    void everyStepHasItsMark() {
        runs.script("/ask", 503);
        running.start();
        open.jobs().run();

        Map<StepPath, StepMark> marks = running.marksProperty().getValue();
        assertThat(mark(marks, Flows.REGISTER).stage()).isEqualTo(Stage.SUCCEEDED);
        assertThat(mark(marks, Flows.ASK).stage()).isEqualTo(Stage.FELL_BACK);
        assertThat(mark(marks, Flows.ASK).badge().text())
                .isEqualTo(Sentence.of("runs.mark.times", Sentence.of("response.badge.status", "503"), 4));
        assertThat(mark(marks, Flows.LEAD).stage()).isEqualTo(Stage.NOT_TAKEN);
        assertThat(mark(marks, Flows.MAIL).stage()).isEqualTo(Stage.SUCCEEDED);
        assertThat(mark(marks, Flows.PAUSE).badge().text().key()).isEqualTo("runs.mark.waited");
        assertThat(marks).hasSize(7);
    }

    @Test
    void whileItGoesOnTheTimelineSaysWhatWasAndWhatMayCome() {
        List<Timeline> seen = new ArrayList<>();
        runs.script("/ask", 503);
        runs.also(moment -> {
            if (moment instanceof Moment.Trying trying && trying.step().equals(Flows.ASK) && trying.attempt() == 3) {
                running.lookNow();
                seen.add(running.shownProperty().get().told().timeline());
            }
        });
        running.start();
        open.jobs().run();

        Timeline before = seen.getFirst();
        assertThat(before.worst()).isPresent();
        List<Timeline.State> ask = before.marks().stream()
                .filter(mark -> mark.row() == 1)
                .map(Timeline.Mark::state)
                .toList();
        // Two tries and their pauses are over; the third is told next; it, its pause and the fourth may still come.
        assertThat(ask)
                .containsExactly(
                        Timeline.State.BAD,
                        Timeline.State.GOOD,
                        Timeline.State.BAD,
                        Timeline.State.GOING,
                        Timeline.State.EXPECTED,
                        Timeline.State.EXPECTED,
                        Timeline.State.EXPECTED);
        assertThat(before.rows()).extracting(Timeline.Row::step).doesNotContain(Flows.LEAD);
    }

    /** What is expected and what was, as it stands when a step is first tried. */
    private Timeline before(StepPath step) {
        List<Timeline> seen = new ArrayList<>();
        runs.also(moment -> {
            if (moment instanceof Moment.Trying trying && trying.step().equals(step)) {
                running.lookNow();
                seen.add(running.shownProperty().get().told().timeline());
            }
        });
        running.start();
        open.jobs().run();
        return seen.getFirst();
    }

    @Test
    void theWayThatABranchDidNotTakeIsNoLongerExpected() {
        scope.set(
                new Scope(Flows.ticket("SR-312", "Service Request", 2_000_000, "Finance"), Environment.NONE, Map.of()));

        assertThat(before(Flows.LEAD).rows())
                .extracting(Timeline.Row::step)
                .containsExactly(Flows.REGISTER, Flows.ASSIGN);
    }

    @Test
    void furtherTriesAndTheFallbackOfACallThatSucceededAreNoLongerExpected() {
        Timeline before = before(Flows.ASSIGN);

        assertThat(before.rows())
                .extracting(Timeline.Row::step)
                .containsExactly(Flows.REGISTER, Flows.ASK, Flows.PAUSE, Flows.ASSIGN);
        assertThat(before.marks().stream().filter(mark -> mark.row() == 1)).hasSize(1);
    }

    @Test
    void aWorkflowThatDoesNotFireSaysWhyAndTakesNoStep() {
        scope.set(new Scope(Flows.ticket("INC-1", "Incident", 5), Environment.NONE, Map.of()));
        running.start();
        open.jobs().run();

        TicketRun run = running.shownProperty().get();
        assertThat(run.end()).contains(RunEnd.NOT_FIRED);
        assertThat(run.reason()).isPresent();
        assertThat(run.entries()).isEmpty();
        assertThat(running.marksProperty().getValue().values())
                .extracting(StepMark::stage)
                .containsOnly(Stage.NOT_TAKEN);
    }

    @Test
    void aStepThatSucceedsAtLastSaysAtWhichTry() {
        runs.script("/ask", 503, 503, 200);
        running.start();
        open.jobs().run();

        Map<StepPath, StepMark> marks = running.marksProperty().getValue();
        assertThat(mark(marks, Flows.ASK).badge().text())
                .isEqualTo(Sentence.of("runs.mark.at-try", Sentence.of("response.badge.status", "200"), 3));
    }

    @Test
    void aSecondStartIsRefusedWhileOneGoesOn() {
        running.start();
        running.start();
        open.jobs().run();

        assertThat(runs.orders()).hasSize(1);
    }

    @Test
    void cancellingReachesTheRunAndIsOverOnceTheRunIs() {
        runs.also(moment -> {
            if (moment instanceof Moment.Tried tried && tried.step().equals(Flows.REGISTER)) {
                running.press();
            }
        });
        running.press();
        open.jobs().work();
        assertThat(running.stateProperty().get()).isEqualTo(new RunState.Going(sums(), true));
        assertThat(runs.cancellations().getFirst().isCancelled()).isTrue();

        open.jobs().hear();

        assertThat(running.stateProperty().get()).isEqualTo(new RunState.Over(sums(), true));
        assertThat(running.shownProperty().get().end()).contains(RunEnd.CANCELLED);
        assertThat(sums().of(RunEnd.CANCELLED)).isEqualTo(1);
    }

    @Test
    void aRunIsOfTheWorkflowItWasStartedWithAndItsMarksFollowTheStepsThatAreLeft() {
        running.start();
        open.desk().editWorkflow(Sentence.of("desk.edit.rename"), before -> before.without(Flows.REGISTER));
        open.jobs().run();

        assertThat(table()).hasSize(4);
        Map<StepPath, StepMark> marks = running.marksProperty().getValue();
        assertThat(marks).containsKey(StepPath.top(1)).doesNotContainKey(StepPath.top(2));
        assertThat(mark(marks, StepPath.top(1)).stage()).isEqualTo(Stage.SUCCEEDED);
        assertThat(running.placeNow(Flows.ASSIGN)).contains(StepPath.top(1));
        assertThat(running.placeNow(Flows.REGISTER)).isEmpty();
    }

    @Test
    void aDryRunSendsNothingAndSaysSo() {
        running.dryProperty().set(true);
        running.start();
        open.jobs().run();

        assertThat(running.shownProperty().get().entries())
                .allSatisfy(entry -> assertThat(entry.exchange()).isEmpty());
        assertThat(table().getFirst()).isEqualTo("0 steps[0] 1 [] runs.next.took");
    }

    @Test
    void manyTicketsAreCountedAndOnlySomeAreKept() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            lines.append("{\"id\": \"SR-").append(i).append("\", \"type\": \"");
            lines.append(i % 2 == 0 ? "Service Request" : "Incident").append("\", \"cost\": 2000000}\n");
        }
        file = Optional.of(Files.writeString(folder.resolve("tickets.ndjson"), lines));
        running.whomProperty().set(Whom.FILE);
        Integer[] answers = new Integer[500];
        java.util.Arrays.fill(answers, 201);
        answers[3] = 500;
        answers[499] = 201;
        runs.script("/requests", answers);
        running.start();
        open.jobs().run();

        assertThat(sums().done()).isEqualTo(1_000);
        assertThat(sums().fired()).isEqualTo(500);
        assertThat(sums().of(RunEnd.SUCCEEDED)).isEqualTo(499);
        assertThat(sums().of(RunEnd.FAILED)).isEqualTo(1);
        assertThat(running.runsProperty().get()).hasSize(Ledger.LAST + 1);
        assertThat(running.shownProperty().get().ticket())
                .as("what went ill is shown first")
                .isEqualTo("SR-6");
        assertThat(running.runsProperty().get().getLast().ticket()).isEqualTo("SR-999");

        running.choose(running.runsProperty().get().getLast());
        assertThat(running.shownProperty().get().ticket()).isEqualTo("SR-999");
    }

    @Test
    void onlyThoseThatFireAreRunWhereThatIsWanted() throws IOException {
        running.whomProperty().set(Whom.FIRING);
        running.start();
        open.jobs().run();

        assertThat(runs.tickets()).isEmpty();
        assertThat(sums().of(RunEnd.NOT_FIRED)).isEqualTo(3);
    }

    @Test
    void aBadLineEndsTheRunWithItsPlace() throws IOException {
        file = Optional.of(Files.writeString(folder.resolve("bad.ndjson"), "{\"id\": \"SR-1\"}\nnot JSON\n"));
        running.whomProperty().set(Whom.FILE);
        running.start();
        open.jobs().run();

        assertThat(running.stateProperty().get())
                .isEqualTo(new RunState.Broken(
                        sums(), Sentence.of("store.lines.bad", file.get().toString(), 2)));
        assertThat(sums().done()).isEqualTo(1);
    }

    @Test
    void nothingIsStartedWhenNoFileIsChosen() {
        running.whomProperty().set(Whom.FILE);
        running.press();

        assertThat(running.stateProperty().get()).isEqualTo(new RunState.Idle());
    }

    @Test
    void aLabelIsTheIdOrTheName() {
        assertThat(Running.label(new Ticket("Printer", Map.of()))).isEqualTo("Printer");
    }
}
