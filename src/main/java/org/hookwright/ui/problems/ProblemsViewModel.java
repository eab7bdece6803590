package org.hookwright.ui.problems;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Severity;
import org.jspecify.annotations.Nullable;

/** What is wrong with the workflow, the worst first, and of that what is nearest to the step that is edited. */
public final class ProblemsViewModel {
    private final ObservableValue<List<ProblemRow>> problems;
    private final ReadOnlyObjectWrapper<@Nullable ProblemRow> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final Consumer<ProblemRow> reveal;
    private final ObjIntConsumer<ProblemRow> cure;

    /**
     * Over what the checks say.
     *
     * @param problems in the order in which those of one severity are listed
     * @param reveal shows the place of a problem
     * @param cure makes the change of that index that removes it
     */
    public ProblemsViewModel(
            ObservableValue<List<ProblemRow>> problems, Consumer<ProblemRow> reveal, ObjIntConsumer<ProblemRow> cure) {
        this.problems = problems.map(ProblemsViewModel::worstFirst);
        this.reveal = reveal;
        this.cure = cure;
    }

    private static List<ProblemRow> worstFirst(List<ProblemRow> found) {
        return found.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    public ObservableValue<List<ProblemRow>> problemsProperty() {
        return problems;
    }

    public ObservableValue<Long> countProperty(Severity severity) {
        return problems.map(found ->
                found.stream().filter(problem -> problem.severity() == severity).count());
    }

    /** The problem that was gone to last, or null. */
    public ReadOnlyObjectProperty<@Nullable ProblemRow> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Goes to the problem so many places further, round the list. */
    public void step(int by) {
        List<ProblemRow> all = problems.getValue();
        if (!all.isEmpty()) {
            int now = indexOf(all, shown.get());
            int next = now < 0 && by < 0 ? all.size() - 1 : Math.floorMod(now + by, all.size());
            reveal(all.get(next));
        }
    }

    private static int indexOf(List<ProblemRow> all, @Nullable ProblemRow wanted) {
        for (int i = 0; wanted != null && i < all.size(); i++) {
            // Gone to, a step of another name than the edited one is the edited one.
            if (all.get(i).spot().equals(wanted.spot()) && all.get(i).sentence().equals(wanted.sentence())) {
                return i;
            }
        }
        return -1;
    }

    public void reveal(ProblemRow problem) {
        shown.set(problem);
        reveal.accept(problem);
    }

    /**
     * Makes a change that removes a problem.
     *
     * @param chosen the cure's index
     */
    public void cure(ProblemRow problem, int chosen) {
        cure.accept(problem, chosen);
    }
}
