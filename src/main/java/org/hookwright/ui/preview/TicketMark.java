package org.hookwright.ui.preview;

import java.util.Optional;

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
}
