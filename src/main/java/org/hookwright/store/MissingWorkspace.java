package org.hookwright.store;

import java.io.IOException;
import org.hookwright.language.Sentence;

/** A workspace's folder is not there, or cannot be worked in; the sentence says what to do. */
public final class MissingWorkspace extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public MissingWorkspace(Sentence sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
