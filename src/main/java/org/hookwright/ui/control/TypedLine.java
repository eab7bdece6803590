package org.hookwright.ui.control;

/**
 * The line a caret stands in, as typing sees it.
 *
 * @param text of the whole line
 * @param column of the caret
 */
record TypedLine(String text, int column) {
    static TypedLine at(String text, int caret) {
        int start = text.lastIndexOf('\n', caret - 1) + 1;
        int newline = text.indexOf('\n', caret);
        return new TypedLine(text.substring(start, newline < 0 ? text.length() : newline), caret - start);
    }

    /** The sign so many places before the caret, 1 being its neighbour; a line feed beyond the line. */
    char before(int places) {
        return column - places < 0 ? '\n' : text.charAt(column - places);
    }

    /** The sign so many places behind the caret, 1 being its neighbour; a line feed beyond the line. */
    char behind(int places) {
        return column + places > text.length() ? '\n' : text.charAt(column + places - 1);
    }

    /** Whether a JSON string is open at the caret; it cannot have begun in an earlier line. */
    boolean inString() {
        boolean open = false;
        for (int i = 0; i < column; i++) {
            char sign = text.charAt(i);
            if (sign == '\\' && open) {
                i++;
            } else if (sign == '"' && !inPlaceholder(i)) {
                open = !open;
            }
        }
        return open;
    }

    /** Whether a placeholder or tag is open at the caret. */
    boolean inPlaceholder() {
        return inPlaceholder(column);
    }

    private boolean inPlaceholder(int at) {
        int from = at - 2;
        int opened = Math.max(text.lastIndexOf("{{", from), text.lastIndexOf("{%", from));
        int closed = Math.max(text.lastIndexOf("}}", from), text.lastIndexOf("%}", from));
        return from >= 0 && opened >= 0 && opened > closed;
    }

    /** How many blanks the line begins with. */
    int indent() {
        int indent = 0;
        while (indent < text.length() && isBlank(text.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    boolean isBlankBefore() {
        return indent() >= column;
    }

    /** Whether a bracket or quote may close itself here: nothing follows that would end up inside. */
    boolean isOpenBehind() {
        return " \t\n,]}:|".indexOf(behind(1)) >= 0;
    }

    static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t';
    }
}
