package org.hookwright.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks pasted text once, strings and placeholders told apart, and notes what must be changed. */
final class Repairing {
    private static final Set<String> ROOTS =
            Set.of("ticket", "change", "problem", "env", "secret", "triggered_event", "helpdesk_name");
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF";
    private static final int LONGEST_PLACEHOLDER = 400;

    private final Pasted pasted;
    private final String signs;
    private char string;
    private int at;

    Repairing(Pasted pasted) {
        this.pasted = pasted;
        signs = pasted.signs();
    }

    Pasted done() {
        while (at < signs.length()) {
            char sign = signs.charAt(at);
            if (sign == '{' && placeholder()) {
                continue;
            }
            if (string != 0) {
                inString(sign);
            } else {
                outside(sign);
            }
            at++;
        }
        return pasted;
    }

    private void inString(char sign) {
        if (sign == '\\') {
            at++;
        } else if (string == '"' ? sign == '"' : sign == '”' || sign == '“' || sign == '"') {
            if (sign != '"') {
                pasted.replace(at, at + 1, "\"", Repair.Kind.SMART_QUOTE);
            }
            string = 0;
        } else if (sign == '\n') {
            string = 0;
        }
    }

    private void outside(char sign) {
        if (sign == '"') {
            string = '"';
        } else if (sign == '“' || sign == '”') {
            pasted.replace(at, at + 1, "\"", Repair.Kind.SMART_QUOTE);
            string = '“';
        } else if (sign == '\u00A0' || sign == '\u202F' || sign == '\u3000') {
            pasted.replace(at, at + 1, " ", Repair.Kind.SPACE);
        } else if (INVISIBLE.indexOf(sign) >= 0) {
            pasted.replace(at, at + 1, "", Repair.Kind.SPACE);
        }
    }

    /** Takes a placeholder that begins here, mended where it must be; false where none does. */
    private boolean placeholder() {
        int second = blanks(at + 1);
        boolean two = second < signs.length() && signs.charAt(second) == '{';
        if (!two && !isLoneOpening()) {
            return false;
        }
        int from = two ? second + 1 : at + 1;
        int close = from;
        while (close < signs.length()
                && close - from < LONGEST_PLACEHOLDER
                && "{}\"".indexOf(signs.charAt(close)) < 0) {
            close++;
        }
        if (close == signs.length() || signs.charAt(close) != '}' || !looksLikeValue(from, close)) {
            return false;
        }
        mend(two, second, from, close);
        return true;
    }

    private void mend(boolean two, int second, int from, int close) {
        int end = blanks(close + 1);
        boolean closed = end < signs.length() && signs.charAt(end) == '}';
        boolean apart = end > behindInvisible(close + 1);
        if (!two) {
            pasted.insert(at, "{", Repair.Kind.BRACES);
        } else if (second > at + 1) {
            pasted.replace(at + 1, second, "", Repair.Kind.BRACES);
        }
        if (!closed || (apart && second == at + 1)) {
            pasted.insert(close + 1, "}", Repair.Kind.BRACES);
            end = close;
        } else if (end > close + 1) {
            pasted.replace(close + 1, end, "", Repair.Kind.BRACES);
        }
        inside(from, close);
        backticks(end + 1);
        at = end + 1;
    }

    private void backticks(int end) {
        List<Integer> before = ticks(at - 1, -1);
        List<Integer> after = ticks(end, 1);
        if (before.size() >= 2 && after.size() >= 2) {
            strike(before.reversed());
            strike(after);
        }
    }

    /** Takes backticks out, those that stand side by side as one edit. */
    private void strike(List<Integer> ticks) {
        int from = ticks.getFirst();
        for (int i = 0; i < ticks.size(); i++) {
            int end = ticks.get(i) + 1;
            if (i + 1 == ticks.size() || ticks.get(i + 1) != end) {
                pasted.replace(from, end, "", Repair.Kind.BACKTICKS);
                from = i + 1 == ticks.size() ? end : ticks.get(i + 1);
            }
        }
    }

    /** The backticks that stand next to a placeholder, signs between them that nobody sees passed over. */
    private List<Integer> ticks(int from, int step) {
        List<Integer> ticks = new ArrayList<>();
        for (int i = from; i >= 0 && i < signs.length(); i += step) {
            if (signs.charAt(i) == '`') {
                ticks.add(i);
            } else if (INVISIBLE.indexOf(signs.charAt(i)) < 0) {
                break;
            }
        }
        return ticks;
    }

    /** One brace alone is a placeholder's only before a path of the host's that two braces close. */
    private boolean isLoneOpening() {
        if (at > 0 && signs.charAt(at - 1) == '{') {
            return false;
        }
        int end = blanks(at + 1);
        StringBuilder path = new StringBuilder();
        while (end < signs.length() && isPath(signs.charAt(end))) {
            path.append(INVISIBLE.indexOf(signs.charAt(end)) < 0 ? signs.substring(end, end + 1) : "");
            end++;
        }
        int dot = path.indexOf(".");
        String root = dot < 0 ? path.toString() : path.substring(0, dot);
        int first = blanks(end);
        return ROOTS.contains(root)
                && signs.startsWith("}", first)
                && signs.startsWith("}", behindInvisible(first + 1));
    }

    private static boolean isPath(char sign) {
        return Words.isNamePart(sign) || sign == '.' || INVISIBLE.indexOf(sign) >= 0;
    }

    private int behindInvisible(int from) {
        int end = from;
        while (end < signs.length() && INVISIBLE.indexOf(signs.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Behind the blanks of a line. */
    private int blanks(int from) {
        int end = from;
        while (end < signs.length() && isBlank(signs.charAt(end)) && signs.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private boolean looksLikeValue(int from, int to) {
        int start = from;
        while (start < to && (isBlank(signs.charAt(start)) || signs.charAt(start) == '-')) {
            start++;
        }
        return start < to && (Words.isNameStart(signs.charAt(start)) || "'[(‘“".indexOf(signs.charAt(start)) >= 0);
    }

    private void inside(int from, int to) {
        for (int i = from; i < to; i++) {
            char sign = signs.charAt(i);
            if (sign == '“' || sign == '”' || sign == '‘' || sign == '’') {
                pasted.replace(i, i + 1, "'", Repair.Kind.SMART_QUOTE);
            } else if (sign == '\u00A0' || sign == '\u202F' || sign == '\u3000') {
                pasted.replace(i, i + 1, " ", Repair.Kind.SPACE);
            } else if (INVISIBLE.indexOf(sign) >= 0) {
                pasted.replace(i, i + 1, "", Repair.Kind.SPACE);
            } else if ((sign == '\n' || sign == '\r') && isInWord(i, from, to)) {
                int end = i;
                while (end < to && isBlank(signs.charAt(end))) {
                    end++;
                }
                pasted.replace(i, end, "", Repair.Kind.LINE_BREAK);
                i = end - 1;
            }
        }
    }

    /** A line break between two halves of a name, where no white space is allowed. */
    private boolean isInWord(int breakAt, int from, int to) {
        int next = breakAt;
        while (next < to && isBlank(signs.charAt(next))) {
            next++;
        }
        return breakAt > from
                && next < to
                && Words.isNamePart(signs.charAt(breakAt - 1))
                && Words.isNamePart(signs.charAt(next));
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00A0' || INVISIBLE.indexOf(sign) >= 0;
    }
}
