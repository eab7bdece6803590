package org.hookwright.exchange;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Stands in for secrets while a request is written down: marks that no text holds, around the secret's name. */
final class Marks {
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private Marks() {}

    static String around(String name) {
        return OPEN + name + CLOSE;
    }

    static boolean opens(char sign) {
        return sign == OPEN;
    }

    static boolean closes(char sign) {
        return sign == CLOSE;
    }

    static boolean isIn(String text) {
        return text.indexOf(OPEN) >= 0;
    }

    /** The environment variable that holds a secret, as the terminal reads it. */
    static String variable(String name) {
        return "HOOKWRIGHT_SECRET_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    static String replaced(String text, UnaryOperator<String> reference) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            out.append(text, from, open).append(reference.apply(variable(text.substring(open + 1, close))));
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
