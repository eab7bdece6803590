package org.hookwright.send;

import java.util.Optional;

/** Knows what one target's replies mean. */
@FunctionalInterface
interface TargetWords {
    /** What a reply means; empty where it is not this target's, or says no more than its status. */
    Optional<Meaning> meaning(Told told);
}
