package org.hookwright.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.check.Field;
import org.hookwright.check.Place;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.ui.response.Badge;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;
import org.junit.jupiter.api.Test;

final class FlowViewModelTest {
    private final Drawn drawn = new Drawn(Flows.approval());

    @Test
    void aNewCallIsNamedFreelyChosenAndTakenBackByItsName() {
        drawn.edits().add(NewStep.WEBHOOK, StepPath.top(1));
        assertThat(drawn.chosen())
                .isInstanceOf(Call.class)
                .extracting(Step::name)
                .isEqualTo("webhook");
        drawn.edits().add(NewStep.WEBHOOK, StepPath.top(2));
        assertThat(drawn.chosen().name()).isEqualTo("webhook_2");
        assertThat(drawn.desk.undoNameProperty().get().key()).isEqualTo("flow.edit.add");

        drawn.desk.undo();
        drawn.desk.undo();

        assertThat(drawn.workflow()).isEqualTo(Flows.approval());
    }

    @Test
    void whatAPlusOffersIsWhatIsPutIn() {
        for (NewStep kind : NewStep.values()) {
            drawn.edits().add(kind, StepPath.top(0));
            Step step = drawn.workflow().steps().getFirst();
            switch (kind) {
                case WEBHOOK -> assertThat(((Call) step).kind()).isEqualTo(Call.Kind.WEBHOOK);
                case WEB_REQUEST -> assertThat(((Call) step).kind()).isEqualTo(Call.Kind.WEB_REQUEST);
                case BRANCH -> assertThat(((Branch) step).then()).isEmpty();
                case WAIT -> assertThat(step).isInstanceOf(Wait.class);
            }
        }
    }

    @Test
    void renamingChangesWhatNamesTheStep() {
        assertThat(drawn.edits().rename(drawn.path("register_in_erp"), "erp")).isEmpty();

        assertThat(drawn.workflow().call("ask_approval").orElseThrow().request().url())
                .endsWith("{{erp.request_id}}");
    }

    @Test
    void aNameThatCannotBeSaysWhyAndChangesNothing() {
        StepPath path = drawn.path("register_in_erp");
        assertThat(refusal(path, "ask_approval")).isEqualTo("flow.name.taken");
        assertThat(refusal(path, "two words")).isEqualTo("flow.name.signs");
        assertThat(refusal(path, "ticket")).isEqualTo("flow.name.reserved");
        assertThat(refusal(path, "  ")).isEqualTo("flow.name.empty");
        assertThat(refusal(path, "x".repeat(200))).isEqualTo("flow.name.long");
        assertThat(drawn.workflow()).isEqualTo(Flows.approval());
        assertThat(drawn.edits().rename(StepPath.top(1), "Finance or not")).isEmpty();
    }

    @Test
    void aDeletedStepComesBackAndItsNeighbourIsChosenMeanwhile() {
        drawn.choose("ask_finance_lead");
        drawn.edits().delete(drawn.path("ask_finance_lead"));

        assertThat(drawn.said()).isEqualTo("flow.deleted.text");
        assertThat(drawn.model.chosenStep()).hasValue(StepPath.top(1));
        drawn.desk.undo();
        assertThat(drawn.workflow()).isEqualTo(Flows.approval());
        assertThat(drawn.chosen().name()).isEqualTo("ask_finance_lead");
    }

    @Test
    void keysMoveAStepAlongOutAndAcross() {
        drawn.edits().move(StepPath.top(3), FlowMoves.Way.UP);
        assertThat(drawn.path("assign_by_reply")).isEqualTo(StepPath.top(2));
        drawn.edits().move(StepPath.top(2), FlowMoves.Way.LEFT);
        assertThat(drawn.path("assign_by_reply")).isEqualTo(StepPath.top(1).in(Slot.THEN, 1));
        drawn.edits().move(drawn.path("assign_by_reply"), FlowMoves.Way.RIGHT);
        assertThat(drawn.path("assign_by_reply")).isEqualTo(StepPath.top(1).in(Slot.OTHERWISE, 1));
        drawn.edits().move(drawn.path("assign_by_reply"), FlowMoves.Way.RIGHT);
        assertThat(drawn.path("assign_by_reply"))
                .isEqualTo(drawn.path("ask_approval").in(Slot.ON_FAILURE, 1));
        drawn.edits().move(drawn.path("assign_by_reply"), FlowMoves.Way.LEFT);
        assertThat(drawn.path("assign_by_reply")).isEqualTo(StepPath.top(1).in(Slot.OTHERWISE, 1));
        drawn.edits().move(drawn.path("assign_by_reply"), FlowMoves.Way.DOWN);
        assertThat(drawn.path("assign_by_reply")).isEqualTo(StepPath.top(2));
        assertThat(drawn.chosen().name()).isEqualTo("assign_by_reply");
    }

