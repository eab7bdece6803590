package org.hookwright.receiver;

import java.time.Duration;

/**
 * What clients may take.
 *
 * @param head bytes of a request line with its headers
 * @param body bytes of a body; a longer one is refused
 * @param kept bytes of a body that are kept; what follows is counted
 * @param keptAtOnce bytes of all bodies that are being read; beyond, bodies are only counted
 * @param connections open at once; then the one that was quiet for longest is closed for the new one
 * @param silence how long a client may say nothing
 * @param whole how long a request may take from its first byte to its last
 * @param held how long a client is held that gets no answer
 */
record Limits(
        int head,
        long body,
        int kept,
        int keptAtOnce,
        int connections,
        Duration silence,
        Duration whole,
        Duration held) {
    static final Limits DELIVERED = new Limits(
            64 << 10,
            1L << 30,
            Receiver.MOST_KEPT_OF_A_BODY,
            64 << 20,
            256,
            Duration.ofSeconds(15),
            Duration.ofMinutes(2),
            Script.LONGEST);

    /** The same with another largest body. */
    Limits with(long largest) {
        return new Limits(
                head,
                largest,
                (int) Math.min(kept, largest),
                keptAtOnce,
                connections,
                silence,
                whole,
                held);
    }
}
