package org.hookwright.check;

/** How much a problem matters, the worst first. */
public enum Severity {
    /** It will fail, or already does for a sample. */
    ERROR,
    /** It will fail for some tickets, or is not what was meant. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
