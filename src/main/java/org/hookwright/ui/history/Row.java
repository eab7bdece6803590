package org.hookwright.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.ui.response.Badge;

/**
 * One exchange in the list.
 *
 * @param id by which it is found again
 * @param target the host it went to
 * @param ticket display id of the ticket it was filled for, may be empty
 * @param said what came back, in short
 * @param run which try of which run it was
 */
public record Row(
        long id,
        Instant time,
        Badge badge,
        Origin origin,
        String target,
        String ticket,
        Duration took,
        Sentence said,
        Optional<ShownRun.Part> run) {
    /** One that was sent by itself. */
    public Row(
            long id,
            Instant time,
            Badge badge,
            Origin origin,
            String target,
            String ticket,
            Duration took,
            Sentence said) {
        this(id, time, badge, origin, target, ticket, took, said, Optional.empty());
    }

    /** What sent it. */
    public record Origin(String workflow, String step) {}
}
