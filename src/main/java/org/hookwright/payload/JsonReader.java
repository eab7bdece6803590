package org.hookwright.payload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.payload.JsonFault.Kind;
import org.hookwright.template.Span;
import org.jspecify.annotations.Nullable;

/** One reading of one text. Open brackets are kept on a stack of our own, so that no depth ends in an overflow. */
final class JsonReader {
    /** 100: where Ruby's own reader gives up; others go on to 500 or 1,000. */
    private static final int DEPTH_OTHERS_READ = 100;

    private static final int MOST_WARNINGS = 20;

    /** What may come next. */
    private enum Wanted {
        VALUE,
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        COLON,
        COMMA_OR_END,
        NOTHING
    }

    private final String text;
    private final JsonStrings strings;
    private final List<JsonFault> warnings = new ArrayList<>();
    private final Deque<Set<String>> names = new ArrayDeque<>();
    private int[] opened = new int[16];
    private int depth;
    private int at;
    private Wanted wanted = Wanted.VALUE;
    private @Nullable JsonFault fault;

    JsonReader(String text) {
        this.text = text;
        this.strings = new JsonStrings(text);
    }

    JsonVerdict verdict() {
        skipBlank();
        if (at == text.length()) {
            return new JsonVerdict(List.of(faultAt(Kind.EMPTY, at, at, List.of())), List.of());
        }
        while (fault == null && at < text.length()) {
            step(text.charAt(at));
            skipBlank();
        }
        if (fault == null && wanted != Wanted.NOTHING) {
            fault = ending();
        }
        return new JsonVerdict(fault == null ? List.of() : List.of(fault), warnings);
    }

    private void step(char sign) {
        switch (wanted) {
            case VALUE -> value(sign);
            case VALUE_OR_END -> {
                if (sign == ']') {
                    close(sign);
                } else {
                    value(sign);
                }
            }
            case KEY -> key(sign);
            case KEY_OR_END -> {
                if (sign == '}') {
                    close(sign);
                } else {
                    key(sign);
                }
            }
            case COLON -> colon(sign);
            case COMMA_OR_END -> commaOrEnd(sign);
            case NOTHING -> fail(startsComment() ? Kind.COMMENT : Kind.TRAILING, at, signEnd(), shown(sign));
        }
    }

    private void value(char sign) {
        switch (sign) {
            case '{' -> open(Wanted.KEY_OR_END);
            case '[' -> open(Wanted.VALUE_OR_END);
            case '"' -> {
                if (string()) {
                    afterValue();
                }
            }
            case ',', ':', '}', ']' -> noValue(sign);
            case '\'' -> fail(Kind.SINGLE_QUOTES, at, at + 1);
            case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> word(sign);
        }
    }

    private void noValue(char sign) {
        if (sign == ']' && before() == ',') {
            fail(Kind.TRAILING_COMMA, beforeAt(), beforeAt() + 1, shown(sign));
        } else if (depth == 0 && (sign == '}' || sign == ']')) {
            fail(Kind.NOTHING_TO_CLOSE, at, at + 1, shown(sign));
        } else {
            fail(Kind.VALUE_MISSING, at, at + 1, shown(sign));
        }
    }

    private void key(char sign) {
        if (sign == '"') {
            int start = at;
            if (string()) {
                remember(start);
                wanted = Wanted.COLON;
            }
        } else if (sign == '}') {
            fail(Kind.TRAILING_COMMA, beforeAt(), beforeAt() + 1, shown(sign));
        } else if (sign == '\'') {
            fail(Kind.SINGLE_QUOTES, at, at + 1);
        } else if (startsComment()) {
            fail(Kind.COMMENT, at, at + 2, text.substring(at, at + 2));
        } else if (sign == ']') {
            fail(Kind.WRONG_BRACKET, at, at + 1, "]", "}");
        } else {
            int end = Math.max(JsonSigns.wordEnd(text, at), signEnd());
            fail(isSmartQuote(sign) ? Kind.SMART_QUOTES : Kind.KEY_NOT_QUOTED, at, end, shown(at, end));
        }
    }

    private void remember(int start) {
        String name = JsonStrings.content(text, start + 1, at - 1);
        if (!names.element().add(name)) {
            warn(faultAt(Kind.DUPLICATE_KEY, start, at, List.of(name)));
        }
    }

    private void colon(char sign) {
        if (sign == ':') {
            at++;
            wanted = Wanted.VALUE;
        } else {
            fail(Kind.COLON_MISSING, at, signEnd(), shown(sign));
        }
    }

