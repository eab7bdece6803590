package org.hookwright.send;

import org.hookwright.language.Sentence;

/** A file with certificates or a key that cannot be used. */
final class BadCredential extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FailureReason.Kind kind;
    private final String file;
    private final transient Sentence why;

    /**
     * Tells what is wrong.
     *
     * @param kind of the failure that it makes of a call
     * @param file as it is named in the environment
     * @param why what is wrong with it, and what to do
     */
    BadCredential(FailureReason.Kind kind, String file, Sentence why) {
        super(kind + ": " + file);
        this.kind = kind;
        this.file = file;
        this.why = why;
    }

    FailureReason.Kind kind() {
        return kind;
    }

    String file() {
        return file;
    }

    Sentence why() {
        return why;
    }
}
