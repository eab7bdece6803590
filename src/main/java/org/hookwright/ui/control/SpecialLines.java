package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Lines that look different in their text than alone, with their tints; most texts have none. */
final class SpecialLines {
    private SpecialLines() {}

    /** Reads the whole text and keeps what a line by itself would not have told. Safe on any thread. */
    static Map<Integer, List<Tint>> of(String text, Colouring colouring, IntUnaryOperator colouredLength) {
        List<Tint> tints = colouring.tints(text);
        Map<Integer, List<Tint>> special = new HashMap<>();
        List<Tint> open = new ArrayList<>();
        int next = 0;
        int line = 0;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int from = start;
            open.removeIf(tint -> tint.span().end() <= from);
            while (next < tints.size() && tints.get(next).span().start() < end) {
                open.add(tints.get(next++));
            }
            int coloured = colouredLength.applyAsInt(end - start);
            if (coloured > 0) {
                List<Tint> within = cut(open, start, start + coloured);
                if (!within.equals(colouring.tints(text.substring(start, start + coloured)))) {
                    special.put(line, within);
                }
            }
            line++;
            start = end + 1;
        }
        return Map.copyOf(special);
    }

    /** The special lines after an edit that left these lines changed and the text so many lines longer. */
    static Map<Integer, List<Tint>> moved(
            Map<Integer, List<Tint>> special, int firstChanged, int lastChanged, int added) {
        if (special.isEmpty()) {
            return special;
        }
        Map<Integer, List<Tint>> moved = new HashMap<>();
        special.forEach((line, tints) -> {
            if (line < firstChanged) {
                moved.put(line, tints);
            } else if (line + added > lastChanged) {
                moved.put(line + added, tints);
            }
        });
        return Map.copyOf(moved);
    }

    private static List<Tint> cut(List<Tint> open, int start, int end) {
        List<Tint> cut = new ArrayList<>();
        for (Tint tint : open) {
            int from = Math.max(tint.span().start(), start);
            int to = Math.min(tint.span().end(), end);
            if (from < to) {
                cut.add(Tint.of(from - start, to - start, tint.styleClass()));
            }
        }
        return cut;
    }
}
