package org.hookwright.cli;

import java.util.List;
import org.hookwright.language.Sentence;

/** What was asked cannot be done as it was asked; the sentence says why. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Sentence> sentences;

    Refusal(Sentence sentence) {
        this(List.of(sentence));
    }

    Refusal(List<Sentence> sentences) {
        super(sentences.getFirst().key());
        this.sentences = List.copyOf(sentences);
    }

    List<Sentence> sentences() {
        return sentences;
    }
}
