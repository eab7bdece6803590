package org.hookwright.ticket;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far two names are from each other, in slips of the finger. */
public final class Likeness {
    /** Nobody means a name that is further away. */
    private static final int MOST_SLIPS = 3;

    /** Longer names are compared by no one; it keeps the cost of one comparison small. */
    private static final int LONGEST = 100;

    private static final int FAR = Integer.MAX_VALUE;

    private Likeness() {}

    /** Which of these names somebody may have meant: at most {@code most}, the likeliest first. */
    public static List<String> nearest(String name, Collection<String> known, int most) {
        record Near(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(other -> new Near(other, distance(name, other)))
                .filter(near -> near.distance() <= farthest(name))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(most)
                .map(Near::name)
                .toList();
    }

    /** How many slips are forgiven: one in four letters, at least one. */
    static int farthest(String name) {
        return Math.clamp(name.length() / 4, 1, MOST_SLIPS);
    }

    /** Letters added, left out, changed, or swapped with their neighbour; capitals are no slip. */
    static int distance(String one, String other) {
        if (one.length() > LONGEST || Math.abs(one.length() - other.length()) > MOST_SLIPS) {
            return FAR;
        }
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[][] slips = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : cheapest(slips, from, to, i, j);
            }
        }
        return slips[from.length()][to.length()];
    }

    private static int cheapest(int[][] slips, String from, String to, int i, int j) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + change);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
