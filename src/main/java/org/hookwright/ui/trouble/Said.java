package org.hookwright.ui.trouble;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.trouble.Certainty;
import org.hookwright.trouble.Clue;
import org.hookwright.trouble.Diagnosis;
import org.hookwright.trouble.Way;

/** All that an answer says, without what its buttons do: two that read the same need not be drawn anew. */
record Said(Diagnosis.State state, Sentence headline, List<Sentence> facts, List<Sentence> ways, List<Of> clues) {
    /** Of one clue. */
    record Of(Certainty certainty, Sentence what, Optional<Sentence> next, List<Sentence> ways) {}

    static Said of(Diagnosis diagnosis) {
        return new Said(
                diagnosis.state(),
                diagnosis.headline(),
                diagnosis.facts(),
                labels(diagnosis.ways()),
                diagnosis.clues().stream().map(Said::of).toList());
    }

    private static Of of(Clue clue) {
        return new Of(clue.certainty(), clue.what(), clue.next(), labels(clue.ways()));
    }

    private static List<Sentence> labels(List<Way> ways) {
        return ways.stream().map(Way::label).toList();
    }
}
