package org.hookwright.app;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Tells a failure that was there before from one that is new, by where it came from: the same defect is said once. */
final class Traces {
    private static final int MOST = 500;

    private final Set<Integer> seen = new HashSet<>();

    synchronized boolean isNew(Throwable failure) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        return seen.add(place(failure));
    }

    private static int place(Throwable failure) {
        int place = 0;
        int depth = 0;
        for (Throwable at = failure; at != null && depth < 20; at = at.getCause()) {
            place = 31 * place + at.getClass().getName().hashCode() + Arrays.hashCode(at.getStackTrace());
            depth++;
        }
        return place;
    }
}
