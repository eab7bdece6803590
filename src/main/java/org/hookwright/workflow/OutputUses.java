package org.hookwright.workflow;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.template.Reference;
import org.hookwright.template.Template;

/** The places that name an output of a call: placeholders in other calls, fields in conditions of branches. */
public final class OutputUses {
    private OutputUses() {}

    /**
     * The workflow with one output of a call under another name, and with every use of it following.
     *
     * @return the workflow itself where the path is no call or the call has no such output
     */
    public static Workflow renamed(Workflow workflow, StepPath path, int output, String name) {
        if (!(workflow.at(path).orElse(null) instanceof Call call)
                || output < 0
                || output >= call.reply().outputs().size()) {
            return workflow;
        }
        List<Reply.Output> outputs = new ArrayList<>(call.reply().outputs());
        String before = outputs.get(output).name();
        outputs.set(output, new Reply.Output(name, outputs.get(output).path()));
        Workflow changed = workflow.with(path, call.with(call.reply().with(outputs)));
        return before.isEmpty() ? changed : everywhere(changed, path(call.name(), before), path(call.name(), name));
    }

    /** How often an output of a call is named. */
    public static int count(Workflow workflow, String call, String output) {
        String path = path(call, output);
        int count = 0;
        for (Step step : workflow.places().values()) {
            count += switch (step) {
                case Call found ->
                    texts(found.request()).stream()
                            .mapToInt(text -> spans(text, path).size())
                            .sum();
                case Branch branch ->
                    (int) branch.when().leaves().stream()
                            .filter(leaf -> isWithin(leaf.field(), path))
                            .count();
                case Wait _ -> 0;
            };
        }
        return count;
    }

    private static String path(String call, String output) {
        return call + "." + output;
    }

    private static Workflow everywhere(Workflow workflow, String from, String to) {
        Workflow changed = workflow;
        for (StepPath place : workflow.places().keySet()) {
            // Asked for anew: an outer step's change has made other inner ones.
            Step step = changed.at(place).orElseThrow();
            changed = switch (step) {
                case Call call ->
                    changed.with(place, call.with(call.request().rewritten(text -> rewritten(text, from, to))));
                case Branch branch ->
                    changed.with(place, branch.with(branch.when().withFields(field -> moved(field, from, to))));
                case Wait _ -> changed;
            };
        }
        return changed;
    }

    private static String moved(String field, String from, String to) {
        return isWithin(field, from) ? to + field.substring(from.length()) : field;
    }

    private static List<String> texts(Request request) {
        List<String> texts = new ArrayList<>();
        var _ = request.rewritten(text -> {
            texts.add(text);
            return text;
        });
        return texts;
    }

    private static String rewritten(String text, String from, String to) {
        StringBuilder changed = new StringBuilder(text);
        for (Reference reference : spans(text, from).reversed()) {
            int start = reference.span().start();
            changed.replace(start, start + from.length(), to);
        }
        return changed.toString();
    }

    /** Those written with a dot; {@code call["output"]} is left to be found by the checks. */
    private static List<Reference> spans(String text, String path) {
        if (!text.contains(path)) {
            return List.of();
        }
        return Template.parse(text).references().stream()
                .filter(reference -> !reference.local()
                        && isWithin(reference.path(), path)
                        && text.startsWith(path, reference.span().start()))
                .sorted(java.util.Comparator.comparing(Reference::span))
                .toList();
    }

    private static boolean isWithin(String reference, String path) {
        return reference.startsWith(path)
                && (reference.length() == path.length() || ".[".indexOf(reference.charAt(path.length())) >= 0);
    }
}
