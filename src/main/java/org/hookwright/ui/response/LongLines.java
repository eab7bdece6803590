package org.hookwright.ui.response;

import org.hookwright.language.Texts;

/** Lines so long that drawing them would hold up the window. */
public final class LongLines {
    /** Longer lines are folded. */
    static final int LONGEST = 5_000;

    private static final int SHOWN = 1_000;

    private LongLines() {}

    static boolean isIn(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            if (end - start > LONGEST) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** Each long line as its beginning, and how much more there is. */
    public static String folded(String text, Texts texts) {
        return rewritten(text, (made, start, end) -> {
            int cut = start + SHOWN;
            made.append(text, start, cut).append(texts.of("response.body.folded", end - cut));
        });
    }

    /** Each long line as many short ones; nothing is left out. */
    static String broken(String text) {
        return rewritten(text, (made, start, end) -> {
            for (int at = start; at < end; at += SHOWN) {
                made.append(at == start ? "" : "\n").append(text, at, Math.min(end, at + SHOWN));
            }
        });
    }

    private interface LongLine {
        void write(StringBuilder made, int start, int end);
    }

    private static String rewritten(String text, LongLine longLine) {
        StringBuilder made = new StringBuilder(text.length());
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(text, start);
            if (end - start > LONGEST) {
                longLine.write(made, start, end);
            } else {
                made.append(text, start, end);
            }
            if (end < text.length()) {
                made.append('\n');
            }
            start = end + 1;
        }
        return made.toString();
    }

    private static int lineEnd(String text, int start) {
        int newline = text.indexOf('\n', start);
        return newline < 0 ? text.length() : newline;
    }
}
