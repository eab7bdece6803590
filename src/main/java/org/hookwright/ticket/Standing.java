package org.hookwright.ticket;

import org.hookwright.language.Sentence;

/** How sure it is that Freshservice fills a placeholder. */
public enum Standing {
    /** On the vendor's own pages, some of them read in translation. */
    DOCUMENTED("documented"),
    /** In the notes and code of integrators and users. */
    SEEN("seen"),
    /** From guides that do not say where they have it from; it may print nothing. */
    UNVERIFIED("unverified");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** The standing in words. */
    public Sentence sentence() {
        return Sentence.of("catalogue.standing." + word);
    }
}
