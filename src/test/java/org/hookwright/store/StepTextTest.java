package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.store.FileKind.Parsed;
import org.hookwright.workflow.RandomWorkflows;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;

final class StepTextTest {
    @Test
    void stepsComeBackAsTheyWere() {
        for (long seed = 0; seed < 100; seed++) {
            List<Step> steps = new RandomWorkflows(seed).workflow().steps();
            assertThat(read(StepText.write(steps))).as("seed %d", seed).isEqualTo(steps);
        }
    }

    @Test
    void aWholeFilesTextGivesItsSteps() {
        Workflow workflow = new RandomWorkflows(7).workflow();
        assertThat(read(FileKind.WORKFLOW.write(workflow))).isEqualTo(workflow.steps());
    }

    @Test
    void oneStepAListAndAFencedTextAreUnderstood() {
        assertThat(read("wait: 10m")).hasSize(1);
        assertThat(read("- wait: 10m\n- wait: 20m\n")).hasSize(2);
        assertThat(read("[ {\"wait\": \"10m\"} ]")).hasSize(1);
        assertThat(read("```yaml\nsteps:\n  - wait: 10m\n```\n")).hasSize(1);
    }

    @Test
    void whatIsNoStepIsToldWithItsPlace() {
        assertThat(problem("hello")).isEqualTo("store.steps.none");
        assertThat(problem("")).isEqualTo("store.file.empty");
        assertThat(problem("steps: []")).isEqualTo("store.steps.none");
        assertThat(problem("- wait: 10m\n- weight: 3\n")).isEqualTo("store.place.step");
        assertThat(problem("{ a: [ }")).isEqualTo("store.file.syntax");
        if (StepText.read("- call: a\n  delivery: { retries: 99 }") instanceof Parsed.Problem<List<Step>>(var why)) {
            assertThat(why.arguments().getFirst()).asString().startsWith("steps[0].delivery");
        } else {
            throw new AssertionError("It was read");
        }
    }

    private static List<Step> read(String text) {
        return switch (StepText.read(text)) {
            case Parsed.Value<List<Step>>(var steps) -> steps;
            case Parsed.Problem<List<Step>>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static String problem(String text) {
        return switch (StepText.read(text)) {
            case Parsed.Value<List<Step>>(var steps) -> throw new AssertionError(steps.toString());
            case Parsed.Problem<List<Step>>(var why) -> why.key();
        };
    }
}
