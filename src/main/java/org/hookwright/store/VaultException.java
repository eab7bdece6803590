package org.hookwright.store;

import java.io.IOException;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/** The vault did not open; the sentence says why and what to do. Nothing of it was changed. */
public final class VaultException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Sentence sentence;

    /** What can be done about it. */
    public enum Kind {
        /** A pass phrase is wanted and none was given. */
        LOCKED,
        WRONG_PHRASE,
        /** The file is there and is no whole vault; a copy may be. */
        DAMAGED,
        /** The system will not: its key store, its disk, its ciphers. */
        REFUSED
    }

    VaultException(Kind kind, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.key(), cause);
        this.kind = kind;
        this.sentence = sentence;
    }

    public Kind kind() {
        return kind;
    }

    public Sentence sentence() {
        return sentence;
    }
}
