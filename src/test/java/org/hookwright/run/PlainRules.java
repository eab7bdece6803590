package org.hookwright.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hookwright.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Conditions as somebody would ask them who has only read what the operators mean, for the values of made-up tickets.
 */
final class PlainRules {
    private final Map<String, Object> values;
    private final Instant now;

    PlainRules(Map<String, Object> values, Instant now) {
        this.values = values;
        this.now = now;
    }

    boolean hold(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) ->
                parts.stream().filter(part -> !hold(part)).findAny().isEmpty();
            case Condition.Any(var parts) ->
                parts.stream().filter(this::hold).findAny().isPresent();
            case Condition.Leaf leaf -> hold(leaf);
        };
    }

    private boolean hold(Condition.Leaf leaf) {
        Object seen = find(leaf.field());
        List<String> texts = seen instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(seen == null ? "" : String.valueOf(seen));
        String whole = String.join(", ", texts);
        boolean empty = whole.isBlank();
        String wanted = leaf.value();
        return switch (leaf.operator()) {
            case IS -> equal(whole, wanted, seen);
            case IS_NOT -> !equal(whole, wanted, seen);
            case CONTAINS -> texts.stream().anyMatch(text -> text.contains(wanted));
            case DOES_NOT_CONTAIN -> texts.stream().noneMatch(text -> text.contains(wanted));
            case STARTS_WITH -> texts.stream().anyMatch(text -> text.startsWith(wanted));
            case INCLUDES_ANY -> !empty && included(leaf, texts, seen);
            case INCLUDES_NONE -> empty || !included(leaf, texts, seen);
            case IS_EMPTY -> empty;
            case IS_NOT_EMPTY -> !empty;
            case AT_LEAST ->
                number(whole)
                        .map(it -> it.compareTo(new BigDecimal(wanted)) >= 0)
                        .orElse(false);
            case AT_MOST ->
                number(whole)
                        .map(it -> it.compareTo(new BigDecimal(wanted)) <= 0)
                        .orElse(false);
            case BEFORE -> time(whole).map(it -> it.isBefore(day(wanted))).orElse(false);
            case AFTER -> time(whole).map(it -> it.isAfter(day(wanted))).orElse(false);
            case OLDER_THAN ->
                time(whole).map(it -> it.isBefore(now.minus(days(wanted)))).orElse(false);
            case MATCHES ->
                texts.stream()
                        .anyMatch(text -> Pattern.compile(wanted).matcher(text).find());
        };
    }

    private @Nullable Object find(String path) {
        Object at = values;
        for (String name : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    private static boolean included(Condition.Leaf leaf, List<String> texts, @Nullable Object seen) {
        return leaf.values().stream().anyMatch(wanted -> texts.stream().anyMatch(text -> equal(text, wanted, seen)));
    }

    private static boolean equal(String text, String wanted, @Nullable Object seen) {
        return seen instanceof Boolean ? text.equalsIgnoreCase(wanted) : text.equals(wanted);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Instant day(String text) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Duration days(String text) {
        return Duration.ofDays(Long.parseLong(text.replace("d", "")));
    }
}
