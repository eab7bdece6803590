package org.hookwright.receiver;

import java.util.Optional;
import org.hookwright.language.Sentence;

/** What stands before the receiver as a firewall would, and is asked before everything else. Called on any thread. */
@FunctionalInterface
public interface Gate {
    /** Lets everybody in. */
    Gate OPEN = _ -> Optional.empty();

    /** Nothing where the request is let in. */
    Optional<Refusal> refusal(Received.Message message);

    /** What is answered instead, and why, for the one who looks on. */
    record Refusal(Reply.Answer answer, Sentence why) {}
}
