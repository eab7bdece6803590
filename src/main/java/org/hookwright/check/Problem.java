package org.hookwright.check;

import java.util.List;
import org.hookwright.language.Sentence;

/**
 * Something about a call that will fail, or is not what was meant.
 *
 * @param code stable, for files and for machines, such as {@code json.invalid-for-ticket}
 * @param sentence what it is and what to do
 * @param cures each of which removes it, the best first
 * @param tickets indexes of the sample tickets that show it; empty where it does not depend on them
 */
public record Problem(
        String code, Severity severity, Place place, Sentence sentence, List<Cure> cures, List<Integer> tickets)
        implements Finding {
    public Problem {
        cures = List.copyOf(cures);
        tickets = List.copyOf(tickets);
    }

    Problem(String code, Severity severity, Place place, Sentence sentence, List<Cure> cures) {
        this(code, severity, place, sentence, cures, List.of());
    }

    @Override
    public List<Sentence> remedies() {
        return cures.stream().map(Cure::label).toList();
    }
}
