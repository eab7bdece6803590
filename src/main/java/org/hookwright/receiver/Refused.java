package org.hookwright.receiver;

import java.time.Instant;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * Something that came and was refused before it was a request: bytes that are none, or more of them than are taken.
 *
 * @param number counts on with the requests
 * @param why as it was told to the sender
 * @param message as far as it could be read
 */
public record Refused(long number, Instant at, int status, String why, Optional<Received.Message> message) {
    public Sentence what() {
        return Sentence.of("receiver.refused.what", String.valueOf(status), why);
    }
}
