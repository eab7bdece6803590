package org.hookwright.ui.handoff;

import java.util.List;
import org.hookwright.language.Sentence;

/**
 * One field of the vendor's form.
 *
 * @param label what the vendor calls it
 * @param value what belongs into it
 * @param remarks what the vendor does differently with it, or what is still to be filled in there
 */
public record HandoffField(Sentence label, String value, List<Sentence> remarks) {
    public HandoffField {
        remarks = List.copyOf(remarks);
    }
}
