package org.hookwright.ui.shell;

/** The places the rail leads to, in its order. */
public enum Screen {
    DESIGN,
    TICKETS,
    HISTORY,
    RECEIVER,
    TROUBLE,
    SETTINGS;

    /** The digit that leads there together with the Ctrl key. */
    public int digit() {
        return switch (this) {
            case DESIGN -> 1;
            case TICKETS -> 2;
            case HISTORY -> 3;
            case RECEIVER -> 4;
            case SETTINGS -> 5;
            case TROUBLE -> 6;
        };
    }

    /** The key of its name. */
    String label() {
        return "shell.rail."
                + switch (this) {
                    case DESIGN -> "design";
                    case TICKETS -> "tickets";
                    case HISTORY -> "history";
                    case RECEIVER -> "receiver";
                    case TROUBLE -> "trouble";
                    case SETTINGS -> "settings";
                };
    }
}
