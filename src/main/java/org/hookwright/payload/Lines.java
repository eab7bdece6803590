package org.hookwright.payload;

/** Lines and columns of a text, as people count them. LF, CR and both together end a line. */
public final class Lines {
    private Lines() {}

    /** The line of an offset, from 1. */
    public static int line(CharSequence text, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (endsLine(text, i)) {
                line++;
            }
        }
        return line;
    }

    /** The column of an offset, from 1, in UTF-16 units. */
    public static int column(CharSequence text, int offset) {
        return offset - start(text, offset) + 1;
    }

    /** Where the line of an offset starts. */
    static int start(CharSequence text, int offset) {
        int start = offset;
        while (start > 0 && !endsLine(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** Where the line of an offset ends, its break not included. */
    static int end(CharSequence text, int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean endsLine(CharSequence text, int at) {
        char sign = text.charAt(at);
        return sign == '\n' || (sign == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'));
    }
}
