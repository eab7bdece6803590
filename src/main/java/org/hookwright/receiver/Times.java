package org.hookwright.receiver;

import java.time.Duration;
import org.hookwright.language.Sentence;

/** Lengths of time in words. */
final class Times {
    private Times() {}

    static Sentence said(Duration length) {
        if (length.toMillis() < 1_000) {
            return Sentence.of("receiver.time.ms", length.toMillis());
        }
        if (length.toSeconds() < 120) {
            return Sentence.of("receiver.time.s", length.toMillis() / 1_000.0);
        }
        return Sentence.of("receiver.time.min", length.toMinutes());
    }
}
