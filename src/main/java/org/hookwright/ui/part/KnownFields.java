package org.hookwright.ui.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Facts;
import org.hookwright.condition.Operator;
import org.hookwright.ticket.Catalogue;
import org.hookwright.ticket.Placeholder;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.body.Rank;
import org.hookwright.workflow.Call;
import org.jspecify.annotations.Nullable;

/** The fields that a rule can ask for, what they are, and which values the samples hold for them. */
final class KnownFields {
    private static final int DEEPEST = 6;
    private static final int MOST_PATHS = 2_000;
    private static final int MOST_OFFERED = 100;
    private static final int LONGEST_VALUE = 80;

    private final Facts chosen;
    private final List<Facts> samples;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Map<String, KnownField> asked = new LinkedHashMap<>();

    /** @param before the calls that may have run when the rule is asked */
    KnownFields(Scope scope, List<Ticket> tickets, List<Call> before) {
        chosen = new Facts(scope.shown(), java.time.Instant.EPOCH);
        samples = tickets.stream()
                .map(ticket -> new Facts(
                        new Scope(ticket, scope.environment(), scope.secrets(), scope.results()).shown(),
                        java.time.Instant.EPOCH))
                .toList();
        Catalogue.all().stream()
                .filter(placeholder -> !placeholder.isPattern())
                .map(Placeholder::path)
                .filter(this::isHeld)
                .forEach(paths::add);
        tickets.forEach(ticket -> walk("", ticket.values(), 0));
        walk("", scope.ticket().values(), 0);
        Catalogue.all().stream()
                .filter(placeholder -> !placeholder.isPattern())
                .map(Placeholder::path)
                .forEach(paths::add);
        for (Call call : before) {
            paths.add(call.name() + ".status");
            call.reply().outputs().forEach(output -> paths.add(call.name() + "." + output.name()));
        }
    }

    private boolean isHeld(String path) {
        return samples.stream()
                .anyMatch(facts -> !Evaluation.text(facts.at(path)).isBlank());
    }

    private void walk(String path, @Nullable Object value, int depth) {
        if (depth > DEEPEST || paths.size() >= MOST_PATHS) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                String name = String.valueOf(key);
                if (name.indexOf('.') < 0) {
                    walk(path.isEmpty() ? name : path + "." + name, inner, depth + 1);
                }
            });
        } else {
            paths.add(path);
        }
    }

    /** Those that what was begun may mean, the likeliest first. */
    List<KnownField> offers(String begun) {
        return paths.stream()
                .map(path -> Map.entry(path, Rank.of(begun, path)))
                .filter(ranked -> ranked.getValue() != Rank.NONE)
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(MOST_OFFERED)
                .map(ranked -> of(ranked.getKey()))
                .toList();
    }

    boolean isKnown(String path) {
        return paths.contains(path);
    }

    KnownField of(String path) {
        return asked.computeIfAbsent(path, this::describe);
    }

    private KnownField describe(String path) {
        Optional<Placeholder> host = Catalogue.find(path);
        int empty = (int) samples.stream()
                .filter(facts -> Evaluation.text(facts.at(path)).isBlank())
                .count();
        String value = Evaluation.text(chosen.at(path)).replaceAll("\\s+", " ").strip();
        String shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        return new KnownField(path, type(path, host), host.map(Placeholder::meaning), shown, empty, samples.size());
    }

    /** The type that all samples agree on, then what the host's own example is. */
    private Operator.Type type(String path, Optional<Placeholder> host) {
        Set<Operator.Type> types = new LinkedHashSet<>();
        for (Facts facts : samples) {
            Object value = facts.at(path);
            if (!Evaluation.text(value).isBlank() || value instanceof List<?>) {
                types.add(Operator.typeOf(value));
            }
        }
        if (types.size() == 1) {
            return types.iterator().next();
        }
        if (path.endsWith(".status") && !path.startsWith("ticket.")) {
            return Operator.Type.NUMBER;
        }
        return types.isEmpty() ? host.map(KnownFields::example).orElse(Operator.Type.TEXT) : Operator.Type.TEXT;
    }

    private static Operator.Type example(Placeholder host) {
        String example = host.example();
        if (example.equals("true") || example.equals("false")) {
            return Operator.Type.YES_NO;
        }
        return example.matches("\\d+") ? Operator.Type.NUMBER : Operator.typeOf(example);
    }

    /** What the samples hold for a field, the most usual first; each item of a list by itself. */
    List<HeldValue> values(String path) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Facts facts : samples) {
            Object value = facts.at(path);
            List<?> items = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            Set<String> here = new LinkedHashSet<>();
            items.stream().map(Evaluation::text).filter(text -> !text.isBlank()).forEach(here::add);
            here.forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        List<HeldValue> held = new ArrayList<>();
        counts.forEach((text, count) -> held.add(new HeldValue(text, count)));
        held.sort(Comparator.comparingInt(HeldValue::count).reversed().thenComparing(HeldValue::text));
        return held;
    }

    int samples() {
        return samples.size();
    }
}
