package org.hookwright.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Wait;

/** A step: what it is stands first, as the key {@code call}, {@code branch} or {@code wait}. */
final class StepFormat {
    private static final Map<String, Call.Kind> KINDS = kinds();
    private static final Set<String> CALL = Set.of(
            "call",
            "note",
            "kind",
            "request",
            "values",
            "success",
            "outputs",
            "sample_reply",
            "delivery",
            "on_failure");

    private StepFormat() {}

    private static Map<String, Call.Kind> kinds() {
        Map<String, Call.Kind> kinds = new LinkedHashMap<>();
        kinds.put("webhook", Call.Kind.WEBHOOK);
        kinds.put("web_request", Call.Kind.WEB_REQUEST);
        return kinds;
    }

    static Step read(Fields step) {
        if (step.has("call")) {
            return call(step);
        }
        if (step.all().containsKey("branch")) {
            return new Branch(
                    step.text("branch", ""),
                    step.text("note", ""),
                    ConditionFormat.read(step, "when"),
                    step.list("then", StepFormat::read),
                    step.list("otherwise", StepFormat::read),
                    step.unknown(Set.of("branch", "note", "when", "then", "otherwise")));
        }
        if (step.has("wait")) {
            return new Wait(
                    step.text("name", ""),
                    step.text("note", ""),
                    Spans.read(step, "wait", java.time.Duration.ZERO),
                    step.unknown(Set.of("wait", "name", "note")));
        }
        throw new BadFile(Sentence.of("store.place.step", step.place()));
    }

    private static Call call(Fields step) {
        Map<String, Object> kept = new LinkedHashMap<>(step.unknown(CALL).keys());
        keep(kept, "request", RequestFormat.unknown(step.fields("request")));
        keep(kept, "delivery", DeliveryFormat.unknown(step));
        return new Call(
                step.text("call"),
                step.text("note", ""),
                step.choice("kind", KINDS, Call.Kind.WEBHOOK),
                RequestFormat.read(step.fields("request")),
                DeliveryFormat.read(step),
                ReplyFormat.read(step),
                step.choice("values", Map.of("escaped", true, "raw", false), false),
                kept.isEmpty() ? Unknown.NONE : new Unknown(kept));
    }

    private static void keep(Map<String, Object> kept, String key, Map<String, Object> inner) {
        if (!inner.isEmpty()) {
            kept.put(key, inner);
        }
    }

    static List<Map<String, Object>> write(List<Step> steps) {
        return steps.stream().map(StepFormat::write).toList();
    }

    private static Map<String, Object> write(Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (step) {
            case Call call -> write(call, tree);
            case Branch branch -> {
                tree.put("branch", branch.name());
                note(step, tree);
                tree.put("when", ConditionFormat.write(branch.when()));
                tree.put("then", write(branch.then()));
                tree.put("otherwise", write(branch.otherwise()));
            }
            case Wait wait -> {
                tree.put("wait", Spans.write(wait.length()));
                if (!wait.name().isEmpty()) {
                    tree.put("name", wait.name());
                }
                note(step, tree);
            }
        }
        merge(tree, step.unknown().keys());
        return tree;
    }

    private static void write(Call call, Map<String, Object> tree) {
        tree.put("call", call.name());
        note(call, tree);
        tree.put("kind", call.kind() == Call.Kind.WEBHOOK ? "webhook" : "web_request");
        tree.put("request", RequestFormat.write(call.request(), Map.of()));
        if (call.escape()) {
            tree.put("values", "escaped");
        }
        ReplyFormat.write(call.reply(), tree);
        tree.put("delivery", DeliveryFormat.write(call.delivery()));
        ReplyFormat.writeFailure(call.reply(), tree);
    }

    private static void note(Step step, Map<String, Object> tree) {
        if (!step.note().isEmpty()) {
            tree.put("note", step.note());
        }
    }

    /** What this version does not know comes behind what it does, at each level. */
    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> tree, Map<String, Object> unknown) {
        unknown.forEach((key, value) -> {
            if (tree.get(key) instanceof Map<?, ?> known && value instanceof Map<?, ?> inner) {
                merge((Map<String, Object>) known, (Map<String, Object>) inner);
            } else {
                tree.putIfAbsent(key, value);
            }
        });
    }
}
