package org.hookwright.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;

/** {@code workflows/*.hook.yaml}. */
final class WorkflowFormat implements Format<Workflow> {
    private static final Map<String, Call.Kind> KINDS = kinds();

    private static Map<String, Call.Kind> kinds() {
        Map<String, Call.Kind> kinds = new LinkedHashMap<>();
        kinds.put("webhook", Call.Kind.WEBHOOK);
        kinds.put("web_request", Call.Kind.WEB_REQUEST);
        return kinds;
    }

    @Override
    public Workflow read(Fields root) {
        return new Workflow(
                root.text("name"),
                root.text("note", ""),
                root.list("steps", WorkflowFormat::step),
                root.unknown(Set.of(FileKind.VERSION_KEY, "name", "note", "steps")));
    }

    private static Call step(Fields step) {
        Unknown unknown = step.unknown(Set.of("call", "kind", "request", "delivery", "values"));
        Map<String, Object> kept = new LinkedHashMap<>(unknown.keys());
        Map<String, Object> inner = RequestFormat.unknown(step.fields("request"));
        if (!inner.isEmpty()) {
            kept.put("request", inner);
        }
        return new Call(
                step.text("call"),
                step.choice("kind", KINDS, Call.Kind.WEBHOOK),
                RequestFormat.read(step.fields("request")),
                delivery(step),
                step.choice("values", Map.of("escaped", true, "raw", false), false),
                kept.isEmpty() ? Unknown.NONE : new Unknown(kept));
    }

    private static Delivery delivery(Fields step) {
        if (!step.has("delivery")) {
            return Delivery.FRESHSERVICE;
        }
        if (step.isText("delivery")) {
            return step.choice("delivery", Map.of("freshservice", Delivery.FRESHSERVICE), Delivery.FRESHSERVICE);
        }
        Fields delivery = step.fields("delivery");
        return new Delivery(duration(delivery.path("timeout"), delivery.text("timeout", "15s")));
    }

    private static Duration duration(String path, String text) {
        var matcher =
                java.util.regex.Pattern.compile("(\\d{1,7})\\s*(ms|s|min|m)?").matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new BadFile(Sentence.of("store.place.duration", path));
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "m", "min" -> Duration.ofMinutes(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    @Override
    public Map<String, Object> write(Workflow workflow) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(FileKind.VERSION_KEY, FileKind.VERSION);
        tree.put("name", workflow.name());
        if (!workflow.note().isEmpty()) {
            tree.put("note", workflow.note());
        }
        Map<String, Object> rest = workflow.unknown().keys();
        for (String early : List.of("event", "when")) {
            if (rest.containsKey(early)) {
                tree.put(early, rest.get(early));
            }
        }
        List<Object> steps = new ArrayList<>();
        workflow.steps().forEach(step -> steps.add(write(step)));
        tree.put("steps", steps);
        rest.forEach(tree::putIfAbsent);
        return tree;
    }

    private static Map<String, Object> write(Call step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("call", step.name());
        tree.put("kind", step.kind() == Call.Kind.WEBHOOK ? "webhook" : "web_request");
        Object inner = step.unknown().keys().get("request");
        tree.put("request", RequestFormat.write(step.request(), inner instanceof Map<?, ?> map ? map : Map.of()));
        if (step.escape()) {
            tree.put("values", "escaped");
        }
        tree.put("delivery", step.delivery().isFreshservice() ? "freshservice" : written(step.delivery()));
        step.unknown().keys().forEach(tree::putIfAbsent);
        return tree;
    }

    private static Map<String, Object> written(Delivery delivery) {
        Duration wait = delivery.timeout();
        return Map.of("timeout", wait.toMillisPart() == 0 ? wait.toSeconds() + "s" : wait.toMillis() + "ms");
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
