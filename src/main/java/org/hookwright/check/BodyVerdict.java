package org.hookwright.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.check.TicketVerdict.Breakage;
import org.hookwright.payload.TemplateJson;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Rendering;
import org.hookwright.template.Template;
import org.hookwright.workflow.Body;

/** The verdict on one filled body, without all else that a check asks: quick enough to follow every key. */
public final class BodyVerdict {
    private BodyVerdict() {}

    /**
     * Why a filled body is not what its type asks for, if it is not.
     *
     * @param source the body as it is written
     * @param filled what it gave
     */
    public static Optional<Breakage> of(Body source, Rendering filled) {
        Trial trial = new Trial(0, "", filled);
        Rendering.Exceeded exceeded = filled.exceeded();
        if (exceeded != null) {
            return Optional.of(Checker.unfinished(trial, exceeded));
        }
        List<Trial> one = List.of(trial);
        return switch (source.type()) {
            case JSON -> {
                TemplateJson template = TemplateJson.of(Template.parse(source.text()));
                yield JsonTrials.of(template, Set.of(), one, Cancellation.never())
                        .breakage(trial);
            }
            case XML -> XmlTrials.of(one, Cancellation.never()).breakage(trial);
            case NONE, FORM, TEXT -> Optional.empty();
        };
    }
}
