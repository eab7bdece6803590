package org.hookwright.payload;

import java.util.Random;

/** Makes documents from a seed: first right ones, then ones that a slip of the hand changed. */
final class RandomJson {
    private static final String[] SLIPS = {
        "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "\t", "\u0001", "0", "1", "-", "+", ".", "e", "E", "t",
        "true", "null", "/", "'", "\u00a0", "가", "😀", "\\u00", "\\\"", "\\x", "00", "}}", ",,", "//"
    };

    private final Random random;

    RandomJson(long seed) {
        random = new Random(seed);
    }

    String document() {
        StringBuilder text = new StringBuilder();
        value(text, 0);
        return text.toString();
    }

    String mutated() {
        StringBuilder text = new StringBuilder(document());
        for (int i = random.nextInt(3); i >= 0; i--) {
            slip(text);
        }
        return text.toString();
    }

    private void slip(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(2)));
            case 1 -> text.insert(at, SLIPS[random.nextInt(SLIPS.length)]);
            default -> text.replace(at, Math.min(text.length(), at + 1), SLIPS[random.nextInt(SLIPS.length)]);
        }
    }

    private void value(StringBuilder text, int depth) {
        blank(text);
        switch (random.nextInt(depth > 4 ? 5 : 8)) {
            case 0 -> text.append(random.nextBoolean() ? "true" : "false");
            case 1 -> text.append("null");
            case 2 -> number(text);
            case 3, 4 -> string(text);
            case 5, 6 -> object(text, depth);
            default -> array(text, depth);
        }
        blank(text);
    }

    private void object(StringBuilder text, int depth) {
        text.append('{');
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ",");
            blank(text);
            string(text);
            blank(text);
            text.append(':');
            value(text, depth + 1);
        }
        if (size == 0) {
            blank(text);
        }
        text.append('}');
    }

    private void array(StringBuilder text, int depth) {
        text.append('[');
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ",");
            value(text, depth + 1);
        }
        text.append(']');
    }

    private void number(StringBuilder text) {
        text.append(random.nextBoolean() ? "-" : "").append(random.nextInt(1000));
        if (random.nextInt(3) == 0) {
            text.append('.').append(random.nextInt(100));
        }
        if (random.nextInt(3) == 0) {
            text.append(random.nextBoolean() ? "e" : "E+").append(random.nextInt(20));
        }
    }

    private void string(StringBuilder text) {
        String[] parts = {
            "a", "값", " ", "\\\"", "\\\\", "\\n", "\\u00e9", "😀", "{", "]", ":", ",", "/", "\\/", "\u2028"
        };
        text.append('"');
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        text.append('"');
    }

    private void blank(StringBuilder text) {
        String[] blanks = {"", "", "", " ", "\n", "\r\n", "\t", "  "};
        text.append(blanks[random.nextInt(blanks.length)]);
    }
}
