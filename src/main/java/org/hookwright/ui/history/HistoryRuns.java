package org.hookwright.ui.history;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.jspecify.annotations.Nullable;

/** The runs beside the list of exchanges: the last of them, and the one that is looked at. */
public final class HistoryRuns {
    private static final System.Logger LOG = System.getLogger(HistoryRuns.class.getName());

    private final Records records;
    private final Latest listing;
    private final Latest opening;
    private final HistoryViewModel model;
    private final ReadOnlyObjectWrapper<List<ShownRun>> last = new ReadOnlyObjectWrapper<>(this, "last", List.of());
    private final ReadOnlyObjectWrapper<@Nullable ShownRun> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObservableValue<Boolean> filtered;

    HistoryRuns(Records records, Jobs jobs, HistoryViewModel model) {
        this.records = records;
        this.model = model;
        listing = new Latest(jobs);
        opening = new Latest(jobs);
        filtered = Bindings.createBooleanBinding(
                () -> model.filterProperty().get().run().isPresent(), model.filterProperty());
        model.filterProperty().subscribe(_ -> follow());
        model.chosenProperty().subscribe(_ -> follow());
    }

    /** The last runs, newest first: those that sent nothing too, which the list of exchanges cannot show. */
    public ReadOnlyObjectProperty<List<ShownRun>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** The run that the list is narrowed to, or that the chosen exchange belongs to. */
    public ReadOnlyObjectProperty<@Nullable ShownRun> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the list is narrowed to one run. */
    public ObservableValue<Boolean> isFilteredProperty() {
        return filtered;
    }

    /** Narrows the list to the run that is looked at, or shows every exchange again. */
    public void toggleOnly() {
        ShownRun run = shown.get();
        if (filtered.getValue() || run == null) {
            model.choose(Optional.empty());
        } else {
            model.choose(Optional.of(run.id()));
        }
    }

    void refresh() {
        listing.wait(_ -> records.runs(), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<ShownRun>>(var found) -> last.set(found);
                case Outcome.Failed<List<ShownRun>>(var cause) -> failed(cause);
            }
        });
        follow();
    }

    private void follow() {
        Row row = model.chosenProperty().get();
        Optional<Long> wanted = model.filterProperty()
                .get()
                .run()
                .or(() -> row == null ? Optional.empty() : row.run().map(ShownRun.Part::run));
        if (wanted.isEmpty()) {
            opening.cancel();
            shown.set(null);
            return;
        }
        opening.wait(_ -> records.run(wanted.get()), outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<ShownRun>>(var found) -> shown.set(found.orElse(null));
                case Outcome.Failed<Optional<ShownRun>>(var cause) -> failed(cause);
            }
        });
    }

    private void failed(Exception cause) {
        LOG.log(System.Logger.Level.WARNING, "The runs cannot be read", cause);
        shown.set(null);
    }
}
