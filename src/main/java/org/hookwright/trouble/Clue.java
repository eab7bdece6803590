package org.hookwright.trouble;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * Something that explains the trouble, or does not.
 *
 * @param code stable, such as {@code fire.rule}; those of the checks keep the code they have there
 * @param what what was found
 * @param next what to do about it
 * @param ways where it leads, the best first
 */
public record Clue(String code, Certainty certainty, Sentence what, Optional<Sentence> next, List<Way> ways) {
    public Clue {
        ways = List.copyOf(ways);
    }

    Clue(String code, Certainty certainty, Sentence what) {
        this(code, certainty, what, Optional.empty(), List.of());
    }

    Clue next(Sentence sentence) {
        return new Clue(code, certainty, what, Optional.of(sentence), ways);
    }

    Clue saying(Sentence other) {
        return new Clue(code, certainty, other, next, ways);
    }

    Clue leading(List<? extends Way> others) {
        return new Clue(code, certainty, what, next, others.stream().<Way>map(way -> way).distinct().toList());
    }

    Clue leading(Way... others) {
        return leading(List.of(others));
    }
}
