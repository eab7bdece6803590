package org.hookwright.store;

import org.hookwright.language.Sentence;

/** A file does not say what it should; the sentence has the place and the cure. */
final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    BadFile(Sentence sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    BadFile(Sentence sentence, Throwable cause) {
        super(sentence.key(), cause);
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }
}
