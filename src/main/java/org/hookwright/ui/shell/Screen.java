package org.hookwright.ui.shell;

/** The places the rail leads to, in its order. */
public enum Screen {
    DESIGN,
    TICKETS,
    HISTORY,
    RECEIVER,
    SETTINGS;

    /** The key of its name. */
    String label() {
        return "shell.rail." + switch (this) {
            case DESIGN -> "design";
            case TICKETS -> "tickets";
            case HISTORY -> "history";
            case RECEIVER -> "receiver";
            case SETTINGS -> "settings";
        };
    }
}