    @Test
    void aStepCannotBePutIntoItself() {
        drawn.edits().move(StepPath.top(1), StepPath.top(1).in(Slot.THEN, 0));
        assertThat(drawn.workflow()).isEqualTo(Flows.approval());
        assertThat(drawn.desk.undoNameProperty().get()).isNull();
    }

    @Test
    void aStepGoesThroughTheClipboardWithAllItHolds() {
        drawn.edits().copy(StepPath.top(1));
        assertThat(drawn.board.text.orElseThrow()).startsWith("steps:\n").contains("call: ask_approval");
        drawn.edits().paste(StepPath.top(4));

        Branch pasted = (Branch) drawn.workflow().steps().get(4);
        assertThat(pasted.otherwise().getFirst().name()).isEqualTo("ask_approval_2");
        assertThat(drawn.model.chosenStep()).hasValue(StepPath.top(4));
    }

    @Test
    void cuttingIsTakenBackWithOneStep() {
        drawn.edits().cut(StepPath.top(0));
        assertThat(drawn.workflow().steps()).hasSize(3);
        assertThat(drawn.board.text).isPresent();
        drawn.desk.undo();
        assertThat(drawn.workflow()).isEqualTo(Flows.approval());
    }

    @Test
    void aTextWithoutStepsIsToldAndNothingIsLost() {
        drawn.edits().paste(StepPath.top(0));
        assertThat(drawn.said()).isEqualTo("flow.pasted.nothing");
        drawn.board.text = Optional.of("- call: a\n  kind: carrier_pigeon");
        drawn.edits().paste(StepPath.top(0));
        assertThat(drawn.said()).isEqualTo("flow.pasted.unreadable");
        Sentence why =
                (Sentence) drawn.messages.shown().getFirst().text().arguments().getFirst();
        assertThat(why.arguments().getFirst()).isEqualTo("steps[0].kind");
        assertThat(drawn.workflow()).isEqualTo(Flows.approval());
    }

    @Test
    void aFallbackIsAddedBehindThoseThatAreThere() {
        StepPath ask = drawn.path("ask_approval");
        drawn.edits().addFallback(ask);
        assertThat(drawn.model.chosenStep()).hasValue(ask.in(Slot.ON_FAILURE, 1));
        drawn.edits().addFallback(StepPath.top(0));
        assertThat(drawn.chosen().name()).isEqualTo("fallback_2");
    }

    @Test
    void problemsStandOnTheirCards() {
        assertThat(drawn.face(new Spot.At(StepPath.top(3))).badges()).isEmpty();
        drawn.choose("assign_by_reply");
        drawn.problems.set(Map.of(
                StepPath.top(3), List.of(problem(Severity.WARNING), problem(Severity.ERROR), problem(Severity.NOTE))));

        assertThat(drawn.face(new Spot.At(StepPath.top(3))).badges())
                .containsExactly(new Badge(Sentence.of("flow.card.problems", 2), Badge.Tone.DANGER));
    }

    @Test
    void aProblemOfTheFlowStaysOnItsStepUntilTheNextReport() {
        drawn.edits().move(drawn.path("register_in_erp"), StepPath.top(4));
        drawn.jobs.pass(1_000);
        drawn.jobs.run();
        Spot ask = new Spot.At(drawn.path("ask_approval"));
        assertThat(drawn.face(ask).badges()).hasSize(1);

        drawn.edits().add(NewStep.WAIT, StepPath.top(0));

        Spot moved = new Spot.At(drawn.path("ask_approval"));
        assertThat(moved).isNotEqualTo(ask);
        assertThat(drawn.face(moved).badges()).hasSize(1);
    }

