package org.hookwright.send;

/** What is still to be added to a request at each try to prove who sends it. */
public sealed interface Proof {
    /** Nothing: what proves it, if anything, stands in the request already. */
    record Complete() implements Proof {}
}
