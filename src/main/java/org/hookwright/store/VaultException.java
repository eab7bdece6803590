package org.hookwright.store;

import java.io.IOException;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/** The vault did not open; the sentence says why and what to do. Nothing of it was changed. */
public final class VaultException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    VaultException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.key(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
