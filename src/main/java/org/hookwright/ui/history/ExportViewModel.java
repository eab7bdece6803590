package org.hookwright.ui.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.exchange.HistoryFormat;
import org.hookwright.exchange.SecretLeftException;
import org.hookwright.history.HistoryException;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;

/** Takes exchanges out of the history into a file. */
public final class ExportViewModel {
    private static final System.Logger LOG = System.getLogger(ExportViewModel.class.getName());

    /** Where it stands. */
    public sealed interface State {
        /** Nobody wants anything. */
        record Closed() implements State {}

        /** It is asked what, and as what. */
        record Asking() implements State {}

        /** So many are written. */
        record Writing(long done, long all) implements State {}

        /** It did not come about; the question stands again. */
        record Failed(Sentence why) implements State {}
    }

    private static final State CLOSED = new State.Closed();
    private static final State ASKING = new State.Asking();

    private final HistoryViewModel model;
    private final HistoryActions actions;
    private final Jobs jobs;
    private final Latest writing;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", CLOSED);
    private final ObjectProperty<HistoryFormat> format = new SimpleObjectProperty<>(this, "format", HistoryFormat.HAR);
    private final BooleanProperty onlyPicked = new SimpleBooleanProperty(this, "onlyPicked");
    private long number;

    ExportViewModel(Jobs jobs, HistoryActions actions, HistoryViewModel model) {
        this.jobs = jobs;
        this.actions = actions;
        this.model = model;
        writing = new Latest(jobs);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObjectProperty<HistoryFormat> formatProperty() {
        return format;
    }

    /** Whether those that are chosen in the list are taken rather than the whole list. */
    public BooleanProperty onlyPickedProperty() {
        return onlyPicked;
    }

    /** Asks; or goes back to the list, where it was asked already. */
    public void toggle() {
        switch (state.get()) {
            case State.Closed _ -> {
                onlyPicked.set(model.pickedProperty().get().size() > 1);
                state.set(ASKING);
            }
            case State.Asking _, State.Failed _ -> state.set(CLOSED);
            case State.Writing _ -> {}
        }
    }

    /** Asks for the file and writes it. */
    public void export() {
        if (state.get() instanceof State.Writing) {
            return;
        }
        List<Long> ids = onlyPicked.get()
                ? model.pickedProperty().get().stream().map(Row::id).toList()
                : List.of();
        Export wanted = new Export(model.filterProperty().get(), ids, format.get());
        Optional<Path> file = actions.whereToExport(wanted);
        file.ifPresent(path ->
                write(wanted, path, ids.isEmpty() ? model.extentProperty().get().found() : ids.size()));
    }

    private void write(Export wanted, Path file, long all) {
        long mine = ++number;
        state.set(new State.Writing(0, all));
        HistoryActions.Writing way = actions.writing(wanted);
        writing.wait(
                stop -> way.to(file, (done, of) -> jobs.later(0, () -> heard(mine, new State.Writing(done, of))), stop),
                outcome -> {
                    number++;
                    switch (outcome) {
                        case Outcome.Done<Long>(var count) -> {
                            state.set(CLOSED);
                            actions.exported(file, count);
                        }
                        case Outcome.Failed<Long>(var cause) -> {
                            LOG.log(System.Logger.Level.WARNING, "The export", cause);
                            state.set(new State.Failed(why(cause, file)));
                        }
                    }
                });
    }

    /** Progress of an export that is over, or was given up, comes too late. */
    private void heard(long mine, State.Writing progress) {
        if (mine == number) {
            state.set(progress);
        }
    }

    /** Stops the writing, or goes back to the list. */
    public void cancel() {
        number++;
        writing.cancel();
        state.set(state.get() instanceof State.Writing ? ASKING : CLOSED);
    }

    private static Sentence why(Exception cause, Path file) {
        return switch (cause) {
            case HistoryException known -> known.sentence();
            case SecretLeftException known -> known.sentence();
            case java.nio.file.AccessDeniedException _ ->
                Sentence.of(
                        "history.export.denied",
                        String.valueOf(file.toAbsolutePath().getParent()));
            case java.nio.file.NoSuchFileException _ ->
                Sentence.of(
                        "history.export.no-folder",
                        String.valueOf(file.toAbsolutePath().getParent()));
            case IOException _ -> Sentence.of("history.export.disk", file.toString());
            default -> Sentence.of("history.export.failed", file.toString());
        };
    }
}
