package org.hookwright.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hookwright.history.Difference.Part;
import org.hookwright.payload.JsonRoot;
import org.hookwright.send.Phases;

/**
 * In what two exchanges differ: JSON bodies by their structure, whatever the order of keys and the blanks between them,
 * other bodies by lines.
 *
 * @param differences in the order of their parts; the timings always, for no two are alike
 * @param cut whether there were more of them than are told
 */
public record Comparison(List<Difference> differences, boolean cut) {
    /** More are not told. */
    public static final int MOST = 2_000;

    public Comparison {
        differences = List.copyOf(differences);
    }

    public static Comparison of(Kept before, Kept after) {
        Found found = new Found();
        KeptMessage sent = KeptMessage.of(before.request());
        KeptMessage sentAfter = KeptMessage.of(after.request());
        found.single(
                Part.METHOD,
                before.summary().target().method(),
                after.summary().target().method());
        Address address = Address.of(before.summary().target().url());
        Address addressAfter = Address.of(after.summary().target().url());
        found.single(Part.URL, address.place(), addressAfter.place());
        found.named(Part.PARAMETER, address.parameters(), addressAfter.parameters());
        found.named(Part.HEADER, headers(sent), headers(sentAfter));
        found.body(Part.BODY, sent.body(), sentAfter.body());
        found.status(before, after);
        KeptMessage reply = reply(before);
        KeptMessage replyAfter = reply(after);
        found.named(Part.REPLY_HEADER, headers(reply), headers(replyAfter));
        found.body(Part.REPLY_BODY, reply.body(), replyAfter.body());
        boolean cut = found.cut;
        found.list.addAll(timings(before.phases(), after.phases()));
        return new Comparison(found.list, cut);
    }

    /** Those of one part. */
    public List<Difference> of(Part part) {
        return differences.stream()
                .filter(difference -> difference.part() == part)
                .toList();
    }

    static KeptMessage reply(Kept kept) {
        return kept.reply().map(KeptMessage::of).orElseGet(() -> new KeptMessage("", List.of(), ""));
    }

    /** By the name in small letters; one that stands there again gets a number. */
    static Map<String, String> headers(KeptMessage message) {
        Map<String, String> named = new LinkedHashMap<>();
        for (KeptMessage.Field field : message.headers()) {
            put(named, field.name().toLowerCase(Locale.ROOT), field.value());
        }
        return named;
    }

    private static void put(Map<String, String> named, String name, String value) {
        String key = name;
        for (int number = 2; named.containsKey(key); number++) {
            key = name + "[" + number + "]";
        }
        named.put(key, value);
    }

    /** An address, its parameters apart. */
    record Address(String place, Map<String, String> parameters) {
        static Address of(String url) {
            int start = url.indexOf('?');
            if (start < 0) {
                return new Address(url, Map.of());
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String pair : url.substring(start + 1).split("&", -1)) {
                int sign = pair.indexOf('=');
                put(parameters, sign < 0 ? pair : pair.substring(0, sign), sign < 0 ? "" : pair.substring(sign + 1));
            }
            return new Address(url.substring(0, start), parameters);
        }
    }

    private static List<Difference> timings(Phases before, Phases after) {
        List<Difference> timings = new ArrayList<>();
        timings.add(new Difference.Timed(
                "total",
                Optional.of(Duration.ofNanos(before.totalNanos())),
                Optional.of(Duration.ofNanos(after.totalNanos()))));
        for (Phases.Kind kind : Phases.Kind.values()) {
            Optional<Duration> took = took(before, kind);
            Optional<Duration> tookAfter = took(after, kind);
            if (took.isPresent() || tookAfter.isPresent()) {
                timings.add(new Difference.Timed(kind.name().toLowerCase(Locale.ROOT), took, tookAfter));
            }
        }
        return timings;
    }

    private static Optional<Duration> took(Phases phases, Phases.Kind kind) {
        return phases.list().stream()
                .filter(phase -> phase.kind() == kind)
                .map(phase -> Duration.ofNanos(Math.max(0, phase.tookNanos())))
                .reduce(Duration::plus);
    }

    /** What was found so far. */
    private static final class Found {
        private final List<Difference> list = new ArrayList<>();
        private boolean cut;

        private void add(Difference difference) {
            if (list.size() < MOST) {
                list.add(difference);
            } else {
                cut = true;
            }
        }

        void single(Part part, String before, String after) {
            if (!before.equals(after)) {
                add(new Difference.Changed(part, "", before, after));
            }
        }

