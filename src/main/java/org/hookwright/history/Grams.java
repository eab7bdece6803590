package org.hookwright.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The search index's own words: every two signs that stand together, in hexadecimal. A run of them as a phrase is found
 * exactly where the signs stand in a row, so that words of two syllables, parts of words and signs of every script are
 * found alike; SQLite's own trigrams find nothing shorter than three.
 */
final class Grams {
    /** Of each part of an exchange: what stands further back is not searched. */
    static final int SEARCHED = 16_384;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Grams() {}

    /** The words of several texts, kept apart so that nothing is found across two of them. */
    static String of(List<String> texts) {
        StringBuilder grams = new StringBuilder();
        for (String text : texts) {
            String lower = lower(text.length() > SEARCHED ? text.substring(0, SEARCHED) : text);
            for (int i = 0; i + 1 < lower.length(); i++) {
                hex(lower.charAt(i), grams);
                hex(lower.charAt(i + 1), grams);
                grams.append(' ');
            }
            if (!lower.isEmpty()) {
                hex(lower.charAt(lower.length() - 1), grams);
                grams.append("zzzz zz ");
            }
        }
        return grams.toString();
    }

    /** What finds every one of these words; nothing where there are none. */
    static Optional<String> query(String words) {
        List<String> phrases = new ArrayList<>();
        for (String word : lower(words).strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                phrases.add(phrase(word));
            }
        }
        return phrases.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", phrases));
    }

    private static String phrase(String word) {
        StringBuilder phrase = new StringBuilder("\"");
        if (word.length() == 1) {
            hex(word.charAt(0), phrase);
            return phrase.append("\" *").toString();
        }
        for (int i = 0; i + 1 < word.length(); i++) {
            phrase.append(i == 0 ? "" : " ");
            hex(word.charAt(i), phrase);
            hex(word.charAt(i + 1), phrase);
        }
        return phrase.append('"').toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static void hex(char sign, StringBuilder to) {
        to.append(HEX[sign >> 12])
                .append(HEX[sign >> 8 & 15])
                .append(HEX[sign >> 4 & 15])
                .append(HEX[sign & 15]);
    }
}
