package org.hookwright.trouble;

import java.time.Duration;
import java.time.Instant;
import org.hookwright.language.Sentence;

/** How long ago something was, as people say it. */
final class Ago {
    private Ago() {}

    static Sentence of(Instant then, Instant now) {
        Duration since = Duration.between(then, now);
        if (since.compareTo(Duration.ofMinutes(1)) < 0) {
            return Sentence.of("trouble.ago.now");
        }
        if (since.compareTo(Duration.ofHours(1)) < 0) {
            return Sentence.of("trouble.ago.minutes", since.toMinutes());
        }
        return since.compareTo(Duration.ofDays(1)) < 0
                ? Sentence.of("trouble.ago.hours", since.toHours())
                : Sentence.of("trouble.ago.days", since.toDays());
    }
}
