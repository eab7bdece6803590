package org.hookwright.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.workflow.RandomWorkflows;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;

/** Whatever is done to a flow, in whatever order: undo brings the same bytes back, redo the last ones. */
final class FlowUndoTest {
    private static final int SEEDS = 120;
    private static final int EDITS = 40;

    @Test
    void undoingAllGivesTheFirstBytesAndRedoingAllTheLast() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Drawn drawn = new Drawn(new RandomWorkflows(seed).workflow());
            Random random = new Random(seed);
            String first = bytes(drawn);
            List<String> done = new ArrayList<>();
            for (int i = 0; i < EDITS; i++) {
                done.add(edit(drawn, random));
            }
            String last = bytes(drawn);
            int steps = 0;
            while (drawn.desk.undoNameProperty().get() != null) {
                drawn.desk.undo();
                steps++;
            }
            assertThat(bytes(drawn)).as("seed %d: undone %s", seed, done).isEqualTo(first);
            for (int i = 0; i < steps; i++) {
                drawn.desk.redo();
            }
            assertThat(bytes(drawn)).as("seed %d: redone %s", seed, done).isEqualTo(last);
            assertThat(FileKind.WORKFLOW.parse(last))
                    .as("seed %d: a file that can be read", seed)
                    .isInstanceOf(FileKind.Parsed.Value.class);
        }
    }

    private static String edit(Drawn drawn, Random random) {
        List<StepPath> places = new ArrayList<>(drawn.workflow().places().keySet());
        StepPath path = places.isEmpty() ? StepPath.top(0) : places.get(random.nextInt(places.size()));
        StepEdits edits = drawn.edits();
        drawn.desk.choose(new Spot.At(path));
        int kind = random.nextInt(11);
        switch (kind) {
            case 0 -> edits.add(pick(NewStep.values(), random), path);
            case 1 -> edits.duplicate(path);
            case 2 -> edits.delete(path);
            case 3 -> edits.rename(path, "name_" + random.nextInt(30));
            case 4 -> edits.move(path, pick(FlowMoves.Way.values(), random));
            case 5 -> edits.move(path, anywhere(drawn.workflow(), places, random));
            case 6 -> edits.addFallback(path);
            case 7 -> edits.copy(path);
            case 8 -> edits.cut(path);
            case 9 -> edits.paste(anywhere(drawn.workflow(), places, random));
            default -> edits.note(path, "Note " + random.nextInt(9));
        }
        return kind + " " + path;
    }

    private static StepPath anywhere(Workflow workflow, List<StepPath> places, Random random) {
        if (places.isEmpty() || random.nextInt(4) == 0) {
            return StepPath.top(random.nextInt(workflow.steps().size() + 1));
        }
        StepPath owner = places.get(random.nextInt(places.size()));
        List<Slot> slots = Workflow.slots(workflow.at(owner).orElseThrow());
        if (slots.isEmpty()) {
            return owner.next();
        }
        Slot slot = slots.get(random.nextInt(slots.size()));
        return owner.in(slot, random.nextInt(workflow.listAt(owner.in(slot, 0)).size() + 1));
    }

    private static <T> T pick(T[] from, Random random) {
        return List.of(from).get(random.nextInt(from.length));
    }

    private static String bytes(Drawn drawn) {
        return FileKind.WORKFLOW.write(drawn.workflow());
    }

    @Test
    void everyStepThatIsTakenBackHasAName() {
        Drawn drawn = new Drawn(Flows.approval());
        drawn.edits().duplicate(StepPath.top(0));
        Sentence name = drawn.desk.undoNameProperty().get();
        assertThat(name.key()).isEqualTo("flow.edit.duplicate");
        assertThat(new org.hookwright.language.Texts(java.util.Locale.ENGLISH).of(name))
                .isEqualTo("Duplicate register_in_erp");
    }
}
