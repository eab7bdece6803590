package org.hookwright.ticket;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A text with one kind of escape read, and for each of its characters the place in the original that it stands for.
 * Reading takes time in proportion to the text; what is no whole escape stays as it is.
 */
final class Unescaped {
    private static final Map<String, Character> NAMED =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "nbsp", '\u00a0');
    private static final int LONGEST_ENTITY = 12;

    private char[] text;
    private int length;
    private int[] starts;
    private int[] ends;
    private boolean changed;

    /** The kinds of escape. */
    enum Kind {
        /** {@code %2F}, any mixture of cases, UTF-8. */
        PERCENT,
        /** The same, and a plus is a blank. */
        FORM,
        /** A backslash escape in a JSON text, with any four hexadecimal digits behind a {@code u}. */
        JSON,
        /** An entity by name or by number. */
        XML,
        /** A line that goes on in the next, indented or not, as base64 does in mails and key files. */
        LINES;

        /** Whether reading it tells more: without a plus in the text, a form says what percent signs alone say. */
        boolean isIn(Unescaped text) {
            return switch (this) {
                case PERCENT -> has(text, '%') && has(text, '+');
                case FORM -> has(text, '%') || has(text, '+');
                case JSON -> has(text, '\\');
                case XML -> has(text, '&');
                case LINES -> has(text, '\n') || has(text, '\r');
            };
        }

        private static boolean has(Unescaped text, char sign) {
            for (int i = 0; i < text.length; i++) {
                if (text.text[i] == sign) {
                    return true;
                }
            }
            return false;
        }
    }

    private Unescaped(int room) {
        text = new char[room];
        starts = new int[room];
        ends = new int[room];
    }

    /** Nothing is read: each character stands for itself. */
    static Unescaped of(String plain) {
        Unescaped same = new Unescaped(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            same.add(plain.charAt(i), i, i + 1);
        }
        return same;
    }

    /** Its characters, of which the first {@link #length()} count. */
    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /** Whether there was anything to read: if not, it says nothing that was not said before. */
    boolean isChanged() {
        return changed;
    }

    /** Where in the original the character stands. */
    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** This text with a kind of escape read. */
    Unescaped read(Kind kind) {
        Unescaped read = new Unescaped(length);
        int at = 0;
        while (at < length) {
            int next = switch (kind) {
                case PERCENT -> percent(at, read, false);
                case FORM -> percent(at, read, true);
                case JSON -> json(at, read);
                case XML -> xml(at, read);
                case LINES -> line(at);
            };
            if (next == at) {
                read.add(text[at], starts[at], ends[at]);
                next++;
            } else {
                read.changed = true;
            }
            at = next;
        }
        return read;
    }

    /** Reads what stands here into another text; where it ended, or {@code at} where there is no escape. */
    private int percent(int at, Unescaped into, boolean form) {
        if (form && text[at] == '+') {
            into.add(' ', starts[at], ends[at]);
            return at + 1;
        }
        int first = octet(at);
        if (first < 0) {
            return at;
        }
        int count = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            int octet = octet(at + 3 * i);
            if (octet < 0) {
                return at;
            }
            bytes[i] = (byte) octet;
        }
        try {
            CharBuffer signs = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            int end = at + 3 * count;
            while (signs.hasRemaining()) {
                into.add(signs.get(), starts[at], ends[end - 1]);
            }
            return end;
        } catch (CharacterCodingException noText) {
            return at;
        }
    }

    private int octet(int at) {
        if (at + 2 >= length || text[at] != '%') {
            return -1;
        }
        int high = Character.digit(text[at + 1], 16);
        int low = Character.digit(text[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private int json(int at, Unescaped into) {
        if (text[at] != '\\' || at + 1 >= length) {
            return at;
        }
        char sign = text[at + 1];
        int place = "\"\\/bfnrt".indexOf(sign);
        if (place >= 0) {
            into.add("\"\\/\b\f\n\r\t".charAt(place), starts[at], ends[at + 1]);
            return at + 2;
        }
        if (sign != 'u' || at + 5 >= length) {
            return at;
        }
        int code = 0;
        for (int i = 2; i < 6; i++) {
            int digit = Character.digit(text[at + i], 16);
            if (digit < 0) {
                return at;
            }
            code = code * 16 + digit;
        }
        into.add((char) code, starts[at], ends[at + 5]);
        return at + 6;
    }

    private int xml(int at, Unescaped into) {
        if (text[at] != '&') {
            return at;
        }
        int end = at + 1;
        while (end < length && end - at < LONGEST_ENTITY && text[end] != ';') {
            end++;
        }
        if (end >= length || text[end] != ';') {
            return at;
        }
        String name = new String(text, at + 1, end - at - 1);
        int code = name.startsWith("#") ? number(name) : NAMED.getOrDefault(name, '\0');
        if (code <= 0 || code > Character.MAX_CODE_POINT) {
            return at;
        }
        for (char sign : Character.toChars(code)) {
            into.add(sign, starts[at], ends[end]);
        }
        return end + 1;
    }

    /** Behind the end of a line that stands here, and behind what indents the next. */
    private int line(int at) {
        int end = at;
        if (isLineEnd(text[at])) {
            while (end < length && (isLineEnd(text[end]) || isIndent(text[end]))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }

    private static boolean isIndent(char sign) {
        return sign == ' ' || sign == '\t';
    }

    private static int number(String name) {
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
            return Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private void add(char sign, int start, int end) {
        int index = length;
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, index * 2 + 16);
            ends = Arrays.copyOf(ends, index * 2 + 16);
        }
        text[index] = sign;
        length++;
        starts[index] = start;
        ends[index] = end;
    }
}
