package org.hookwright.ui.flow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Problem;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.ui.response.Badge;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The picture of the open workflow, which card of it is chosen, and which one is being named or noted. */
public final class FlowViewModel {
    private final Desk desk;
    private final Sources sources;
    private final StepEdits edits;
    private final Runnable opens;
    private final KeptLines kept = new KeptLines();
    private final ReadOnlyObjectWrapper<FlowPicture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", FlowPicture.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Writing> writing = new ReadOnlyObjectWrapper<>(this, "writing");

    /**
     * What is known of the workflow.
     *
     * @param report what its conditions come to, and how its parts go together
     * @param problems of what each call sends
     * @param marks what a run made of its steps
     */
    public record Sources(
            ObservableValue<FlowReport> report,
            ObservableValue<Map<StepPath, List<Problem>>> problems,
            ObservableValue<Map<StepPath, StepMark>> marks) {}

    /** A text of a card that is being written in place. */
    record Writing(StepPath path, Part part) {
        /** Which one. */
        enum Part {
            NAME,
            NOTE
        }
    }

    /** @param opens shows the editor of what is chosen */
    public FlowViewModel(Desk desk, Sources sources, StepEdits edits, Runnable opens) {
        this.desk = desk;
        this.sources = sources;
        this.edits = edits;
        this.opens = opens;
        desk.workflowProperty().subscribe(this::leave);
        desk.workflowProperty().subscribe(_ -> draw());
        sources.report().subscribe((_, _) -> draw());
        sources.problems().subscribe((before, found) -> {
            if (!found.equals(before)) {
                draw();
            }
        });
        sources.marks().subscribe((_, _) -> draw());
    }

    /** The file of the workflow that is drawn; changes before the picture does. */
    ObservableValue<@Nullable Path> fileProperty() {
        return desk.fileProperty();
    }

    ReadOnlyObjectProperty<FlowPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Spot> chosenProperty() {
        return desk.spotProperty();
    }

    /** What is written in place at the moment, or null. */
    ReadOnlyObjectProperty<@Nullable Writing> writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** Whether the workflow can be changed: a file of a newer version can only be looked at. */
    ObservableValue<Boolean> editableProperty() {
        return desk.saveStateProperty().map(state -> !(state instanceof SaveState.ReadOnly));
    }

    public StepEdits edits() {
        return edits;
    }

    Optional<Workflow> workflow() {
        return Optional.ofNullable(desk.workflowProperty().get());
    }

    /** Where the chosen step stands; empty where none is chosen. */
    public Optional<StepPath> chosenStep() {
        Spot spot = desk.spotProperty().get();
        return spot.step()
                .filter(path -> workflow().flatMap(now -> now.at(path)).isPresent());
    }

    public void choose(Spot spot) {
        desk.choose(spot);
    }

    /** Shows the editor of what is chosen. */
    void open() {
        opens.run();
    }

    /** Chooses the card that an arrow key leads to. */
    void walk(Walk way) {
        workflow().ifPresent(now -> {
            FlowWalk walk = new FlowWalk(now);
            Spot from = desk.spotProperty().get();
            switch (way) {
                case UP -> walk.up(from).ifPresent(this::choose);
                case DOWN -> walk.down(from).ifPresent(this::choose);
                case LEFT -> walk.left(from).ifPresent(this::choose);
                case RIGHT -> walk.right(from).ifPresent(this::choose);
                case HOME -> choose(walk.home());
                case END -> choose(walk.end());
            }
        });
    }

    /** The keys that walk. */
    enum Walk {
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END
    }

    /** Where a step comes to stand that is added without saying where: behind the chosen one. */
    StepPath behindChosen() {
        return chosenStep().map(StepPath::next).orElse(StepPath.top(0));
    }

    /** Adds a step behind the chosen card. */
    public void add(NewStep kind) {
        edits.add(kind, behindChosen());
    }

    /** Puts the clipboard's steps behind the chosen card. */
    public void paste() {
        edits.paste(behindChosen());
    }

    /** Does something to the chosen step, if one is chosen. */
    public void onStep(Consumer<StepPath> act) {
        chosenStep().ifPresent(act);
    }

    /** Whether a call is chosen, which can have a fallback. */
    public ObservableValue<Boolean> onCallProperty() {
        return desk.callProperty().map(_ -> true).orElse(false);
    }

    /** Begins to write the chosen step's name or note. */
    public void startNaming() {
        start(Writing.Part.NAME);
    }

    public void startNoting() {
        start(Writing.Part.NOTE);
    }

    private void start(Writing.Part part) {
        if (editableProperty().getValue()) {
            chosenStep().ifPresent(path -> writing.set(new Writing(path, part)));
        }
    }

    void stopWriting() {
        writing.set(null);
    }

    /** Another workflow, or the same one read anew: what was being written belongs to the past. */
    private void leave(@Nullable Workflow before, @Nullable Workflow now) {
        Writing begun = writing.get();
        if (begun != null && (now == null || now.at(begun.path()).isEmpty())) {
            stopWriting();
        }
    }

    private void draw() {
        Workflow now = desk.workflowProperty().get();
        picture.set(now == null ? FlowPicture.NONE : drawn(now));
    }

    private FlowPicture drawn(Workflow now) {
        FlowReport report = sources.report().getValue();
        CardWords words = new CardWords(now, report, kept);
        CardBadges problems = new CardBadges(now, report, sources.problems().getValue());
        Map<StepPath, StepMark> marks = sources.marks().getValue();
        Map<Spot, CardFace> faces = new LinkedHashMap<>();
        for (Spot spot : spots(now)) {
            Optional<StepMark> mark = spot.step().map(marks::get);
            List<Badge> badges = java.util.stream.Stream.concat(
                            problems.of(spot).stream(), mark.map(StepMark::badge).stream())
                    .toList();
            faces.put(spot, new CardFace(words.of(spot), badges, mark.map(StepMark::stage)));
        }
        kept.turn();
        FlowPlan plan =
                FlowLayout.of(now, spot -> FlowPicture.face(faces, spot).text().height());
        return new FlowPicture(now, plan, faces);
    }

    private static List<Spot> spots(Workflow now) {
        List<Spot> spots = new java.util.ArrayList<>(List.of(new Spot.Start(), new Spot.When()));
        now.places().keySet().forEach(path -> spots.add(new Spot.At(path)));
        return spots;
    }
}
