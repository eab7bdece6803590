package org.hookwright.payload;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.template.Span;

/** A text made of pieces of another and of replacements, with the way back. */
final class Copied {
    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    private record Part(Span made, Span source, boolean replaced) {}

    String text() {
        return text.toString();
    }

    void copy(String source, int start, int end) {
        if (end > start) {
            int from = text.length();
            text.append(source, start, end);
            parts.add(new Part(new Span(from, text.length()), new Span(start, end), false));
        }
    }

    void replace(Span source, String by) {
        int from = text.length();
        text.append(by);
        parts.add(new Part(new Span(from, text.length()), source, true));
    }

    /** Whether any of this range of the made text was put in the place of something else. */
    boolean isReplaced(Span made) {
        int end = Math.max(made.end(), made.start() + 1);
        for (int i = index(made.start());
                i < parts.size() && parts.get(i).made().start() < end;
                i++) {
            if (parts.get(i).replaced() && parts.get(i).made().end() > made.start()) {
                return true;
            }
        }
        return false;
    }

    /** Where this range of the made text came from. */
    Span inSource(Span made) {
        int start = inSource(made.start(), false);
        return new Span(start, Math.max(start, inSource(made.end(), true)));
    }

    private int inSource(int offset, boolean end) {
        if (parts.isEmpty()) {
            return 0;
        }
        Part part = parts.get(index(end && offset > 0 ? offset - 1 : offset));
        if (part.replaced()) {
            return end ? part.source().end() : part.source().start();
        }
        return part.source().start()
                + Math.min(offset - part.made().start(), part.source().length());
    }

    private int index(int offset) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).made().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }
}
