package org.hookwright.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters on text. */
final class TextFilters {
    private TextFilters() {}

    static void addTo(Map<String, Filter> all) {
        plain(all, "downcase", text -> text.toLowerCase(Locale.ROOT));
        plain(all, "upcase", text -> text.toUpperCase(Locale.ROOT));
        plain(all, "capitalize", TextFilters::capitalized);
        plain(all, "strip", text -> trimmed(text, true, true));
        plain(all, "lstrip", text -> trimmed(text, true, false));
        plain(all, "rstrip", text -> trimmed(text, false, true));
        plain(all, "strip_newlines", text -> text.replace("\r\n", "").replace("\n", ""));
        plain(all, "newline_to_br", text -> text.replace("\r\n", "\n").replace("\n", "<br />\n"));
        with(all, "append", 1, 1, (text, arguments) -> text + arguments[0]);
        with(all, "prepend", 1, 1, (text, arguments) -> arguments[0] + text);
        all.put("remove", new Filter(1, 1, (input, arguments, context) -> replaced(input, arguments, context)));
        with(all, "remove_first", 1, 1, (text, arguments) -> first(text, arguments[0], ""));
        with(all, "remove_last", 1, 1, (text, arguments) -> last(text, arguments[0], ""));
        all.put("replace", new Filter(1, 2, (input, arguments, context) -> replaced(input, arguments, context)));
        with(all, "replace_first", 1, 2, (text, arguments) -> first(text, arguments[0], second(arguments)));
        with(all, "replace_last", 2, 2, (text, arguments) -> last(text, arguments[0], arguments[1]));
        all.put(
                "split",
                new Filter(
                        1,
                        1,
                        (input, arguments, context) ->
                                new Splitting(context).split(Values.text(input), Values.text(arguments[0]))));
        all.put("slice", new Filter(1, 2, (input, arguments, context) -> slice(input, arguments, context)));
        all.put("truncate", new Filter(0, 2, (input, arguments, _) -> truncate(Values.text(input), arguments)));
        all.put(
                "truncatewords",
                new Filter(0, 2, (input, arguments, context) -> words(Values.text(input), arguments, context)));
    }

    private static void plain(Map<String, Filter> all, String name, UnaryOperator<String> work) {
        all.put(name, new Filter(0, 0, (input, _, _) -> work.apply(Values.text(input))));
    }

    private interface TextWork {
        String apply(String text, String[] arguments);
    }

    private static void with(Map<String, Filter> all, String name, int least, int most, TextWork work) {
        all.put(name, new Filter(least, most, (input, arguments, _) -> {
            String[] texts = new String[arguments.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = Values.text(arguments[i]);
            }
            return work.apply(Values.text(input), texts);
        }));
    }

    /** Every place replaced; what would not fit into the limits is not begun. */
    private static String replaced(@Nullable Object input, @Nullable Object[] arguments, Context context) {
        String text = Values.text(input);
        String what = Values.text(arguments[0]);
        String with = arguments.length > 1 ? Values.text(arguments[1]) : "";
        if (what.isEmpty()) {
            context.room((text.length() + 1L) * with.length() + text.length());
            return text.replace(what, with);
        }
        Search search = new Search(what);
        int at = search.next(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at).append(with);
            context.room(out.length());
            from = at + what.length();
            at = search.next(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String second(String[] arguments) {
        return arguments.length > 1 ? arguments[1] : "";
    }

    private static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT)
                + text.substring(end).toLowerCase(Locale.ROOT);
    }

    private static String trimmed(String text, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (right && to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || (sign >= '\t' && sign <= '\r') || sign == 0;
    }

    private static String first(String text, String what, String with) {
        int at = new Search(what).next(text, 0);
        return at < 0 ? text : text.substring(0, at) + with + text.substring(at + what.length());
    }

    private static String last(String text, String what, String with) {
        int at = new Search(what).last(text);
        return at < 0 ? text : text.substring(0, at) + with + text.substring(at + what.length());
    }

    private static Object slice(@Nullable Object input, @Nullable Object[] arguments, Context context) {
        long offset = whole(arguments[0]);
        long length = arguments.length > 1 && arguments[1] != null ? whole(arguments[1]) : 1;
        if (input instanceof List<?> list) {
            int[] range = range(offset, length, list.size());
            Values.spendItems(range[1] - range[0], context);
            return list.subList(range[0], range[1]);
        }
        String text = Values.text(input);
        int points = text.codePointCount(0, text.length());
        int[] range = range(offset, length, points);
        int from = text.offsetByCodePoints(0, range[0]);
        return text.substring(from, text.offsetByCodePoints(from, range[1] - range[0]));
    }

    private static int[] range(long offset, long length, int size) {
        long from = offset < 0 ? size + offset : offset;
        if (from < 0 || from > size || length < 0) {
            return new int[] {0, 0};
        }
        return new int[] {(int) from, (int) Math.min(size, length > size ? size : from + length)};
    }

    /** A whole number or text that is one; anything else is an error. */
    static long whole(@Nullable Object value) {
        if (value instanceof Number number && Numbers.isWhole(number)) {
            return number.longValue();
        }
        Number read = value instanceof String text ? Numbers.strict(text.strip()) : null;
        if (read == null || !Numbers.isWhole(read)) {
            throw new LiquidError("invalid integer");
        }
        return read.longValue();
    }

    private static String truncate(String text, @Nullable Object[] arguments) {
        long length = arguments.length > 0 ? whole(arguments[0]) : 50;
        String ellipsis = arguments.length > 1 ? Values.text(arguments[1]) : "...";
        int points = text.codePointCount(0, text.length());
        if (points <= length) {
            return text;
        }
        long kept = Math.clamp(Math.max(0, length) - ellipsis.codePointCount(0, ellipsis.length()), 0, points);
        return text.substring(0, text.offsetByCodePoints(0, (int) kept)) + ellipsis;
    }

    private static String words(String text, @Nullable Object[] arguments, Context context) {
        long most = Math.max(1, arguments.length > 0 ? whole(arguments[0]) : 15);
        String ellipsis = arguments.length > 1 ? Values.text(arguments[1]) : "...";
        List<String> words = new Splitting(context).split(text, " ");
        if (words.size() <= most) {
            return text;
        }
        return String.join(" ", words.subList(0, (int) most)) + ellipsis;
    }
}
