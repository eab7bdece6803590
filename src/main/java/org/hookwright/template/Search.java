package org.hookwright.template;

/**
 * A text to look for in others. The time to find it grows with the length of both and never with their product, as it
 * does in {@code String.indexOf}: a hostile pair of long texts of one letter would take hours there.
 */
final class Search {
    /** As far as this the product does not hurt, and the library's own search is the quickest. */
    private static final int SHORT = 64;

    private final String what;

    /** For each place, how long a beginning of the text ends there as well; empty for a short text. */
    private final int[] again;

    Search(String what) {
        this.what = what;
        again = what.length() <= SHORT ? new int[0] : again(what);
    }

    int length() {
        return what.length();
    }

    /** Where the text begins at or behind {@code from}, or -1. */
    int next(String text, int from) {
        if (again.length == 0) {
            return text.indexOf(what, from);
        }
        int same = 0;
        for (int i = from; i < text.length(); i++) {
            same = grown(same, text.charAt(i));
            if (same == what.length()) {
                return i + 1 - same;
            }
        }
        return -1;
    }

    /** Where the text begins the last time, or -1. */
    int last(String text) {
        if (again.length == 0) {
            return text.lastIndexOf(what);
        }
        int last = -1;
        int same = 0;
        for (int i = 0; i < text.length(); i++) {
            same = grown(same, text.charAt(i));
            if (same == what.length()) {
                last = i + 1 - same;
                same = again[same - 1];
            }
        }
        return last;
    }

    /** How much of the text has been met, one sign further. */
    private int grown(int met, char sign) {
        int same = met;
        while (same > 0 && what.charAt(same) != sign) {
            same = again[same - 1];
        }
        return what.charAt(same) == sign ? same + 1 : same;
    }

    private static int[] again(String what) {
        int[] again = new int[what.length()];
        int same = 0;
        for (int i = 1; i < what.length(); i++) {
            while (same > 0 && what.charAt(same) != what.charAt(i)) {
                same = again[same - 1];
            }
            same += what.charAt(same) == what.charAt(i) ? 1 : 0;
            again[i] = same;
        }
        return again;
    }
}
