package org.hookwright.ui.receiver;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where the endpoint listens.
 *
 * @param address such as {@code http://localhost:9099}
 * @param outer where others on the network reach it
 * @param taken the port that was wished for, where another program has it
 */
public record Listening(String address, List<String> outer, OptionalInt taken) {
    public Listening {
        outer = List.copyOf(outer);
    }

    /** For this machine alone, at the port that was wished for. */
    public Listening(String address) {
        this(address, List.of(), OptionalInt.empty());
    }
}
