package org.hookwright.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hookwright.template.Reference;
import org.hookwright.template.Template;
import org.hookwright.workflow.StepPath.Slot;

/**
 * Steps under other names: whatever names a call's reply follows it, in addresses, headers, bodies, the words of an
 * authentication, and conditions.
 */
public final class Renaming {
    /** What placeholders begin with that are no step: a call of such a name could not be named in one. */
    private static final Set<String> TAKEN =
            Set.of("ticket", "change", "problem", "triggered_event", "helpdesk_name", "env", "secret");

    /** Old names of calls, and what they are now. */
    private final Map<String, String> names;

    Renaming(Map<String, String> names) {
        this.names = names;
    }

    /** Whether a name begins the placeholders that every workflow has. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(name);
    }

    /** Whether a placeholder can begin with a name, so that a call's reply can be used later. */
    public static boolean canBeNamed(String name) {
        Template template = Template.parse("{{" + name + ".x}}");
        return end(name) == name.length()
                && template.faults().isEmpty()
                && template.references().size() == 1
                && template.references().getFirst().path().equals(name + ".x");
    }

    /** The workflow with another name for the step at a place, and for all that names it. */
    public static Workflow of(Workflow workflow, StepPath path, String name) {
        Step step = workflow.at(path).orElse(null);
        if (step == null || step.name().equals(name)) {
            return workflow;
        }
        Workflow renamed = workflow.with(path, step.named(name));
        if (!(step instanceof Call) || step.name().isEmpty() || isTaken(step.name()) || !canBeNamed(name)) {
            return renamed;
        }
        return renamed.with(new Renaming(Map.of(step.name(), name)).followed(renamed.steps()));
    }

    /** The same steps, what they name under its other name. Untouched ones stay the very same. */
    List<Step> followed(List<Step> steps) {
        List<Step> followed = steps.stream().map(this::followed).toList();
        return followed.equals(steps) ? steps : followed;
    }

    private Step followed(Step step) {
        Step followed = switch (step) {
            case Wait wait -> wait;
            case Branch branch -> branch.with(branch.when().withFields(this::path));
            case Call call -> call.with(call.request().rewritten(this::text));
        };
        for (Slot slot : StepTree.slots(followed)) {
            List<Step> inner = StepTree.list(followed, slot);
            if (!inner.isEmpty()) {
                followed = StepTree.with(followed, slot, followed(inner));
            }
        }
        return followed.equals(step) ? step : followed;
    }

    private String path(String path) {
        int end = end(path);
        String name = names.get(path.substring(0, end));
        return name == null ? path : name + path.substring(end);
    }

    /** From the last one on, so that the places of those before it still hold. */
    private String text(String source) {
        if (names.keySet().stream().noneMatch(source::contains)) {
            return source;
        }
        StringBuilder text = new StringBuilder(source);
        for (Reference reference : Template.parse(source).references().reversed()) {
            int start = reference.span().start();
            String written = reference.span().of(source);
            String old = written.substring(0, end(written));
            String name = names.get(old);
            if (name != null && !reference.local()) {
                text.replace(start, start + old.length(), name);
            }
        }
        return text.toString();
    }

    /** Where the first name of a path ends. */
    private static int end(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (".[ \t".indexOf(path.charAt(i)) >= 0) {
                return i;
            }
        }
        return path.length();
    }
}
