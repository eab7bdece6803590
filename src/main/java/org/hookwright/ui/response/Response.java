package org.hookwright.ui.response;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.hookwright.language.Sentence;

/** Where the answer to the request of the design screen stands. */
public sealed interface Response {
    /** Nothing was sent yet. */
    record Nothing() implements Response {}

    /**
     * On its way.
     *
     * @param timeout after which it fails
     * @param received bytes of the reply so far; asked now and then, from the JavaFX thread
     */
    record Sending(Instant started, Duration timeout, LongSupplier received) implements Response {}

    /** It came to an end, with an answer or a failure. */
    record Ended(ShownExchange exchange) implements Response {}

    /** The person called it off. */
    record Cancelled(Duration after) implements Response {}

    /**
     * It could not be sent at all.
     *
     * @param why what is missing and what to do
     */
    record Refused(Sentence why) implements Response {}
}
