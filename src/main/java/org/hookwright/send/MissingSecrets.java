package org.hookwright.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hookwright.template.Reference;
import org.hookwright.template.Template;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Workflow;

/** The secrets that a template prints and that have no value: a request without them is not the one that was meant. */
public final class MissingSecrets {
    private static final String NAMESPACE = "secret.";

    private MissingSecrets() {}

    /** In order; one that has a default where it is printed is not missed. */
    static Set<String> of(List<Template> templates, Map<String, Object> values) {
        Map<?, ?> there = values.get("secret") instanceof Map<?, ?> map ? map : Map.of();
        Set<String> missing = new TreeSet<>();
        for (Template template : templates) {
            template.references().stream()
                    .filter(MissingSecrets::isPrinted)
                    .map(reference -> reference.path().substring(NAMESPACE.length()))
                    .filter(name -> !there.containsKey(name))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static boolean isPrinted(Reference reference) {
        return reference.path().startsWith(NAMESPACE)
                && reference.output()
                && !reference.local()
                && reference.filters().stream()
                        .noneMatch(filter -> filter.name().equals("default"));
    }

    /** Whether a call of the workflow may name a secret; a quick look that takes a comment for a use. */
    public static boolean names(Workflow workflow) {
        List<String> texts = new ArrayList<>();
        for (Call call : workflow.calls()) {
            var _ = call.request().rewritten(text -> {
                texts.add(text);
                return text;
            });
        }
        return texts.stream().anyMatch(text -> text.contains(NAMESPACE));
    }
}
