package org.hookwright.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which elements of two lists stand for each other: by the shortest way from one to the other, after Myers (1986).
 * Where the lists are so unlike that this would take long, what lies between their common ends is taken pair by pair.
 */
final class Alignment {
    /** Removed and added elements that are looked for: beyond, nobody reads the difference anyhow. */
    private static final int MOST_EDITS = 400;

    /** Elements of both lists that do not fit each other; one end of either range may be empty. */
    record Gap(int from, int to, int otherFrom, int otherTo) {}

    private final List<?> one;
    private final List<?> other;
    private final int start;
    private final int end;
    private final int otherEnd;

    private Alignment(List<?> one, List<?> other) {
        this.one = one;
        this.other = other;
        int first = 0;
        int least = Math.min(one.size(), other.size());
        while (first < least && same(first, first)) {
            first++;
        }
        int behind = 0;
        while (behind < least - first && same(one.size() - 1 - behind, other.size() - 1 - behind)) {
            behind++;
        }
        start = first;
        end = one.size() - behind;
        otherEnd = other.size() - behind;
    }

    static List<Gap> gaps(List<?> one, List<?> other) {
        return new Alignment(one, other).gaps();
    }

    private boolean same(int index, int otherIndex) {
        return Objects.equals(one.get(index), other.get(otherIndex));
    }

    private List<Gap> gaps() {
        if (start == end && start == otherEnd) {
            return List.of();
        }
        if (start == end || start == otherEnd) {
            return List.of(new Gap(start, end, start, otherEnd));
        }
        List<int[]> steps = new ArrayList<>();
        int edits = search(steps);
        return edits < 0 ? List.of(new Gap(start, end, start, otherEnd)) : back(steps, edits);
    }

    /** Goes as far as it can with each number of edits; -1 where too many are needed. */
    private int search(List<int[]> steps) {
        int width = end - start;
        int height = otherEnd - start;
        int most = Math.min(MOST_EDITS, width + height);
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        for (int edits = 0; edits <= most; edits++) {
            steps.add(Arrays.copyOfRange(reach, middle - edits - 1, middle + edits + 2));
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                boolean down = diagonal == -edits
                        || (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
                int x = down ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
                while (x < width && x - diagonal < height && same(start + x, start + x - diagonal)) {
                    x++;
                }
                reach[middle + diagonal] = x;
                if (x >= width && x - diagonal >= height) {
                    return edits;
                }
            }
        }
        return -1;
    }

    /** The way back from the end, edit by edit, joined to gaps. */
    private List<Gap> back(List<int[]> steps, int found) {
        List<Gap> gaps = new ArrayList<>();
        int x = end - start;
        int y = otherEnd - start;
        for (int edits = found; edits > 0; edits--) {
            int[] reach = steps.get(edits);
            int middle = edits + 1;
            int diagonal = x - y;
            boolean down = diagonal == -edits
                    || (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
            int fromX = reach[middle + diagonal + (down ? 1 : -1)];
            int fromY = fromX - (diagonal + (down ? 1 : -1));
            join(
                    gaps,
                    new Gap(
                            start + fromX,
                            start + fromX + (down ? 0 : 1),
                            start + fromY,
                            start + fromY + (down ? 1 : 0)));
            x = fromX;
            y = fromY;
        }
        return gaps.reversed();
    }

    private static void join(List<Gap> gaps, Gap before) {
        Gap last = gaps.isEmpty() ? null : gaps.getLast();
        if (last != null && last.from() == before.to() && last.otherFrom() == before.otherTo()) {
            gaps.set(gaps.size() - 1, new Gap(before.from(), last.to(), before.otherFrom(), last.otherTo()));
        } else {
            gaps.add(before);
        }
    }
}
