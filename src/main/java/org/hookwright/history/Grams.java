package org.hookwright.history;

/**
 * A word's pairs of neighbouring signs, in hexadecimal. A run of them as a phrase is found exactly where the signs stand
 * in a row, so that parts of words and signs of every script are found alike; SQLite's own trigrams find nothing shorter
 * than three.
 */
final class Grams {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Grams() {}

    static String of(String word) {
        StringBuilder grams = new StringBuilder(word.length() * 9);
        for (int i = 0; i + 1 < word.length(); i++) {
            hex(word.charAt(i), grams);
            hex(word.charAt(i + 1), grams);
            grams.append(' ');
        }
        hex(word.charAt(word.length() - 1), grams);
        return grams.append("zzzz").toString();
    }

    /** What finds the words that this is a part of. */
    static String phrase(String part) {
        StringBuilder phrase = new StringBuilder("\"");
        if (part.length() == 1) {
            hex(part.charAt(0), phrase);
            return phrase.append("\" *").toString();
        }
        for (int i = 0; i + 1 < part.length(); i++) {
            phrase.append(i == 0 ? "" : " ");
            hex(part.charAt(i), phrase);
            hex(part.charAt(i + 1), phrase);
        }
        return phrase.append('"').toString();
    }

    private static void hex(char sign, StringBuilder to) {
        to.append(HEX[sign >> 12])
                .append(HEX[sign >> 8 & 15])
                .append(HEX[sign >> 4 & 15])
                .append(HEX[sign & 15]);
    }
}
