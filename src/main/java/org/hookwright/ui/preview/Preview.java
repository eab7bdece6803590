package org.hookwright.ui.preview;

import java.util.Optional;
import org.hookwright.template.Rendering;
import org.hookwright.template.Span;
import org.hookwright.workflow.Body;

/** What there is to show for the call that is designed. */
public sealed interface Preview {
    /** Without a ticket nothing can be filled. */
    record NoTicket() implements Preview {}

    /** The call carries no body. */
    record NoBody() implements Preview {}

    /**
     * The body as it goes out, secrets as dots.
     *
     * @param breakage why the text is not what its type asks for, if it is not
     */
    record Filled(Body.Type type, Rendering rendering, Optional<Breakage> breakage) implements Preview {}

    /** What the preview asks of the desk. */
    interface Actions {
        /** Puts the caret of the body editor on a placeholder. */
        void revealSource(Span source);

        /** Makes another sample the chosen one. */
        void chooseTicket(int index);
    }
}
