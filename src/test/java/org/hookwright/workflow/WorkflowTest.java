package org.hookwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.hookwright.workflow.StepPath.Slot;
import org.junit.jupiter.api.Test;

final class WorkflowTest {
    @Test
    void everyPlaceLeadsToItsStep() {
        for (long seed = 0; seed < 300; seed++) {
            Workflow workflow = new RandomWorkflows(seed).workflow();

            workflow.places()
                    .forEach((path, step) -> assertThat(workflow.at(path)).containsSame(step));
        }
    }

    @Test
    void aStepThatWasPutInAndTakenOutLeavesNoTrace() {
        for (long seed = 0; seed < 300; seed++) {
            RandomWorkflows random = new RandomWorkflows(seed);
            Workflow workflow = random.workflow();
            Step step = random.step();
            for (StepPath path : workflow.places().keySet()) {
                assertThat(workflow.inserted(path, List.of(step)).without(path)).isEqualTo(workflow);
            }
        }
    }

    @Test
    void aMoveLosesNothingAndDoublesNothing() {
        for (long seed = 0; seed < 300; seed++) {
            Workflow workflow = new RandomWorkflows(seed).workflow();
            Random random = new Random(seed);
            List<StepPath> places = new ArrayList<>(workflow.places().keySet());
            StepPath from = places.get(random.nextInt(places.size()));
            StepPath to = places.get(random.nextInt(places.size()));

            Workflow moved = workflow.moved(from, to);

            assertThat(moved.places().values().stream()
                            .map(step -> step.getClass().getSimpleName())
                            .sorted())
                    .containsExactlyElementsOf(workflow.places().values().stream()
                            .map(step -> step.getClass().getSimpleName())
                            .sorted()
                            .toList());
            assertThat(moved.names()).isEqualTo(workflow.names());
            if (!to.isWithin(from)) {
                assertThat(moved.at(Workflow.adjusted(from, to))).isEqualTo(workflow.at(from));
            }
        }
    }

    @Test
    void aStepCannotGoIntoItself() {
        Workflow workflow = new Workflow("w", "", List.of(branch("outer", branch("inner"))), Unknown.NONE);
        StepPath outer = StepPath.top(0);

        assertThat(workflow.moved(outer, outer.in(Slot.THEN, 0))).isSameAs(workflow);
    }

    @Test
    void whatComesInBesideOthersGetsAFreeName() {
        Workflow workflow = new Workflow("w", "", List.of(branch("check", branch("check_2"))), Unknown.NONE);

        Workflow twice = workflow.inserted(StepPath.top(1), workflow.steps());

        assertThat(twice.names()).hasSize(4);
        assertThat(new HashSet<>(
                        twice.places().values().stream().map(Step::name).toList()))
                .containsExactlyInAnyOrder("check", "check_2", "check_3", "check_4");
    }

    @Test
    void aFallbackThatLosesItsLastStepBecomesAStop() {
        Call call = new Call(
                "send",
                Call.Kind.WEBHOOK,
                new Request(Method.POST, "", List.of(), new Auth.None(), Body.NONE),
                Delivery.FRESHSERVICE,
                false,
                Unknown.NONE);
        Call falling = call.with(call.reply().with(new Reply.OnFailure.Fallback(List.of(branch("b")))));
        Workflow workflow = new Workflow("w", "", List.of(falling), Unknown.NONE);

        Workflow without = workflow.without(StepPath.top(0).in(Slot.ON_FAILURE, 0));

        assertThat(((Call) without.steps().getFirst()).reply().onFailure()).isEqualTo(new Reply.OnFailure.Stop());
    }

    @Test
    void pathsPrintAsErrorsNameThem() {
        assertThat(StepPath.top(2).in(Slot.ON_FAILURE, 0).in(Slot.THEN, 1))
                .hasToString("steps[2].on_failure[0].then[1]");
    }

    private static Branch branch(String name, Step... then) {
        return new Branch(
                name, "", org.hookwright.condition.Condition.All.ALWAYS, List.of(then), List.of(), Unknown.NONE);
    }
}
