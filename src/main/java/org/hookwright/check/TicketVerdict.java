package org.hookwright.check;

import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.template.Filling;
import org.hookwright.template.Span;

/**
 * What becomes of the body for one sample ticket.
 *
 * @param index of the ticket among those that were checked
 * @param ticket its display id, or its name where it has none
 */
public record TicketVerdict(int index, String ticket, Optional<Breakage> breakage) {
    public boolean isSound() {
        return breakage.isEmpty();
    }

    /**
     * Why the filled body is not what its type asks for.
     *
     * @param sentence what is wrong
     * @param output where, in the filled body
     * @param line from 1, in the filled body
     * @param cause the placeholder whose value does it, where one can be blamed
     */
    public record Breakage(Sentence sentence, Span output, int line, int column, Optional<Filling> cause) {}
}
