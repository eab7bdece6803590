package org.hookwright.receiver;

import java.time.Duration;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Delivery;

/**
 * What shows that a request was got before.
 *
 * @param of the number of the one that came first
 * @param earlier how long ago that was
 * @param id the header that carries the same id both times; empty where nothing but the same bytes tells
 * @param answered what was done about the first
 */
public record Repetition(long of, Duration earlier, Optional<String> id, Reply answered) {
    /** The same where so many requests were counted before the receiver was switched on. */
    public Repetition after(long before) {
        return new Repetition(before + of, earlier, id, answered);
    }

    /** Which one it repeats, how that is known, and what would come of it at a target. */
    public Sentence sentence() {
        Sentence known = id.map(name -> Sentence.of(
                        "receiver.repetition.same-id", of, Times.said(earlier), name, ReplyWords.word(answered)))
                .orElseGet(() -> Sentence.of(
                        "receiver.repetition.same-bytes", of, Times.said(earlier), ReplyWords.word(answered)));
        return ReplyWords.isHeardInTime(answered)
                ? known
                : Sentence.of("receiver.repetition.unheard", known, Delivery.HOST_TIMEOUT.toSeconds());
    }
}
