package org.hookwright.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field that make a difference to the rules about it: one on each side of every bound, each value
 * that is named, what contains several, none of them, and nothing at all. One is kept for each pattern of answers.
 */
final class Alternatives {
    private static final String JOINT = " · ";
    private static final int MOST_JOINED = 6;
    private static final Set<Operator> TEXTUAL =
            Set.of(Operator.CONTAINS, Operator.DOES_NOT_CONTAIN, Operator.STARTS_WITH, Operator.MATCHES);
    private static final Set<Operator> MEASURED =
            Set.of(Operator.AT_LEAST, Operator.AT_MOST, Operator.BEFORE, Operator.AFTER, Operator.OLDER_THAN);

    private static final Set<Operator> OF_LISTS =
            Set.of(Operator.INCLUDES_ANY, Operator.INCLUDES_NONE, Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);

    private final List<Condition.Leaf> rules;
    private final Instant now;
    private final Map<List<Boolean>, Optional<Object>> kept = new LinkedHashMap<>();

    private Alternatives(List<Condition.Leaf> rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /**
     * Values that tell apart everything these rules can tell apart, the present one first.
     *
     * @param isList whether the field holds several values at once
     * @return empty optionals stand for a missing value
     */
    static List<Optional<Object>> of(
            List<Condition.Leaf> rules, @Nullable Object present, boolean isList, Instant now) {
        Alternatives found = new Alternatives(rules, now);
        found.offer(present);
        found.named();
        found.measured();
        found.joined();
        found.offer(null);
        if (isList) {
            found.lists();
        }
        found.others();
        return List.copyOf(found.kept.values());
    }

    /** Whether no value outside {@link #of} could answer the rules in yet another way. */
    static boolean areAll(List<Condition.Leaf> rules, boolean isList) {
        Set<String> values = new LinkedHashSet<>();
        rules.forEach(rule -> values.addAll(rule.values()));
        if (isList) {
            return !values.contains("")
                    && values.size() <= MOST_JOINED
                    && rules.stream().allMatch(rule -> OF_LISTS.contains(rule.operator()));
        }
        boolean textual = rules.stream().anyMatch(rule -> TEXTUAL.contains(rule.operator()));
        boolean other = rules.stream()
                .anyMatch(rule ->
                        MEASURED.contains(rule.operator()) || rule.values().size() > 1);
        boolean patterns = rules.stream().anyMatch(rule -> rule.operator() == Operator.MATCHES);
        return !patterns && !(textual && other) && (!textual || values.size() <= MOST_JOINED);
    }

    private void offer(@Nullable Object value) {
        List<Boolean> answers = new ArrayList<>(rules.size());
        for (Condition.Leaf rule : rules) {
            answers.add(Evaluation.holds(rule, value, now));
        }
        kept.putIfAbsent(answers, Optional.ofNullable(value));
    }

    private void named() {
        for (Condition.Leaf rule : rules) {
            if (!MEASURED.contains(rule.operator()) && rule.operator() != Operator.MATCHES) {
                rule.values().forEach(this::offer);
            }
        }
    }

    private void measured() {
        for (Condition.Leaf rule : rules) {
            String value = rule.value();
            switch (rule.operator()) {
                case AT_LEAST, AT_MOST -> Numbers.read(value).ifPresent(this::around);
                case BEFORE, AFTER -> Moments.read(value).ifPresent(this::around);
                case OLDER_THAN -> Moments.span(value).map(now::minus).ifPresent(this::around);
                default -> {}
            }
        }
    }

    private void around(BigDecimal bound) {
        offer(bound.toPlainString());
        offer(bound.subtract(BigDecimal.ONE).toPlainString());
        offer(bound.add(BigDecimal.ONE).toPlainString());
        // Between two bounds that stand closer than one.
        BigDecimal little = bound.ulp().movePointLeft(1);
        offer(bound.subtract(little).toPlainString());
        offer(bound.add(little).toPlainString());
    }

    private void around(Instant bound) {
        offer(bound.toString());
        offer(bound.minusSeconds(1).toString());
        offer(bound.plusSeconds(1).toString());
        offer(bound.minusNanos(1).toString());
        offer(bound.plusNanos(1).toString());
    }

    /** Texts that contain some and not others, beginning with each of those that one may have to begin with. */
    private void joined() {
        List<String> parts = values(rule -> TEXTUAL.contains(rule.operator()) && rule.operator() != Operator.MATCHES);
        if (parts.isEmpty() || parts.size() > MOST_JOINED) {
            return;
        }
        for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    some.add(parts.get(i));
                }
            }
            offer("… " + String.join(JOINT, some));
            for (int first = 0; first < some.size(); first++) {
                List<String> turned = new ArrayList<>(some.subList(first, some.size()));
                turned.addAll(some.subList(0, first));
                offer(String.join(JOINT, turned));
            }
        }
    }

    private void lists() {
        List<String> items = values(_ -> true);
        items.forEach(item -> offer(List.of(item)));
        offer(List.of("–"));
        if (items.size() <= MOST_JOINED) {
            for (int chosen = 1; chosen < 1 << items.size(); chosen++) {
                List<String> some = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    if ((chosen >> i & 1) == 1) {
                        some.add(items.get(i));
                    }
                }
                offer(some);
            }
        }
    }

    /** What nobody named. */
    private void others() {
        for (String other : List.of("false", "true", "0", "–")) {
            offer(other);
        }
        offer(now.toString());
    }

    private List<String> values(Predicate<Condition.Leaf> chosen) {
        Set<String> values = new LinkedHashSet<>();
        rules.stream().filter(chosen).forEach(rule -> values.addAll(rule.values()));
        values.remove("");
        return List.copyOf(values);
    }
}
