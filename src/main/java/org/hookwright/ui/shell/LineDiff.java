package org.hookwright.ui.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two texts line by line, side by side: the fewest lines that differ, found as Myers describes it ("An O(ND) Difference
 * Algorithm", 1986). Texts that differ in more than {@link #MOST} lines are set against each other as they stand,
 * because looking further would take time and memory that grow with the square of the differences.
 */
final class LineDiff {
    static final int MOST = 1_000;

    /** Two lines that stand side by side; null where the other text has a line more. */
    record Row(@Nullable String mine, @Nullable String theirs) {
        boolean isSame() {
            return mine != null && mine.equals(theirs);
        }
    }

    private final List<String> mine;
    private final List<String> theirs;
    private final List<int[]> reached = new ArrayList<>();

    private LineDiff(List<String> mine, List<String> theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    static List<Row> of(String mine, String theirs) {
        List<String> left = mine.lines().toList();
        List<String> right = theirs.lines().toList();
        int begin = sameAtBegin(left, right);
        int end = sameAtEnd(left, right, begin);
        List<Row> rows = new ArrayList<>(same(left.subList(0, begin)));
        rows.addAll(
                new LineDiff(left.subList(begin, left.size() - end), right.subList(begin, right.size() - end)).rows());
        rows.addAll(same(left.subList(left.size() - end, left.size())));
        return rows;
    }

    private static int sameAtBegin(List<String> left, List<String> right) {
        int count = 0;
        while (count < Math.min(left.size(), right.size()) && left.get(count).equals(right.get(count))) {
            count++;
        }
        return count;
    }

    private static int sameAtEnd(List<String> left, List<String> right, int begin) {
        int most = Math.min(left.size(), right.size()) - begin;
        int count = 0;
        while (count < most && left.get(left.size() - 1 - count).equals(right.get(right.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static List<Row> same(List<String> lines) {
        return lines.stream().map(line -> new Row(line, line)).toList();
    }

    private List<Row> rows() {
        int differences = search();
        return beside(differences < 0 ? apart() : path(differences));
    }

    /** How many lines differ at least, or -1 where they are too many. */
    private int search() {
        int most = Math.min(MOST, mine.size() + theirs.size());
        int[] furthest = new int[2 * most + 3];
        for (int steps = 0; steps <= most; steps++) {
            for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
                int left = isDown(furthest, diagonal, steps, most)
                        ? furthest[most + 1 + diagonal + 1]
                        : furthest[most + 1 + diagonal - 1] + 1;
                while (isSame(left, left - diagonal)) {
                    left++;
                }
                furthest[most + 1 + diagonal] = left;
                if (left >= mine.size() && left - diagonal >= theirs.size()) {
                    reached.add(furthest.clone());
                    return steps;
                }
            }
            reached.add(furthest.clone());
        }
        return -1;
    }

    private static boolean isDown(int[] furthest, int diagonal, int steps, int most) {
        return diagonal == -steps
                || (diagonal != steps && furthest[most + 1 + diagonal - 1] < furthest[most + 1 + diagonal + 1]);
    }

    private boolean isSame(int left, int right) {
        return left < mine.size()
                && right >= 0
                && right < theirs.size()
                && mine.get(left).equals(theirs.get(right));
    }

    /** Goes the found way back from the end. */
    private List<Row> path(int differences) {
        int most = Math.min(MOST, mine.size() + theirs.size());
        List<Row> rows = new ArrayList<>();
        int left = mine.size();
        int right = theirs.size();
        for (int steps = differences; steps > 0; steps--) {
            int[] before = reached.get(steps - 1);
            int diagonal = left - right;
            boolean down = isDown(before, diagonal, steps, most);
            int from = down ? diagonal + 1 : diagonal - 1;
            int leftFrom = before[most + 1 + from];
            int rightFrom = leftFrom - from;
            while (left > leftFrom + (down ? 0 : 1) && right > rightFrom + (down ? 1 : 0)) {
                left--;
                right--;
                rows.add(new Row(mine.get(left), theirs.get(right)));
            }
            if (down) {
                right--;
                rows.add(new Row(null, theirs.get(right)));
            } else {
                left--;
                rows.add(new Row(mine.get(left), null));
            }
        }
        while (left > 0) {
            left--;
            rows.add(new Row(mine.get(left), mine.get(left)));
        }
        Collections.reverse(rows);
        return rows;
    }

    private List<Row> apart() {
        List<Row> rows = new ArrayList<>();
        mine.forEach(line -> rows.add(new Row(line, null)));
        theirs.forEach(line -> rows.add(new Row(null, line)));
        return rows;
    }

    /** Sets lines that were taken away and lines that came in their place side by side. */
    private static List<Row> beside(List<Row> rows) {
        List<Row> beside = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (Row row : rows) {
            if (row.mine() != null && row.theirs() != null) {
                flush(left, right, beside);
                beside.add(row);
            } else if (row.mine() != null) {
                left.add(row.mine());
            } else if (row.theirs() != null) {
                right.add(row.theirs());
            }
        }
        flush(left, right, beside);
        return beside;
    }

    private static void flush(List<String> left, List<String> right, List<Row> into) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            into.add(new Row(i < left.size() ? left.get(i) : null, i < right.size() ? right.get(i) : null));
        }
        left.clear();
        right.clear();
    }
}
