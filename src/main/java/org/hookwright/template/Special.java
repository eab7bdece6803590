package org.hookwright.template;

/** The two words that are compared with rather than printed. */
enum Special {
    EMPTY,
    BLANK;

    @Override
    public String toString() {
        return "";
    }
}
