package org.hookwright.cli;

import org.hookwright.language.Sentence;

/** What was asked cannot be done as it was asked; the sentence says why. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    Refusal(Sentence sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }
}
