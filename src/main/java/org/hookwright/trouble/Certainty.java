package org.hookwright.trouble;

import java.util.Locale;

/** How sure it is that something is the cause, the surest first. */
public enum Certainty {
    /** It follows from what is known here. */
    CERTAIN,
    LIKELY,
    /** It cannot be seen from here, or seldom is it. */
    UNLIKELY,
    /** It was looked at and is fine. */
    RULED_OUT;

    /** Stable, for files and keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
