package org.hookwright.receiver.target;

import java.util.Optional;

/** One target that is played. */
interface Target {
    /** Its name in addresses: whatever stands below {@code /slack} is Slack's. */
    String key();

    /** The answer; empty where the address is none of this target's. */
    Optional<Told> answer(Asked asked);

    /** How many things it remembers. */
    default int kept() {
        return 0;
    }

    /** Lets go of what it remembers. */
    default void forget() {}
}
