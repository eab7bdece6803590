package org.hookwright.ui.flow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.check.Problem;
import org.hookwright.support.OpenDesk;
import org.hookwright.support.StepJobs;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowAnalyst;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/** A workflow on a desk, with the model of its picture and a clipboard of its own. */
final class Drawn {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

    final OpenDesk open = new OpenDesk();
    final Desk desk = open.desk();
    final StepJobs jobs = open.jobs();
    final Messages messages = new Messages(jobs);
    final ObjectProperty<Map<StepPath, List<Problem>>> problems = new SimpleObjectProperty<>(Map.of());
    final ObjectProperty<Map<StepPath, StepMark>> marks = new SimpleObjectProperty<>(Map.of());
    final Board board = new Board();
    final FlowViewModel model;
    int opened;

    Drawn(Workflow workflow) {
        desk.restore(Path.of("slack.hook.yaml"), workflow);
        Scope scope = new Scope(
                desk.tickets().values().getFirst(), desk.environmentProperty().getValue(), Map.of());
        FlowAnalyst analyst = new FlowAnalyst(desk, new SimpleObjectProperty<>(scope), CLOCK, jobs);
        model = new FlowViewModel(
                desk,
                new FlowViewModel.Sources(analyst.reportProperty(), problems, marks),
                new StepEdits(desk, messages, board),
                () -> opened++);
        jobs.pass(1_000);
        jobs.run();
    }

    StepEdits edits() {
        return model.edits();
    }

    Workflow workflow() {
        return desk.workflowProperty().get();
    }

    /** Where the step of this name stands. */
    StepPath path(String name) {
        return workflow().pathOf(name).orElseThrow();
    }

    void choose(String name) {
        desk.choose(new Spot.At(path(name)));
    }

    Step chosen() {
        return workflow().at(model.chosenStep().orElseThrow()).orElseThrow();
    }

    /** The key of what was said last in passing. */
    String said() {
        return messages.shown().getFirst().text().key();
    }

    CardFace face(Spot spot) {
        return model.pictureProperty().get().face(spot);
    }

    /** A clipboard that only this test knows. */
    static final class Board implements StepEdits.Clip {
        Optional<String> text = Optional.empty();

        @Override
        public void copy(String copied) {
            text = Optional.of(copied);
        }

        @Override
        public Optional<String> paste() {
            return text;
        }
    }

    /** Sizes for the length of a test. */
    static final class KeptZooms implements Zooms {
        final Map<Boolean, Double> kept = new HashMap<>();

        @Override
        public double recall(boolean wide) {
            return kept.getOrDefault(wide, 0.0);
        }

        @Override
        public void keep(boolean wide, double zoom) {
            kept.put(wide, zoom);
        }
    }
}
