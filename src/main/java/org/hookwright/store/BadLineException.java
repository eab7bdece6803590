package org.hookwright.store;

import java.io.IOException;
import org.hookwright.language.Sentence;

/** A line of a file does not say what it should; the sentence has the place. */
public final class BadLineException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    BadLineException(Sentence sentence) {
        super(sentence.key() + " " + sentence.arguments());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
