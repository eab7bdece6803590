package org.hookwright.check;

/** One kind of question asked of a call. Has no state. */
interface Rule {
    void examine(Examined call, Findings found);
}
