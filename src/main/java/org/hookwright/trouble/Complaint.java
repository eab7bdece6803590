package org.hookwright.trouble;

/** What somebody complains of. */
public enum Complaint {
    NOT_FIRED("fire"),
    DATA_WRONG("data"),
    TIMED_OUT("time");

    private final String id;

    Complaint(String id) {
        this.id = id;
    }

    /** Stable, for files, keys and the terminal. */
    public String id() {
        return id;
    }
}
