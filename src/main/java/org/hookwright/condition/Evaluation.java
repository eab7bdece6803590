package org.hookwright.condition;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a condition about facts. Every part is asked, so that every rule can show what it saw.
 *
 * <p>Text is compared with its case, as the host does. Numbers written as text count as numbers where both sides are.
 * What is missing is empty: it {@code is} only the empty text, contains nothing, and is never at least, at most,
 * before, after or older than anything.
 */
public final class Evaluation {
    private Evaluation() {}

    public static Verdict of(Condition condition, Facts facts) {
        return switch (condition) {
            case Condition.All(var parts) -> {
                List<Verdict> verdicts = each(parts, facts);
                yield new Verdict.Group(condition, verdicts, verdicts.stream().allMatch(Verdict::holds));
            }
            case Condition.Any(var parts) -> {
                List<Verdict> verdicts = each(parts, facts);
                yield new Verdict.Group(condition, verdicts, verdicts.stream().anyMatch(Verdict::holds));
            }
            case Condition.Leaf leaf -> {
                Object seen = facts.at(leaf.field());
                yield new Verdict.Rule(leaf, seen, holds(leaf, seen, facts.now()), Trouble.with(leaf, seen));
            }
        };
    }

    /** The answer alone, without what was seen: for the many tickets of which nothing else is asked. */
    public static boolean holds(Condition condition, Facts facts) {
        return switch (condition) {
            case Condition.All(var parts) -> {
                for (Condition part : parts) {
                    if (!holds(part, facts)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Condition.Any(var parts) -> {
                for (Condition part : parts) {
                    if (holds(part, facts)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Condition.Leaf leaf -> holds(leaf, facts.at(leaf.field()), facts.now());
        };
    }

    private static List<Verdict> each(List<Condition> parts, Facts facts) {
        List<Verdict> verdicts = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            verdicts.add(of(part, facts));
        }
        return verdicts;
    }

    /** One rule about one value. */
    static boolean holds(Condition.Leaf leaf, @Nullable Object seen, Instant now) {
        return switch (leaf.operator()) {
            case IS -> isAny(leaf.values(), seen);
            case IS_NOT -> !isAny(leaf.values(), seen);
            case CONTAINS -> someText(leaf.values(), seen, String::contains);
            case DOES_NOT_CONTAIN -> !someText(leaf.values(), seen, String::contains);
            case STARTS_WITH -> someText(leaf.values(), seen, String::startsWith);
            case INCLUDES_ANY -> includesAny(leaf.values(), seen);
            case INCLUDES_NONE -> !includesAny(leaf.values(), seen);
            case IS_EMPTY -> isEmpty(seen);
            case IS_NOT_EMPTY -> !isEmpty(seen);
            case AT_LEAST ->
                compared(leaf.value(), seen).map(order -> order >= 0).orElse(false);
            case AT_MOST ->
                compared(leaf.value(), seen).map(order -> order <= 0).orElse(false);
            case BEFORE -> dated(leaf.value(), seen, Instant::isBefore);
            case AFTER -> dated(leaf.value(), seen, Instant::isAfter);
            case OLDER_THAN -> isOlder(leaf.value(), seen, now);
            case MATCHES -> someText(leaf.values(), seen, Evaluation::matches);
        };
    }

    private static boolean isAny(List<String> wanted, @Nullable Object seen) {
        for (String value : wanted) {
            if (same(value, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean includesAny(List<String> wanted, @Nullable Object seen) {
        if (!(seen instanceof List<?> list)) {
            return !isEmpty(seen) && isAny(wanted, seen);
        }
        for (Object item : list) {
            if (isAny(wanted, item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String wanted, @Nullable Object seen) {
        if (isEmpty(seen)) {
            return wanted.isEmpty();
        }
        String text = text(seen);
        if (text.equals(wanted)) {
            return true;
        }
        if (seen instanceof Boolean) {
            return text.equalsIgnoreCase(wanted);
        }
        Optional<BigDecimal> left = Numbers.read(text);
        return left.isPresent()
                && Numbers.read(wanted)
                        .map(right -> right.compareTo(left.get()) == 0)
                        .orElse(false);
    }

    private static boolean someText(List<String> wanted, @Nullable Object seen, BiPredicate<String, String> has) {
        if (seen instanceof List<?> list) {
            return list.stream().anyMatch(item -> someText(wanted, item, has));
        }
        String text = text(seen);
        for (String value : wanted) {
            if (has.test(text, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String text, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(new PatientText(text)).find();
        } catch (PatternSyntaxException | OverlongPatternException said) {
            // No match; Trouble says why.
            return false;
        }
    }

    private static Optional<Integer> compared(String wanted, @Nullable Object seen) {
        Optional<BigDecimal> right = Numbers.read(wanted);
        Optional<BigDecimal> left = isEmpty(seen) ? Optional.empty() : Numbers.read(text(seen));
        return left.isPresent() && right.isPresent()
                ? Optional.of(left.get().compareTo(right.get()))
                : Optional.empty();
    }

    private static boolean dated(String wanted, @Nullable Object seen, BiPredicate<Instant, Instant> stands) {
        Optional<Instant> right = Moments.read(wanted);
        Optional<Instant> left = Moments.read(text(seen));
        return left.isPresent() && right.isPresent() && stands.test(left.get(), right.get());
    }

    private static boolean isOlder(String wanted, @Nullable Object seen, Instant now) {
        Optional<Duration> span = Moments.span(wanted);
        Optional<Instant> time = Moments.read(text(seen));
        return span.isPresent() && time.isPresent() && time.get().isBefore(now.minus(span.get()));
    }

    static boolean isEmpty(@Nullable Object seen) {
        return switch (seen) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    /** As the host would print it. */
    public static String text(@Nullable Object seen) {
        return switch (seen) {
            case null -> "";
            case List<?> list ->
                String.join(", ", list.stream().map(Evaluation::text).toList());
            default -> String.valueOf(seen);
        };
    }
}
