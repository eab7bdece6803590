package org.hookwright.receiver;

import org.hookwright.language.Sentence;

/** A line of a file is no rule of a script. */
public final class NotAScriptFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final NotAScript fault;

    NotAScriptFile(int line, NotAScript fault) {
        super(fault);
        this.line = line;
        this.fault = fault;
    }

    /** The line, the place in it, and what is wrong there. */
    public Sentence sentence() {
        return Sentence.of("receiver.script.line", line, fault.at() + 1, fault.why());
    }
}
