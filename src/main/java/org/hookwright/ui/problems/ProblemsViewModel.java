package org.hookwright.ui.problems;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Cure;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;

/** What is wrong with the call that is edited, the worst first. */
public final class ProblemsViewModel {
    private final ObservableValue<List<Problem>> problems;
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

    public void reveal(Problem problem) {
        reveal.accept(problem);
    }

    public void cure(Problem problem, Cure chosen) {
        cure.accept(problem, chosen);
    }
}
