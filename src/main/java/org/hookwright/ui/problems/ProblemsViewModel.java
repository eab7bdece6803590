package org.hookwright.ui.problems;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Cure;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;
import org.jspecify.annotations.Nullable;

/** What is wrong with the call that is edited, the worst first. */
public final class ProblemsViewModel {
    private final ObservableValue<List<Problem>> problems;
    private final ReadOnlyObjectWrapper<@Nullable Problem> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final Consumer<Problem> reveal;
    private final BiConsumer<Problem, Cure> cure;

    /**
     * @param reveal shows the place of a problem
     * @param cure makes a change that removes it
     */
    public ProblemsViewModel(
            ObservableValue<List<Problem>> problems, Consumer<Problem> reveal, BiConsumer<Problem, Cure> cure) {
        this.problems = problems.map(ProblemsViewModel::worstFirst);
        this.reveal = reveal;
        this.cure = cure;
    }

    private static List<Problem> worstFirst(List<Problem> found) {
        return found.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    public ObservableValue<List<Problem>> problemsProperty() {
        return problems;
    }

    public ObservableValue<Long> countProperty(Severity severity) {
        return problems.map(found ->
                found.stream().filter(problem -> problem.severity() == severity).count());
    }

    /** The problem that was gone to last, or null. */
    public ReadOnlyObjectProperty<@Nullable Problem> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Goes to the problem so many places further, round the list. */
    public void step(int by) {
        List<Problem> all = problems.getValue();
        if (!all.isEmpty()) {
            int now = all.indexOf(shown.get());
            int next = now < 0 && by < 0 ? all.size() - 1 : Math.floorMod(now + by, all.size());
            reveal(all.get(next));
        }
    }

    public void reveal(Problem problem) {
        shown.set(problem);
        reveal.accept(problem);
    }

    public void cure(Problem problem, Cure chosen) {
        cure.accept(problem, chosen);
    }
}
