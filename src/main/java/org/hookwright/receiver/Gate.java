package org.hookwright.receiver;

import java.net.InetAddress;
import java.util.Optional;
import org.hookwright.language.Sentence;

/** What stands before the receiver as a firewall would, and is asked before everything else. Called on any thread. */
@FunctionalInterface
public interface Gate {
    /** Lets everybody in. */
    Gate OPEN = (_, _) -> Optional.empty();

    /**
     * Nothing where the request is let in.
     *
     * @param from the machine that sent it
     */
    Optional<Refusal> refusal(Received.Message message, InetAddress from);

    /** What is answered instead, and why, for the one who looks on. */
    record Refusal(Reply.Answer answer, Sentence why) {}
}
