package org.hookwright.check;

import java.util.Locale;
import java.util.Optional;
import org.hookwright.language.Sentence;

/** What in a value keeps it from standing in a JSON string as it is. */
enum StringTrouble {
    QUOTE,
    LINE_BREAK,
    CONTROL_CHARACTER,
    BACKSLASH,
    HALF_CHARACTER;

    /** The first trouble of a value that stands between quotes. */
    static Optional<StringTrouble> of(CharSequence text, int start, int end) {
        StringTrouble half = null;
        for (int at = start; at < end; at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                return Optional.of(QUOTE);
            }
            if (sign < ' ') {
                return Optional.of(sign == '\n' || sign == '\r' ? LINE_BREAK : CONTROL_CHARACTER);
            }
            if (sign == '\\') {
                int length = escapeLength(text, at, end);
                if (length == 0) {
                    return Optional.of(BACKSLASH);
                }
                at += length - 1;
            }
            if (isHalf(text, at, end)) {
                half = HALF_CHARACTER;
            }
        }
        return Optional.ofNullable(half);
    }

    /** A surrogate without its other half has no UTF-8; what is sent in its place is a question mark. */
    private static boolean isHalf(CharSequence text, int at, int end) {
        char sign = text.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == end || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(sign) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** How long the escape is that starts here, or 0 if it is none. */
    private static int escapeLength(CharSequence text, int at, int end) {
        if (at + 1 >= end) {
            return 0;
        }
        char sign = text.charAt(at + 1);
        if (sign != 'u') {
            return "\"\\/bfnrt".indexOf(sign) >= 0 ? 2 : 0;
        }
        for (int digit = at + 2; digit < at + 6; digit++) {
            if (digit >= end || Character.digit(text.charAt(digit), 16) < 0 || text.charAt(digit) > 'f') {
                return 0;
            }
        }
        return 6;
    }

    /** "a quote", "a line break". */
    Sentence sentence() {
        return Sentence.of("check.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
