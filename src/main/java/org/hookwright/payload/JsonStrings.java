package org.hookwright.payload;

import java.util.List;
import java.util.Optional;
import org.hookwright.payload.JsonFault.Kind;

/** Reads the strings of one text; {@link #end()} is where the last one read ended. */
final class JsonStrings {
    private final String text;
    private int end;

    JsonStrings(String text) {
        this.text = text;
    }

    int end() {
        return end;
    }

    /** Reads the string whose opening quote stands here, and gives what is wrong with it. */
    Optional<Trouble> read(int quote) {
        for (int at = quote + 1; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                end = at + 1;
                return Optional.empty();
            }
            if (sign < ' ') {
                boolean breaks = sign == '\n' || sign == '\r';
                return breaks
                        ? Optional.of(new Trouble(Kind.LINE_BREAK_IN_STRING, at, at + 1, List.of()))
                        : Optional.of(new Trouble(Kind.CONTROL_CHARACTER, at, at + 1, List.of(JsonSigns.shown(sign))));
            }
            if (sign == '\\') {
                int length = escapeLength(at);
                if (length < 0) {
                    return Optional.of(badEscape(at));
                }
                at += length - 1;
            }
        }
        return Optional.of(new Trouble(Kind.STRING_NOT_CLOSED, quote, quote + 1, List.of()));
    }

    /** How long the escape is that starts with this backslash; 1 at the very end of the text; -1 if it is none. */
    private int escapeLength(int backslash) {
        if (backslash + 1 == text.length()) {
            return 1;
        }
        char sign = text.charAt(backslash + 1);
        if (sign != 'u') {
            return "\"\\/bfnrt".indexOf(sign) >= 0 ? 2 : -1;
        }
        int digits = backslash + 2;
        while (digits < text.length() && digits < backslash + 6 && isHexDigit(text.charAt(digits))) {
            digits++;
        }
        return digits == backslash + 6 ? 6 : -1;
    }

    private static boolean isHexDigit(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f') || (sign >= 'A' && sign <= 'F');
    }

    private Trouble badEscape(int backslash) {
        int sign = text.codePointAt(backslash + 1);
        String shown = "\\" + JsonSigns.shown(sign);
        return new Trouble(Kind.BAD_ESCAPE, backslash, backslash + 1 + Character.charCount(sign), List.of(shown));
    }

    /** What a valid string between its quotes says, escapes read. */
    static String content(String text, int start, int end) {
        if (text.indexOf('\\', start, end) < 0) {
            return text.substring(start, end);
        }
        StringBuilder content = new StringBuilder(end - start);
        int at = start;
        while (at < end) {
            char sign = text.charAt(at);
            if (sign != '\\') {
                content.append(sign);
                at++;
            } else if (text.charAt(at + 1) == 'u') {
                content.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 6;
            } else {
                content.append(meaning(text.charAt(at + 1)));
                at += 2;
            }
        }
        return content.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escaped;
        };
    }

    /** What is wrong with a string, and where. */
    record Trouble(Kind kind, int start, int end, List<String> details) {}
}
