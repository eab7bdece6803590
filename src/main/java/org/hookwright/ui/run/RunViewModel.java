package org.hookwright.ui.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.run.Lengths;
import org.hookwright.run.RunEnd;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.response.Amounts;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The panel of a run: what of it is looked at, and what is said before there is one. */
public final class RunViewModel {
    private static final System.Logger LOG = System.getLogger(RunViewModel.class.getName());

    private final Desk desk;
    private final Running running;
    private final Runs runs;
    private final Latest opening;
    private final ObservableValue<Timeline> timeline;
    private final ObservableValue<List<Sentence>> host;
    private final ReadOnlyObjectWrapper<@Nullable Entry> entry = new ReadOnlyObjectWrapper<>(this, "entry");
    private final ReadOnlyObjectWrapper<@Nullable ShownExchange> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private final ReadOnlyObjectWrapper<Optional<Sentence>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.RUN);

    /** What the panel shows. */
    public enum Tab {
        RUN,
        WHY,
        STEP
    }

    public RunViewModel(Desk desk, Running running, Runs runs, Jobs jobs) {
        this.desk = desk;
        this.running = running;
        this.runs = runs;
        opening = new Latest(jobs);
        ReadOnlyObjectProperty<@Nullable TicketRun> shown = running.shownProperty();
        ReadOnlyObjectProperty<@Nullable Workflow> open = desk.workflowProperty();
        timeline = Bindings.createObjectBinding(() -> timeline(shown.get(), open.get()), shown, open);
        host = Bindings.createObjectBinding(this::differences, running.stateProperty(), open);
        running.goingProperty().subscribe((_, now) -> {
            if (now) {
                choose(null);
                tab.set(Tab.RUN);
            }
        });
    }

    public Running running() {
        return running;
    }

    /** The shown run as a picture; before one, the worst that the open workflow can come to. */
    public ObservableValue<Timeline> timelineProperty() {
        return timeline;
    }

    /** What Freshservice would do otherwise. */
    public ObservableValue<List<Sentence>> hostProperty() {
        return host;
    }

    /** The line of the table that is looked at. */
    public ReadOnlyObjectProperty<@Nullable Entry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /** The chosen line's exchange, a moment after it was chosen. */
    public ReadOnlyObjectProperty<@Nullable ShownExchange> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Why the exchange cannot be shown. */
    public ReadOnlyObjectProperty<Optional<Sentence>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** The workflow that was run, or that is open where none was. */
    public Optional<Workflow> workflow() {
        return running.stateProperty()
                .get()
                .reached()
                .map(sums -> sums.order().workflow())
                .or(() -> Optional.ofNullable(desk.workflowProperty().get()));
    }

    /** Looks at one line: its exchange is opened, and its step is chosen in the flow. */
    public void choose(@Nullable Entry wanted) {
        entry.set(wanted);
        trouble.set(Optional.empty());
        opening.cancel();
        opened.set(null);
        if (wanted == null) {
            return;
        }
        running.placeNow(wanted.step()).ifPresent(path -> desk.choose(new Spot.At(path)));
        wanted.exchange().ifPresent(this::open);
    }

    private void open(Attempt attempt) {
        if (attempt.record().isEmpty()) {
            opened.set(attempt.shown().orElse(null));
            return;
        }
        long record = attempt.record().getAsLong();
        opening.wait(_ -> runs.open(record), outcome -> {
            switch (outcome) {
                case Outcome.Done<ShownExchange>(var exchange) -> opened.set(exchange);
                case Outcome.Failed<ShownExchange>(var cause) -> {
                    LOG.log(System.Logger.Level.WARNING, "A try cannot be read again", cause);
                    trouble.set(Optional.of(Sentence.of("runs.step.unreadable")));
                }
            }
        });
    }

    private static Timeline timeline(@Nullable TicketRun run, @Nullable Workflow open) {
        if (run != null) {
            return run.told().timeline();
        }
        return open == null ? Timeline.EMPTY : Timelines.worst(open);
    }

    private List<Sentence> differences() {
        return workflow().map(HostDifference::of).orElse(List.of());
    }

    /** How the run stands, in a word. */
    static Badge head(RunState state, @Nullable TicketRun shown) {
        return switch (state) {
            case RunState.Idle() -> new Badge(Sentence.of("runs.head.idle"), Badge.Tone.PLAIN);
            case RunState.Going(var sums, var stopping) ->
                new Badge(
                        stopping
                                ? Sentence.of("runs.head.stopping")
                                : Sentence.of("runs.head.going", Amounts.time(sums.real())),
                        Badge.Tone.WARNING);
            case RunState.Over(var sums, var calledOff) -> over(sums, calledOff, shown);
            case RunState.Broken _ -> Badge.failed(Sentence.of("runs.head.broken"));
        };
    }

    /** Both times, where the run's own is another than that of the person who waited. */
    private static Sentence over(Sums sums, RunEnd end, Duration length) {
        Sentence word = RunBadge.of(end).text();
        if (end == RunEnd.NOT_FIRED) {
            return word;
        }
        boolean turned = length.minus(sums.real()).toSeconds() > 0;
        return turned
                ? Sentence.of("runs.head.over", word, Lengths.words(length), Amounts.time(sums.real()))
                : Sentence.of("runs.head.over-real", word, Amounts.time(sums.real()));
    }

    private static Badge over(Sums sums, boolean calledOff, @Nullable TicketRun shown) {
        if (calledOff) {
            return new Badge(Sentence.of("runs.head.cancelled", Amounts.time(sums.real())), Badge.Tone.PLAIN);
        }
        if (sums.isOne() && shown != null && shown.end().isPresent()) {
            RunEnd end = shown.end().get();
            return new Badge(over(sums, end, shown.length()), RunBadge.of(end).tone());
        }
        boolean bad = sums.of(RunEnd.FAILED) + sums.of(RunEnd.WITH_FAILURES) > 0;
        return new Badge(
                Sentence.of("runs.head.many", sums.done(), Amounts.time(sums.real())),
                bad ? Badge.Tone.WARNING : Badge.Tone.SUCCESS);
    }
}
