package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Makes the style runs of one line out of its tints. Equal sets of classes are one shared list, in every line of every
 * editor: a megabyte of coloured text has a few dozen of them. Safe on any thread.
 */
final class LineStyles {
    /** Longer lines are coloured at their start only: laying out many runs in one line takes quadratic time. */
    static final int COLOURED_WHOLE = 2_000;

    /** How much of a long line's start is coloured. */
    static final int COLOURED_START = 1_000;

    /** Lines longer than this have no token colours at all. */
    static final int COLOURED_AT_ALL = 10_000;

    /** How many overlays, such as marks, a long line can wear. */
    private static final int MOST_OVERLAYS_OF_LONG = 12;

    private static final ConcurrentMap<List<String>, List<String>> SHARED = new ConcurrentHashMap<>();

    private LineStyles() {}

    /** How many units from its start on a line of this length is coloured. */
    static int colouredLength(int lineLength) {
        if (lineLength <= COLOURED_WHOLE) {
            return lineLength;
        }
        return lineLength <= COLOURED_AT_ALL ? COLOURED_START : 0;
    }

    /**
     * The runs of a line.
     *
     * @param tokens by the colouring, in order of their starts, relative to the line
     * @param overlays what lies above, relative to the line
     */
    static StyleSpans<Collection<String>> runs(int lineLength, List<Tint> tokens, List<Tint> overlays) {
        List<Tint> all = new ArrayList<>(tokens.size() + overlays.size());
        int coloured = colouredLength(lineLength);
        for (Tint token : tokens) {
            addClipped(all, token, coloured);
        }
        boolean isLong = lineLength > COLOURED_WHOLE;
        for (int i = 0; i < overlays.size() && !(isLong && i >= MOST_OVERLAYS_OF_LONG); i++) {
            addClipped(all, overlays.get(i), lineLength);
        }
        all.sort(Comparator.comparingInt(tint -> tint.span().start()));
        return sweep(lineLength, all);
    }

    private static void addClipped(List<Tint> all, Tint tint, int end) {
        if (tint.span().start() < end && tint.span().length() > 0) {
            all.add(tint.span().end() <= end ? tint : Tint.of(tint.span().start(), end, tint.styleClass()));
        }
    }

    private static StyleSpans<Collection<String>> sweep(int length, List<Tint> sorted) {
        StyleSpansBuilder<Collection<String>> runs = new StyleSpansBuilder<>(sorted.size() * 2 + 1);
        List<Tint> active = new ArrayList<>();
        int next = 0;
        int at = 0;
        while (at < length) {
            int from = at;
            active.removeIf(tint -> tint.span().end() <= from);
            while (next < sorted.size() && sorted.get(next).span().start() <= at) {
                active.add(sorted.get(next++));
            }
            int to = next < sorted.size()
                    ? Math.min(length, sorted.get(next).span().start())
                    : length;
            for (Tint tint : active) {
                to = Math.min(to, tint.span().end());
            }
            runs.add(classes(active), to - at);
            at = to;
        }
        if (length == 0) {
            runs.add(List.of(), 0);
        }
        return runs.create();
    }

    private static Collection<String> classes(List<Tint> active) {
        if (active.isEmpty()) {
            return List.of();
        }
        List<String> classes =
                active.stream().map(Tint::styleClass).sorted().distinct().toList();
        return SHARED.computeIfAbsent(classes, List::copyOf);
    }
}
