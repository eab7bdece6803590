package org.hookwright.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.task.Work;
import org.jspecify.annotations.Nullable;

/** What is here and what the file says, side by side, before the person chooses between them. */
public final class ConflictViewModel {
    private static final System.Logger LOG = System.getLogger(ConflictViewModel.class.getName());

    /** The texts of both. */
    public record Sides(String mine, String theirs) {}

    /** The ways out. */
    public interface Choice {
        void keepMine();

        void loadTheirs();

        /** Looked at, and not decided. */
        void later();
    }

    private final Supplier<Optional<Work<Sides>>> sides;
    private final Choice choice;
    private final Latest comparing;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<List<LineDiff.Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    /** @param sides reads both texts; nothing where there is no conflict any more */
    public ConflictViewModel(Supplier<Optional<Work<Sides>>> sides, Choice choice, Jobs jobs) {
        this.sides = sides;
        this.choice = choice;
        this.comparing = new Latest(jobs);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<LineDiff.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Why the file's text cannot be shown, or null. */
    ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The first row that differs, or -1. */
    int firstDifference() {
        for (int i = 0; i < rows.get().size(); i++) {
            if (!rows.get().get(i).isSame()) {
                return i;
            }
        }
        return -1;
    }

    public void compare() {
        sides.get().ifPresent(reading -> {
            rows.set(List.of());
            problem.set(null);
            open.set(true);
            comparing.wait(
                    cancellation -> {
                        Sides both = reading.run(cancellation);
                        return LineDiff.of(both.mine(), both.theirs());
                    },
                    this::compared);
        });
    }

    void keepMine() {
        shut();
        choice.keepMine();
    }

    void loadTheirs() {
        shut();
        choice.loadTheirs();
    }

    /** Closes without a decision. */
    void close() {
        if (open.get()) {
            shut();
            choice.later();
        }
    }

    private void shut() {
        comparing.cancel();
        open.set(false);
    }

    private void compared(Outcome<List<LineDiff.Row>> outcome) {
        switch (outcome) {
            case Outcome.Done(var found) -> rows.set(found);
            case Outcome.Failed(var cause) -> {
                LOG.log(System.Logger.Level.WARNING, "Comparing with the file", cause);
                problem.set(Sentence.of("shell.conflict.unreadable", String.valueOf(cause.getMessage())));
            }
        }
    }
}
