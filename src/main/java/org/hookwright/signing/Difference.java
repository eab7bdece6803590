package org.hookwright.signing;

import org.hookwright.language.Sentence;

/**
 * One thing in which what was signed and what arrived are not the same, found by trying.
 *
 * @param what it is
 * @param next what to do about it
 */
public record Difference(Input input, Sentence what, Sentence next) {
    /** What a signature is made of and carried by. */
    public enum Input {
        /** A header of the scheme is not there. */
        HEADER,
        /** What stands before the signature. */
        PREFIX,
        /** How the signature's bytes are written. */
        ENCODING,
        ALGORITHM,
        SECRET,
        BODY,
        TIMESTAMP,
        ID,
        /** Which parts are signed, in which order. */
        PATTERN,
        /** Nothing that was tried fits: mostly a secret that is nowhere near. */
        UNKNOWN
    }

    static Difference of(Input input, String name, Object... arguments) {
        return new Difference(
                input,
                Sentence.of("signing.differs." + name + ".what", arguments),
                Sentence.of("signing.differs." + name + ".next", arguments));
    }
}
