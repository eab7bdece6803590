package org.hookwright.allowlist;

import java.util.Locale;

/** Where an account of the host is kept, which decides from where it sends. */
public enum Region {
    US,
    EU,
    EUN,
    IND,
    AU,
    MEC;

    /** The end of its text key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
