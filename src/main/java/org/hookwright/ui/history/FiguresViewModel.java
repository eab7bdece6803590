package org.hookwright.ui.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.hookwright.history.Statistics;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.shell.Memory;
import org.jspecify.annotations.Nullable;

/** The figures over the list: they come when they are made, the list does not wait for them. */
public final class FiguresViewModel {
    /** Figures that come sooner are not announced. */
    static final long PATIENCE_MILLIS = 300;

    /** The charts show so many days, the last of the period, so that each can be told from its neighbours. */
    static final int MOST_DAYS = 92;

    private static final System.Logger LOG = System.getLogger(FiguresViewModel.class.getName());
    private static final String OPEN = "history.figures.open";
    private static final String CAUSES = "history.causes.open";

    private final Records records;
    private final HistoryViewModel model;
    private final Jobs jobs;
    private final Latest making;
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(this, "figures", Figures.NONE);
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper(this, "late");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final BooleanProperty open;
    private final BooleanProperty causesOpen;
    private @Nullable Job patience;
    private @Nullable Filter shown;

    FiguresViewModel(Records records, Jobs jobs, Memory memory, HistoryViewModel model) {
        this.records = records;
        this.jobs = jobs;
        this.model = model;
        making = new Latest(jobs);
        open = kept(memory, OPEN);
        causesOpen = kept(memory, CAUSES);
    }

    private BooleanProperty kept(Memory memory, String name) {
        BooleanProperty property = new SimpleBooleanProperty(
                this, name, memory.recall(name).map(Boolean::parseBoolean).orElse(true));
        property.subscribe((_, is) -> memory.keep(name, String.valueOf(is)));
        return property;
    }

    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Whether figures are being made for so long that it should be said. */
    public ReadOnlyBooleanProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    /** Whether they could not be made; those of before are gone. */
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Whether the cards are unfolded. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the list of causes is unfolded. */
    public BooleanProperty causesOpenProperty() {
        return causesOpen;
    }

    /** Shows one day in the list; the one that is shown already gives way to all of them. */
    public void choose(LocalDate day, boolean onlyFailed) {
        Filter now = model.filterProperty().get();
        boolean again = now.day().equals(Optional.of(day)) && !onlyFailed;
        Filter wanted = now.on(again ? Optional.empty() : Optional.of(day));
        model.use(onlyFailed ? wanted.ending(Filter.Outcome.FAILED) : wanted);
    }

    /** Shows the exchanges of one target or step. */
    public void choose(Filter.Facet facet, String name, boolean onlyFailed) {
        Filter wanted = model.filterProperty().get().choosing(facet, Optional.of(name));
        model.use(onlyFailed ? wanted.ending(Filter.Outcome.FAILED) : wanted);
    }

    /** Shows the exchanges that failed for a reason, or all again. */
    public void choose(Figures.Cause cause) {
        Filter now = model.filterProperty().get();
        boolean again = now.cause().map(Filter.Cause::key).equals(Optional.of(cause.key()));
        model.use(now.because(again ? Optional.empty() : Optional.of(new Filter.Cause(cause.key(), cause.what()))));
    }

    /** Makes them anew for the filter of now. */
    void refresh() {
        Filter wanted = model.filterProperty().get().ofFigures();
        await();
        making.wait(stop -> records.figures(wanted, stop), outcome -> {
            settle();
            switch (outcome) {
                case Outcome.Done<Figures>(var made) -> show(made, wanted);
                case Outcome.Failed<Figures>(var cause) -> {
                    LOG.log(System.Logger.Level.WARNING, "The history's figures cannot be made", cause);
                    shown = null;
                    failed.set(true);
                    figures.set(Figures.NONE);
                }
            }
        });
    }

    /** The filter has changed: what it leaves out of the list may leave the figures as they are. */
    void follow() {
        if (!model.filterProperty().get().ofFigures().equals(shown)) {
            refresh();
        }
    }

    private void show(Figures made, Filter wanted) {
        shown = wanted;
        failed.set(false);
        List<Statistics.Day> days = made.days();
        figures.set(made.over(days.subList(Math.max(0, days.size() - MOST_DAYS), days.size())));
    }

    private void await() {
        if (patience == null) {
            patience = jobs.later(PATIENCE_MILLIS, () -> late.set(true));
        }
    }

    private void settle() {
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
        late.set(false);
    }
}
