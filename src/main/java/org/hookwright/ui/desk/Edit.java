package org.hookwright.ui.desk;

import org.hookwright.language.Sentence;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;

/**
 * One step that can be taken back.
 *
 * @param name what was done, for the menu
 */
record Edit(Sentence name, Call before, Call after) {
    /** The call as it was before this step, the body's text left as it is now unless this step had changed it. */
    Call undone(Call now) {
        return keepingText(before, now);
    }

    Call redone(Call now) {
        return keepingText(after, now);
    }

    private Call keepingText(Call wanted, Call now) {
        if (!before.request().body().text().equals(after.request().body().text())) {
            return wanted;
        }
        Body body =
                new Body(wanted.request().body().type(), now.request().body().text());
        return wanted.with(wanted.request().with(body));
    }
}
