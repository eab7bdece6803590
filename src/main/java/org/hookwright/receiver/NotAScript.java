package org.hookwright.receiver;

import org.hookwright.language.Sentence;

/** What was written is no rule of a script. */
public final class NotAScript extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final transient Sentence why;

    NotAScript(int at, Sentence why) {
        super(why.key());
        this.at = at;
        this.why = why;
    }

    /** Where it goes wrong, counted from 0 in what was read. */
    public int at() {
        return at;
    }

    /** What is wrong there and how to write it, without the place. */
    public Sentence why() {
        return why;
    }

    /** The place and what is wrong there. */
    public Sentence sentence() {
        return Sentence.of("receiver.script.fault", at + 1, why);
    }
}