    private void commaOrEnd(char sign) {
        boolean inObject = text.charAt(opened[depth - 1]) == '{';
        if (sign == ',') {
            at++;
            wanted = inObject ? Wanted.KEY : Wanted.VALUE;
        } else if (sign == '}' || sign == ']') {
            if ((sign == '}') == inObject) {
                close(sign);
            } else {
                fail(Kind.WRONG_BRACKET, at, at + 1, shown(sign), inObject ? "}" : "]");
            }
        } else {
            fail(startsComment() ? Kind.COMMENT : Kind.COMMA_MISSING, at, signEnd(), shown(sign));
        }
    }

    private void open(Wanted next) {
        if (depth == opened.length) {
            opened = Arrays.copyOf(opened, depth * 2);
        }
        opened[depth++] = at;
        if (depth == DEPTH_OTHERS_READ + 1) {
            warn(faultAt(Kind.TOO_DEEP, at, at + 1, List.of(String.valueOf(DEPTH_OTHERS_READ))));
        }
        if (next == Wanted.KEY_OR_END) {
            names.push(new HashSet<>());
        }
        at++;
        wanted = next;
    }

    private void close(char sign) {
        depth--;
        if (sign == '}') {
            names.pop();
        }
        at++;
        afterValue();
    }

    private void afterValue() {
        wanted = depth == 0 ? Wanted.NOTHING : Wanted.COMMA_OR_END;
    }

    private boolean string() {
        Optional<JsonStrings.Trouble> trouble = strings.read(at);
        if (trouble.isPresent()) {
            JsonStrings.Trouble found = trouble.get();
            fault = faultAt(found.kind(), found.start(), found.end(), found.details());
            return false;
        }
        at = strings.end();
        return true;
    }

    private void number() {
        int end = JsonSigns.numberEnd(text, at);
        if (end < 0) {
            int shownEnd = JsonSigns.wordEnd(text, at);
            fail(Kind.BAD_NUMBER, at, shownEnd, shown(at, shownEnd));
        } else {
            at = end;
            afterValue();
        }
    }

    private void word(char sign) {
        int end = JsonSigns.wordEnd(text, at);
        if (JsonSigns.isLiteral(text, at, end)) {
            at = end;
            afterValue();
        } else if (startsComment()) {
            fail(Kind.COMMENT, at, at + 2, text.substring(at, at + 2));
        } else if (end > at) {
            fail(Kind.BARE_WORD, at, end, shown(at, end));
        } else {
            fail(isSmartQuote(sign) ? Kind.SMART_QUOTES : Kind.UNEXPECTED, at, signEnd(), shown(sign));
        }
    }

    private JsonFault ending() {
        int end = text.length();
        if (depth == 0) {
            return faultAt(Kind.VALUE_MISSING, end, end, List.of(""));
        }
        int open = opened[depth - 1];
        String line = String.valueOf(Lines.line(text, open));
        return faultAt(Kind.NOT_CLOSED, end, end, List.of(text.substring(open, open + 1), line));
    }

    private static boolean isSmartQuote(char sign) {
        return "“”„‟‘’‚＂＇«»".indexOf(sign) >= 0;
    }

    private boolean startsComment() {
        return text.startsWith("//", at) || text.startsWith("/*", at);
    }

    private char before() {
        int before = beforeAt();
        return before < 0 ? ' ' : text.charAt(before);
    }

    private int beforeAt() {
        int before = at - 1;
        while (before >= 0 && JsonSigns.isBlank(text.charAt(before))) {
            before--;
        }
        return before;
    }

    private void skipBlank() {
        while (at < text.length() && JsonSigns.isBlank(text.charAt(at))) {
            at++;
        }
    }

    private int signEnd() {
        return at + Character.charCount(text.codePointAt(at));
    }

    private String shown(char sign) {
        return Character.isSurrogate(sign) ? JsonSigns.shown(text.codePointAt(at)) : JsonSigns.shown(sign);
    }

    private String shown(int start, int end) {
        return end == signEnd() ? shown(text.charAt(start)) : text.substring(start, Math.min(end, start + 40));
    }

    private void warn(JsonFault warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    private void fail(Kind kind, int start, int end, String... details) {
        fault = faultAt(kind, start, end, List.of(details));
    }

    private JsonFault faultAt(Kind kind, int start, int end, List<String> details) {
        return new JsonFault(kind, new Span(start, end), Lines.line(text, start), Lines.column(text, start), details);
    }
}
