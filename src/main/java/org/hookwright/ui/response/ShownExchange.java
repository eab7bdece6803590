package org.hookwright.ui.response;

import java.time.Duration;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * One exchange as it is looked at, fresh or out of the history.
 *
 * @param meaning what happened, in a sentence
 * @param next what to do now, where there is something
 * @param reply nothing where no answer came
 * @param asSent the request byte for byte, secrets as dots
 */
public record ShownExchange(
        Badge badge,
        Sentence meaning,
        Optional<Sentence> next,
        Optional<ShownReply> reply,
        Timing timing,
        String asSent) {
    public Duration took() {
        return timing.total();
    }
}
