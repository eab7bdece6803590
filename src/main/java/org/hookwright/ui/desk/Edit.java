package org.hookwright.ui.desk;

import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/**
 * One step that can be taken back.
 *
 * @param name what was done, for the menu
 * @param from what was chosen before
 * @param to what was chosen after it
 */
record Edit(Sentence name, Workflow before, Workflow after, Spot from, Spot to) {
    /**
     * The workflow as it was before this step, the bodies' texts left as they are now unless this step changed them.
     */
    Workflow undone(Workflow now) {
        return keepingTexts(before, after, now);
    }

    Workflow redone(Workflow now) {
        return keepingTexts(after, before, now);
    }

    private static Workflow keepingTexts(Workflow wanted, Workflow left, Workflow now) {
        Workflow kept = wanted;
        for (Map.Entry<StepPath, Step> place : wanted.places().entrySet()) {
            if (!(place.getValue() instanceof Call call)) {
                continue;
            }
            String text = text(call);
            Optional<Call> other = same(left, place.getKey(), call);
            Optional<Call> present = other.flatMap(found -> now.call(found.name()));
            if (present.isPresent() && text(other.get()).equals(text)) {
                kept = kept.with(place.getKey(), with(kept, place.getKey(), call, text(present.get())));
            }
        }
        return kept;
    }

    /** The same call in the other workflow: by its name, or where it was renamed by its place. */
    private static Optional<Call> same(Workflow other, StepPath path, Call call) {
        return other.call(call.name())
                .or(() -> other.at(path).filter(Call.class::isInstance).map(Call.class::cast));
    }

    private static String text(Call call) {
        return call.request().body().text();
    }

    /** The call as it stands by now, its fallback changed already perhaps, with another text. */
    private static Call with(Workflow kept, StepPath path, Call call, String text) {
        Call now = kept.at(path).orElse(call) instanceof Call found ? found : call;
        Body body = new Body(now.request().body().type(), text);
        return now.with(now.request().with(body));
    }
}
