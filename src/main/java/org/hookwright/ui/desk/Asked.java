package org.hookwright.ui.desk;

import java.util.List;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Explanation;
import org.hookwright.condition.Verdict;

/**
 * What a condition comes to.
 *
 * @param verdict part by part, for the chosen ticket
 * @param why for the chosen ticket
 * @param tickets whether it holds, for every readable ticket in order
 */
public record Asked(Condition condition, Verdict verdict, Explanation why, List<Boolean> tickets) {
    public Asked {
        tickets = List.copyOf(tickets);
    }

    /** For how many of the tickets it holds. */
    public int holding() {
        return (int) tickets.stream().filter(holds -> holds).count();
    }
}
