package org.hookwright.ui.body;

import java.util.Locale;

/** How well something fits what was begun; the lower the better. */
public final class Rank {
    /** It does not fit. */
    public static final int NONE = Integer.MAX_VALUE;

    private static final int SPREAD = 40;
    private static final int INSIDE = 30;
    private static final int WORD = 20;
    private static final int LAST_NAME = 10;

    private Rank() {}

    public static int of(String begun, String candidate) {
        if (begun.isEmpty()) {
            return 0;
        }
        String small = begun.toLowerCase(Locale.ROOT);
        String whole = candidate.toLowerCase(Locale.ROOT);
        if (whole.startsWith(small)) {
            return 0;
        }
        if (whole.startsWith(small, whole.lastIndexOf('.') + 1)) {
            return LAST_NAME;
        }
        int at = whole.indexOf(small);
        if (at > 0) {
            return isWordStart(whole, at) ? WORD : INSIDE;
        }
        return fitsWordStarts(small, whole) ? SPREAD : NONE;
    }

    /** Whether the letters begun are the beginnings of the words, in order: {@code trn} for ticket.requester.name. */
    private static boolean fitsWordStarts(String begun, String whole) {
        int word = 0;
        int at = 0;
        for (int i = 0; i < begun.length(); i++) {
            char sign = begun.charAt(i);
            if (sign == '.' || sign == '_') {
                // A new word is begun: what follows is no letter more of the last one.
                at = 0;
                continue;
            }
            if (at > 0 && at < whole.length() && whole.charAt(at) == sign) {
                at++;
                continue;
            }
            while (word < whole.length() && !(isWordStart(whole, word) && whole.charAt(word) == sign)) {
                word++;
            }
            if (word == whole.length()) {
                return false;
            }
            at = ++word;
        }
        return true;
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '.' || text.charAt(at - 1) == '_';
    }
}
