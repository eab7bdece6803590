package org.hookwright.ui.settings;

import java.util.Locale;

/**
 * What a pass phrase is worth, by a rough count of its bits: each sign counts by how many there are of its kind, and
 * one that only repeats or continues the one before counts for little.
 */
enum PhraseStrength {
    NONE,
    SHORT,
    WEAK,
    FAIR,
    STRONG;

    /** Under this nothing is taken. */
    static final int SHORTEST = 8;

    private static final double FAIR_BITS = 50;
    private static final double STRONG_BITS = 75;
    private static final double FOLLOWING = 0.25;

    static PhraseStrength of(String phrase) {
        if (phrase.isEmpty()) {
            return NONE;
        }
        if (phrase.codePointCount(0, phrase.length()) < SHORTEST) {
            return SHORT;
        }
        double bits = bits(phrase);
        return bits < FAIR_BITS ? WEAK : bits < STRONG_BITS ? FAIR : STRONG;
    }

    /** The end of its text key. */
    String word() {
        return (this == NONE ? SHORT : this).name().toLowerCase(Locale.ROOT);
    }

    boolean isTaken() {
        return compareTo(SHORT) > 0;
    }

    private static double bits(String phrase) {
        int[] signs = phrase.codePoints().toArray();
        double each = Math.log(kinds(signs)) / Math.log(2);
        double weight = 0;
        for (int i = 0; i < signs.length; i++) {
            boolean follows = i > 0 && Math.abs(signs[i] - signs[i - 1]) <= 1;
            weight += follows ? FOLLOWING : 1;
        }
        long different = phrase.codePoints().distinct().count();
        return each * Math.min(weight, different * 2.0);
    }

    private static int kinds(int[] signs) {
        int[] of = new int[5];
        for (int sign : signs) {
            if (sign > 0x7e) {
                of[0] = 1_000;
            } else if (Character.isDigit(sign)) {
                of[1] = 10;
            } else if (Character.isLowerCase(sign)) {
                of[2] = 26;
            } else if (Character.isUpperCase(sign)) {
                of[3] = 26;
            } else {
                of[4] = 33;
            }
        }
        return of[0] + of[1] + of[2] + of[3] + of[4];
    }
}
