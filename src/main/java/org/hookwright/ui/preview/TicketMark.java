package org.hookwright.ui.preview;

import java.util.List;
import java.util.Optional;
import org.hookwright.check.TicketVerdict;
import org.hookwright.check.TicketVerdict.Breakage;

/**
 * One cell of the strip of all tickets.
 *
 * @param ticket its display id, or its name
 * @param breakage why the body for it is not what its type asks for, if it is not
 */
public record TicketMark(String ticket, String subject, Optional<Breakage> breakage) {
    public boolean isSound() {
        return breakage.isEmpty();
    }

    /** The marks of verdicts whose indexes point into the subjects. */
    public static List<TicketMark> of(List<TicketVerdict> verdicts, List<String> subjects) {
        return verdicts.stream()
                .map(verdict ->
                        new TicketMark(verdict.ticket(), subjects.get(verdict.index()), verdict.breakage()))
                .toList();
    }
}
