package org.hookwright.receiver.target;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at plain values of JSON. */
final class Values {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private Values() {}

    /** A text that says something, without the blanks around it, or an empty text. */
    static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text.strip() : "";
    }

    static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** 32 hexadecimal digits that the text alone decides. */
    static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** So many decimal digits that the text alone decides; the first is no zero. */
    static String number(String text, int digits) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; number.length() < digits; i++) {
            for (char sign : id(text + i).toCharArray()) {
                if (number.length() < digits && Character.isDigit(sign) && (sign != '0' || !number.isEmpty())) {
                    number.append(sign);
                }
            }
        }
        return number.toString();
    }
}
