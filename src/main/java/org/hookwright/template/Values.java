package org.hookwright.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Ruby would make of a value: its truth, its text, its number, its order. */
final class Values {
    /** A value that is printed is this long at most; lists that hold each other could print without end. */
    private static final int LONGEST_PRINT = 20_000_000;

    /** What an item of a list that a filter makes costs, counted as characters: about what it takes of memory. */
    private static final int ITEM = 8;

    private Values() {}

    static boolean isTrue(@Nullable Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value == null) {
            return "";
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        StringBuilder text = new StringBuilder();
        print(value, text);
        return text.toString();
    }

    /** How much there is to look through in a value, for {@link Context#work}. */
    static long weight(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length();
            case Interval _ -> 0;
            case List<?> list -> 16L * list.size();
            case Map<?, ?> map -> 16L * map.size();
            case BigInteger number -> number.bitLength();
            case null, default -> 0;
        };
    }

    /** Prints as a placeholder does: lists run together, a mapping as Ruby shows it. */
    static void print(@Nullable Object value, StringBuilder to) {
        if (to.length() > LONGEST_PRINT) {
            throw new LiquidError("value too long");
        }
        switch (value) {
            case null -> {}
            case String text -> to.append(text);
            case Interval interval -> to.append(interval.text());
            case List<?> list -> list.forEach(item -> print(item, to));
            case Map<?, ?> map -> inspect(map, to);
            case Double number -> to.append(Numbers.text(number));
            case Float number -> to.append(Numbers.text(number.doubleValue()));
            case BigDecimal number -> to.append(Numbers.text(number));
            default -> to.append(value);
        }
    }

    private static void inspect(@Nullable Object value, StringBuilder to) {
        if (to.length() > LONGEST_PRINT) {
            throw new LiquidError("value too long");
        }
        switch (value) {
            case null -> to.append("nil");
            case String text ->
                to.append('"')
                        .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            case Interval interval -> to.append(interval.text());
            case List<?> list -> {
                String between = "[";
                for (Object item : list) {
                    to.append(between);
                    inspect(item, to);
                    between = ", ";
                }
                to.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                String between = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    to.append(between);
                    inspect(entry.getKey(), to);
                    to.append("=>");
                    inspect(entry.getValue(), to);
                    between = ", ";
                }
                to.append(map.isEmpty() ? "{}" : "}");
            }
            default -> print(value, to);
        }
    }

    /** A list for filters: nothing is empty, lists in lists are opened, a mapping is one item. */
    static List<@Nullable Object> list(@Nullable Object value, Context context) {
        List<@Nullable Object> flat = new ArrayList<>();
        switch (value) {
            case null -> {}
            case Special _ -> {}
            case List<?> list -> flatten(list, flat, context, 0);
            default -> flat.add(value);
        }
        return flat;
    }

    /** Counts so many items of a list that is made; before they are, so that none is made in vain. */
    static void spendItems(long items, Context context) {
        context.spend(items * ITEM);
    }

    private static void flatten(List<?> list, List<@Nullable Object> into, Context context, int depth) {
        spendItems(list.size(), context);
        for (Object item : list) {
            if (item instanceof List<?> inner && depth < 100) {
                flatten(inner, into, context, depth + 1);
            } else {
                into.add(item);
            }
        }
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Number;
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Special special) {
            return other instanceof Special ? special.equals(other) : is(special, other);
        }
        if (other instanceof Special special) {
            return is(special, one);
        }
        if (one instanceof Number a && other instanceof Number b) {
            return Numbers.compare(a, b) == 0;
        }
        if (one instanceof Interval a && other instanceof Interval b) {
            return a.text().equals(b.text());
        }
        return Objects.equals(one, other);
    }

    private static boolean is(Special special, @Nullable Object value) {
        boolean empty = switch (value) {
            case String text -> special == Special.BLANK ? text.isBlank() : text.isEmpty();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case null, default -> false;
        };
        return empty || (special == Special.BLANK && !isTrue(value));
    }

    /** The order of two values for {@code <} and its kin; nothing where one of them has none. */
    static @Nullable Integer order(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return Numbers.compare(a, b);
        }
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        if (one == null
                || other == null
                || one instanceof Special
                || other instanceof Special
                || one instanceof Boolean
                || other instanceof Boolean
                || one instanceof List
                || one instanceof Map) {
            return null;
        }
        throw new LiquidError("comparison of " + kind(one) + " with " + shown(other) + " failed");
    }

    static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "NilClass";
            case Long _, Integer _, BigInteger _ -> "Integer";
            case Number _ -> "Float";
            case String _ -> "String";
            case List<?> _ -> "Array";
            case Map<?, ?> _ -> "Hash";
            case Boolean flag -> flag ? "TrueClass" : "FalseClass";
            default -> value.getClass().getSimpleName();
        };
    }

    private static String shown(Object value) {
        return value instanceof Number ? text(value) : kind(value);
    }

    static boolean contains(@Nullable Object holder, @Nullable Object held) {
        if (holder == null || !isTrue(held)) {
            return false;
        }
        return switch (holder) {
            case String text -> new Search(text(held)).next(text, 0) >= 0;
            case Interval interval -> interval.contains(held);
            case List<?> list -> list.stream().anyMatch(item -> same(item, held));
            case Map<?, ?> map -> map.containsKey(held);
            default -> false;
        };
    }
}