    @Test
    void whatARunMadeOfAStepStandsOnItsCard() {
        drawn.marks.set(Flows.failedRun());

        CardFace face = drawn.face(new Spot.At(drawn.path("ask_approval")));
        assertThat(face.stage()).hasValue(StepMark.Stage.FELL_BACK);
        assertThat(face.badges()).extracting(badge -> badge.tone()).containsExactly(Badge.Tone.DANGER);
        drawn.marks.set(Map.of());
        assertThat(drawn.face(new Spot.At(drawn.path("ask_approval"))).stage()).isEmpty();
    }

    @Test
    void arrowsWalkTheStructure() {
        drawn.desk.choose(new Spot.Start());
        assertThat(walked(FlowViewModel.Walk.DOWN, 3)).isEqualTo(new Spot.At(StepPath.top(1)));
        assertThat(walked(FlowViewModel.Walk.DOWN, 1)).isEqualTo(at("ask_finance_lead"));
        assertThat(walked(FlowViewModel.Walk.RIGHT, 1)).isEqualTo(at("ask_approval"));
        assertThat(walked(FlowViewModel.Walk.RIGHT, 1)).isEqualTo(at("mail_the_manager"));
        assertThat(walked(FlowViewModel.Walk.LEFT, 1)).isEqualTo(at("ask_approval"));
        assertThat(walked(FlowViewModel.Walk.LEFT, 1)).isEqualTo(at("ask_finance_lead"));
        assertThat(walked(FlowViewModel.Walk.DOWN, 1)).isEqualTo(new Spot.At(StepPath.top(2)));
        assertThat(walked(FlowViewModel.Walk.UP, 1)).isEqualTo(at("ask_finance_lead"));
        assertThat(walked(FlowViewModel.Walk.END, 1)).isEqualTo(at("assign_by_reply"));
        assertThat(walked(FlowViewModel.Walk.DOWN, 1)).isEqualTo(at("assign_by_reply"));
        assertThat(walked(FlowViewModel.Walk.HOME, 1)).isEqualTo(new Spot.Start());
        assertThat(walked(FlowViewModel.Walk.UP, 1)).isEqualTo(new Spot.Start());
    }

    @Test
    void everyCardIsReachedByArrows() {
        for (long seed = 0; seed < 60; seed++) {
            var workflow = new org.hookwright.workflow.RandomWorkflows(seed).workflow();
            FlowWalk walk = new FlowWalk(workflow);
            java.util.Set<Spot> reached = new java.util.LinkedHashSet<>();
            java.util.ArrayDeque<Spot> open = new java.util.ArrayDeque<>(List.of(walk.home()));
            while (!open.isEmpty()) {
                Spot spot = open.poll();
                if (reached.add(spot)) {
                    walk.down(spot).ifPresent(open::add);
                    walk.up(spot).ifPresent(open::add);
                    walk.left(spot).ifPresent(open::add);
                    walk.right(spot).ifPresent(open::add);
                }
            }
            assertThat(reached).as("seed %d", seed).hasSize(workflow.places().size() + 2);
        }
    }

    @Test
    void aNameThatIsBeingWrittenIsLeftWhenItsStepIsGone() {
        drawn.desk.choose(new Spot.At(StepPath.top(3)));
        drawn.model.startNaming();
        assertThat(drawn.model.writingProperty().get()).isNotNull();
        drawn.edits().delete(StepPath.top(3));
        assertThat(drawn.model.writingProperty().get()).isNull();
    }

    private Spot walked(FlowViewModel.Walk way, int times) {
        for (int i = 0; i < times; i++) {
            drawn.model.walk(way);
        }
        return drawn.desk.spotProperty().get();
    }

    private Spot at(String name) {
        return new Spot.At(drawn.path(name));
    }

    private String refusal(StepPath path, String name) {
        return drawn.edits().rename(path, name).orElseThrow().key();
    }

    private static Problem problem(Severity severity) {
        return new Problem(
                "x", severity, new Place(Field.URL, new Span(0, 0)), Sentence.of("flow.title"), List.of(), List.of());
    }
}
