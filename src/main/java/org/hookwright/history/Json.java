package org.hookwright.history;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hookwright.payload.JsonRoot;
import org.jspecify.annotations.Nullable;

/** JSON values as they are compared: null is a value of its own, and a number is what it counts, however written. */
final class Json {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** Longer ones stand with an exponent. */
    private static final int DIGITS = 40;

    private Json() {}

    /** Null. */
    private enum Nothing {
        NULL
    }

    static List<Object> known(List<@Nullable Object> values) {
        List<Object> known = new ArrayList<>(values.size());
        for (Object value : values) {
            known.add(known(value));
        }
        return known;
    }

    private static Object known(@Nullable Object value) {
        return switch (value) {
            case null -> Nothing.NULL;
            case Map<?, ?> members -> {
                Map<String, Object> map = new LinkedHashMap<>();
                members.forEach((key, member) -> map.put(String.valueOf(key), known(member)));
                yield map;
            }
            case List<?> elements -> {
                List<Object> list = new ArrayList<>(elements.size());
                elements.forEach(element -> list.add(known(element)));
                yield list;
            }
            case BigDecimal number -> plain(number);
            case BigInteger number -> plain(new BigDecimal(number));
            case Number number -> plain(BigDecimal.valueOf(number.longValue()));
            default -> value;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** As JSON. */
    static String text(Object value) {
        Map<String, @Nullable Object> wrapped = new LinkedHashMap<>();
        wrapped.put("", shown(value));
        String text = JsonRoot.write(wrapped);
        return text.substring("{\"\":".length(), text.length() - 1);
    }

    private static @Nullable Object shown(Object value) {
        return switch (value) {
            case Nothing _ -> null;
            case Map<?, ?> members -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                members.forEach((key, member) -> map.put(String.valueOf(key), shown(member)));
                yield map;
            }
            case List<?> elements -> {
                List<@Nullable Object> list = new ArrayList<>(elements.size());
                elements.forEach(element -> list.add(shown(element)));
                yield list;
            }
            case BigDecimal number
            when number.scale() <= 0 && number.precision() - number.scale() <= DIGITS -> number.toBigIntegerExact();
            default -> value;
        };
    }

    /** How a place goes on to a member. */
    static String step(String key) {
        return PLAIN.matcher(key).matches()
                ? "." + key
                : "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