        void status(Kept before, Kept after) {
            String status = status(before);
            String statusAfter = status(after);
            if (status.isEmpty() != statusAfter.isEmpty()) {
                add(
                        status.isEmpty()
                                ? new Difference.Added(Part.STATUS, "", statusAfter)
                                : new Difference.Removed(Part.STATUS, "", status));
            } else {
                single(Part.STATUS, status, statusAfter);
            }
        }

        private static String status(Kept kept) {
            return kept.summary().status().isPresent()
                    ? String.valueOf(kept.summary().status().getAsInt())
                    : "";
        }

        void named(Part part, Map<String, String> before, Map<String, String> after) {
            new TreeMap<>(before).forEach((name, value) -> {
                String now = after.get(name);
                if (now == null) {
                    add(new Difference.Removed(part, name, value));
                } else if (!now.equals(value)) {
                    add(new Difference.Changed(part, name, value, now));
                }
            });
            new TreeMap<>(after).forEach((name, value) -> {
                if (!before.containsKey(name)) {
                    add(new Difference.Added(part, name, value));
                }
            });
        }

        void body(Part part, String before, String after) {
            if (before.equals(after)) {
                return;
            }
            Optional<List<Object>> value = JsonRoot.value(before).map(Json::known);
            Optional<List<Object>> valueAfter = JsonRoot.value(after).map(Json::known);
            if (value.isPresent() && valueAfter.isPresent()) {
                value("$", part, value.get().getFirst(), valueAfter.get().getFirst());
            } else {
                lines(part, before.lines().toList(), after.lines().toList());
            }
        }

        private void value(String path, Part part, Object before, Object after) {
            if (before instanceof Map<?, ?> members && after instanceof Map<?, ?> membersAfter) {
                members(path, part, members, membersAfter);
            } else if (before instanceof List<?> elements && after instanceof List<?> elementsAfter) {
                elements(path, part, elements, elementsAfter);
            } else if (!Objects.equals(before, after)) {
                add(new Difference.Changed(part, path, Json.text(before), Json.text(after)));
            }
        }

        private void members(String path, Part part, Map<?, ?> before, Map<?, ?> after) {
            before.forEach((key, value) -> {
                String place = path + Json.step(String.valueOf(key));
                Object now = after.get(key);
                if (now == null) {
                    add(new Difference.Removed(part, place, Json.text(value)));
                } else {
                    value(place, part, value, now);
                }
            });
            after.forEach((key, value) -> {
                if (!before.containsKey(key)) {
                    add(new Difference.Added(part, path + Json.step(String.valueOf(key)), Json.text(value)));
                }
            });
        }

        private void elements(String path, Part part, List<?> before, List<?> after) {
            for (Alignment.Gap gap : Alignment.gaps(before, after)) {
                int pairs = Math.min(gap.to() - gap.from(), gap.otherTo() - gap.otherFrom());
                for (int i = 0; i < pairs; i++) {
                    value(
                            path + "[" + (gap.otherFrom() + i) + "]",
                            part,
                            before.get(gap.from() + i),
                            after.get(gap.otherFrom() + i));
                }
                for (int i = gap.from() + pairs; i < gap.to(); i++) {
                    add(new Difference.Removed(part, path + "[" + i + "]", Json.text(before.get(i))));
                }
                for (int i = gap.otherFrom() + pairs; i < gap.otherTo(); i++) {
                    add(new Difference.Added(part, path + "[" + i + "]", Json.text(after.get(i))));
                }
            }
        }

        private void lines(Part part, List<String> before, List<String> after) {
            for (Alignment.Gap gap : Alignment.gaps(before, after)) {
                int pairs = Math.min(gap.to() - gap.from(), gap.otherTo() - gap.otherFrom());
                for (int i = 0; i < pairs; i++) {
                    add(new Difference.Changed(
                            part,
                            String.valueOf(gap.otherFrom() + i + 1),
                            before.get(gap.from() + i),
                            after.get(gap.otherFrom() + i)));
                }
                for (int i = gap.from() + pairs; i < gap.to(); i++) {
                    add(new Difference.Removed(part, String.valueOf(i + 1), before.get(i)));
                }
                for (int i = gap.otherFrom() + pairs; i < gap.otherTo(); i++) {
                    add(new Difference.Added(part, String.valueOf(i + 1), after.get(i)));
                }
            }
        }
    }
}
