package org.hookwright.trouble;

import java.util.List;
import org.hookwright.language.Sentence;

/**
 * The answer to a complaint.
 *
 * @param headline what it comes to
 * @param facts what else is to be known, such as for how many samples it is the same
 * @param ways where it goes on where there is too little to go by
 * @param clues the surest first, then in the order in which they come about; what was ruled out is last
 */
public record Diagnosis(
        Complaint complaint, State state, Sentence headline, List<Sentence> facts, List<Way> ways, List<Clue> clues) {
    public Diagnosis {
        facts = List.copyOf(facts);
        ways = List.copyOf(ways);
        clues = List.copyOf(clues);
    }

    /** What it comes to. */
    public enum State {
        /** The cause is known. */
        FOUND,
        /** Something is likely the cause. */
        SUSPECTED,
        /** Nothing that can be seen from here speaks against it. */
        FINE,
        /** There is too little to go by: no ticket, nothing sent yet. */
        UNKNOWN
    }

    /** What may be the cause. */
    public List<Clue> open() {
        return clues.stream()
                .filter(clue -> clue.certainty() != Certainty.RULED_OUT)
                .toList();
    }

    /** What was looked at and is fine. */
    public List<Clue> ruledOut() {
        return clues.stream()
                .filter(clue -> clue.certainty() == Certainty.RULED_OUT)
                .toList();
    }
}
