package org.hookwright.template;

/** Finds the end of blocks whose inside is not read. */
final class Opaque {
    /**
     * The inside.
     *
     * @param textEnd where the closing tag begins, or the end of the source
     * @param end behind the closing tag, or -1 where there is none
     * @param trimBefore whether the closing tag takes white space away before it
     */
    record Inside(int textEnd, int end, boolean trimBefore, boolean trimAfter, boolean nestedFault) {}

    private Opaque() {}

    static Inside find(String source, String name, int from, Finder tagStart, Finder tagEnd) {
        boolean comment = name.equals("comment");
        int depth = 1;
        boolean nested = false;
        boolean raw = false;
        int at = tagStart.from(from);
        while (at >= 0) {
            String tag = nameAt(source, at);
            int close = tagEnd.from(at + 2);
            if (close < 0) {
                break;
            }
            if (tag.equals("end" + name) && !raw) {
                depth--;
                if (depth == 0) {
                    boolean before = source.startsWith("-", at + 2);
                    return new Inside(at, close + 2, before, source.charAt(close - 1) == '-', nested);
                }
            } else if (comment && !raw && tag.equals("comment")) {
                depth++;
            } else if (comment && (tag.equals("raw") || tag.equals("endraw"))) {
                raw = tag.equals("raw");
            } else if (name.equals("doc") && tag.equals("doc")) {
                nested = true;
            }
            at = tagStart.from(comment ? close + 2 : at + 2);
        }
        return new Inside(source.length(), -1, false, false, nested);
    }

    private static String nameAt(String source, int start) {
        int from = start + 2;
        if (from < source.length() && source.charAt(from) == '-') {
            from++;
        }
        while (from < source.length() && Character.isWhitespace(source.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < source.length() && to - from < 20 && Character.isLetter(source.charAt(to))) {
            to++;
        }
        return source.substring(from, to);
    }
}
