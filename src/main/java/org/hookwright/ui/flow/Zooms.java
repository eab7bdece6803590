package org.hookwright.ui.flow;

/** Remembers how large the flow is drawn: by itself, and beside a step. */
public interface Zooms {
    /** The size that was chosen, 1 being the usual one; 0 where none was. */
    double recall(boolean wide);

    void keep(boolean wide, double zoom);
}
