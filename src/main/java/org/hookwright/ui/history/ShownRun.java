package org.hookwright.ui.history;

import java.time.Instant;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.ui.response.Badge;

/**
 * A run as the history shows it.
 *
 * @param ticket may be empty
 * @param badge how it ended, or that it did not
 * @param facts on which clock, how long, how many tries; where it was broken off
 */
public record ShownRun(long id, Instant at, String workflow, String ticket, Badge badge, List<Sentence> facts) {
    public ShownRun {
        facts = List.copyOf(facts);
    }

    /**
     * Which try of which run an exchange was.
     *
     * @param of how many tries of this step the run has made
     */
    public record Part(long run, int attempt, int of) {}
}
