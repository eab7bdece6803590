package org.hookwright.trouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hookwright.language.Sentence;

/** Gathers clues; the same sentence is said once. */
final class Clues {
    private final List<Clue> all = new ArrayList<>();
    private final List<Sentence> facts = new ArrayList<>();
    private final Set<Sentence> said = new HashSet<>();

    void add(Clue clue) {
        if (said.add(clue.what())) {
            all.add(clue);
        }
    }

    void fact(Sentence sentence) {
        facts.add(sentence);
    }

    void fine(String code, Object... details) {
        add(new Clue(code, Certainty.RULED_OUT, Sentence.of("trouble.fine." + code, details)));
    }

    boolean has(Certainty certainty) {
        return all.stream().anyMatch(clue -> clue.certainty() == certainty);
    }

    /** The first of the surest that are there. */
    Clue first() {
        return sorted().getFirst();
    }

    Diagnosis done(Complaint complaint, Diagnosis.State state, Sentence headline, Way... ways) {
        return new Diagnosis(complaint, state, headline, facts, List.of(ways), sorted());
    }

    private List<Clue> sorted() {
        return all.stream().sorted(Comparator.comparing(Clue::certainty)).toList();
    }
}
