package org.hookwright.condition;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Values as a sentence says them: numbers with commas, dates without a T, long text cut, spans with their unit. */
final class Worded {
    private static final int LONGEST = 60;
    private static final int MOST_VALUES = 4;
    private static final Pattern SPAN = Pattern.compile("\\s*(\\d+)\\s*([smhdw]|min)\\s*");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX", Locale.ROOT);

    private Worded() {}

    /** What a field holds, said beside a rule of this operator. */
    static Object value(@Nullable Object value, Operator operator) {
        if (Evaluation.isEmpty(value)) {
            return Sentence.of("condition.value.empty");
        }
        if (value instanceof List<?> list) {
            return list(list.stream().map(Evaluation::text).toList());
        }
        return text(Evaluation.text(value), operator);
    }

    /** What a rule asks for. */
    static Object asked(Condition.Leaf leaf) {
        if (leaf.operator().form() == Operator.Form.SPAN) {
            return span(leaf.value());
        }
        return leaf.values().size() > 1 ? list(leaf.values()) : text(leaf.value(), leaf.operator());
    }

    private static Object text(String text, Operator operator) {
        return switch (operator.form()) {
            case NUMBER -> Numbers.read(text).<Object>map(Worded::grouped).orElseGet(() -> quoted(text));
            case DATE, SPAN -> Moments.read(text).isPresent() ? moment(text) : quoted(text);
            case TEXT, PATTERN -> quoted(text);
        };
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return "“" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + "”";
    }

    private static String list(List<String> values) {
        String said = String.join(
                ", ", values.stream().limit(MOST_VALUES).map(Worded::quoted).toList());
        return values.size() > MOST_VALUES ? said + ", …" : said;
    }

    /** With commas between thousands, in whatever language, and every digit. */
    static String grouped(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int dot = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder said = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int at = dot - 3; at > first; at -= 3) {
            said.insert(at, ',');
        }
        return said.toString();
    }

    private static String moment(String text) {
        try {
            return OffsetDateTime.parse(text).format(MOMENT);
        } catch (DateTimeParseException another) {
            // Written in another form, which people can read as it is.
            return text.strip();
        }
    }

    private static Object span(String text) {
        Matcher matcher = SPAN.matcher(text);
        return matcher.matches()
                ? Sentence.of(
                        "condition.span." + (matcher.group(2).equals("min") ? "m" : matcher.group(2)),
                        new BigDecimal(matcher.group(1)))
                : quoted(text);
    }
}
