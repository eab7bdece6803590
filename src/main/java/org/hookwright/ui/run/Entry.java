package org.hookwright.ui.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.ui.response.Badge;
import org.hookwright.workflow.StepPath;

/**
 * A line of a run's table: a try, a branch that was decided, a call that could not go out.
 *
 * @param index its place in the table
 * @param at since the run's beginning, on its clock
 * @param attempt 1 for the first; 0 where nothing was tried
 * @param said what came of it, in a sentence
 * @param next what followed
 * @param exchange what went over the wire
 */
public record Entry(
        int index,
        Duration at,
        StepPath step,
        int attempt,
        Badge badge,
        Sentence said,
        List<Sentence> next,
        Optional<Attempt> exchange) {
    public Entry {
        next = List.copyOf(next);
    }

    Entry followedBy(List<Sentence> others) {
        List<Sentence> all = new ArrayList<>(others);
        return new Entry(index, at, step, attempt, badge, said, all, exchange);
    }
}
