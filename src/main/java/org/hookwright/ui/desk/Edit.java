package org.hookwright.ui.desk;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Workflow;

/**
 * One step that can be taken back.
 *
 * @param name what was done, for the menu
 */
record Edit(Sentence name, Workflow before, Workflow after) {
    /**
     * The workflow as it was before this step, the bodies' texts left as they are now unless this step changed them.
     */
    Workflow undone(Workflow now) {
        return keepingTexts(before, now);
    }

    Workflow redone(Workflow now) {
        return keepingTexts(after, now);
    }

    private Workflow keepingTexts(Workflow wanted, Workflow now) {
        List<Call> steps = new ArrayList<>(wanted.steps());
        int shared = Math.min(
                now.steps().size(),
                Math.min(before.steps().size(), after.steps().size()));
        for (int i = 0; i < shared; i++) {
            if (text(before, i).equals(text(after, i))) {
                steps.set(i, with(steps.get(i), text(now, i)));
            }
        }
        return new Workflow(wanted.name(), wanted.note(), steps, wanted.unknown());
    }

    private static String text(Workflow workflow, int step) {
        return workflow.steps().get(step).request().body().text();
    }

    private static Call with(Call call, String text) {
        Body body = new Body(call.request().body().type(), text);
        return call.with(call.request().with(body));
    }
}
