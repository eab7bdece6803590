package org.hookwright.payload;

/** The small signs of RFC 8259: white space, words and numbers. */
final class JsonSigns {
    private JsonSigns() {}

    static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }

    /** Where the run of letters, digits and signs of a number ends that starts here; here, if there is none. */
    static int wordEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '+' || sign == '-' || sign == '.';
    }

    static boolean isLiteral(CharSequence text, int start, int end) {
        return matches("true", text, start, end)
                || matches("false", text, start, end)
                || matches("null", text, start, end);
    }

    private static boolean matches(String word, CharSequence text, int start, int end) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(start + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the number ends that starts here, or -1 if the run of signs is not a number of JSON. */
    static int numberEnd(CharSequence text, int from) {
        int at = from;
        int end = wordEnd(text, from);
        if (at < end && text.charAt(at) == '-') {
            at++;
        }
        int whole = digitsEnd(text, at, end);
        if (whole == at || (text.charAt(at) == '0' && whole > at + 1)) {
            return -1;
        }
        at = whole;
        if (at < end && text.charAt(at) == '.') {
            int fraction = digitsEnd(text, at + 1, end);
            if (fraction == at + 1) {
                return -1;
            }
            at = fraction;
        }
        return exponentEnd(text, at, end);
    }

    private static int exponentEnd(CharSequence text, int from, int end) {
        int at = from;
        if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int exponent = digitsEnd(text, at, end);
            if (exponent == at) {
                return -1;
            }
            at = exponent;
        }
        return at == end ? at : -1;
    }

    private static int digitsEnd(CharSequence text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** The sign itself where it can be seen, or its number. */
    static String shown(int sign) {
        int type = Character.getType(sign);
        boolean hidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED
                || (type == Character.SPACE_SEPARATOR && sign != ' ');
        return hidden ? String.format("U+%04X", sign) : Character.toString(sign);
    }
}
