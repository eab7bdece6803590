package org.hookwright.condition;

/** A {@code matches} rule looked at its text millions of times without an end in sight. */
public final class OverlongPatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OverlongPatternException() {
        super("The pattern takes too long for this text");
    }
}
