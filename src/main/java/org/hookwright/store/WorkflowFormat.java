package org.hookwright.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Workflow;

/** {@code workflows/*.hook.yaml}. */
final class WorkflowFormat implements Format<Workflow> {
    @Override
    public Workflow read(Fields root) {
        Workflow workflow = new Workflow(
                root.text("name"),
                root.text("note", ""),
                EventFormat.read(root),
                ConditionFormat.read(root, "when"),
                root.list("steps", StepFormat::read),
                root.unknown(Set.of(FileKind.VERSION_KEY, "name", "note", "event", "when", "steps")));
        Set<String> names = new HashSet<>();
        workflow.places().forEach((path, step) -> {
            if (!step.name().isEmpty() && !names.add(step.name())) {
                throw new BadFile(Sentence.of("store.place.same-name", path.toString(), step.name()));
            }
        });
        return workflow;
    }

    @Override
    public Map<String, Object> write(Workflow workflow) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(FileKind.VERSION_KEY, FileKind.VERSION);
        tree.put("name", workflow.name());
        if (!workflow.note().isEmpty()) {
            tree.put("note", workflow.note());
        }
        if (!workflow.event().equals(Event.TICKET_CREATED)) {
            tree.put("event", EventFormat.write(workflow.event()));
        }
        if (!workflow.when().isUnconditional()) {
            tree.put("when", ConditionFormat.write(workflow.when()));
        }
        tree.put("steps", StepFormat.write(workflow.steps()));
        workflow.unknown().keys().forEach(tree::putIfAbsent);
        return tree;
    }

    @Override
    public String name(Workflow workflow) {
        return workflow.name();
    }

    @Override
    public Workflow named(Workflow workflow, String name) {
        return workflow.named(name);
    }
}
