package org.hookwright.ui.response;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.hookwright.run.Lengths;

/** A line in time with a dot for each try and its time below; the one that is looked at has a ring. */
final class AttemptLine extends Region {
    private static final double DOT = 12;
    private static final double EDGE = 22;
    private static final double GAP = 4;

    private final List<ShownAttempt> tries;
    private final Region line = new Region();
    private final List<Region> dots = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();

    AttemptLine(List<ShownAttempt> tries) {
        this.tries = tries;
        line.getStyleClass().add("attempt-line");
        getChildren().add(line);
        for (ShownAttempt attempt : tries) {
            Region dot = new Region();
            dot.getStyleClass().addAll("attempt-dot", attempt.badge().tone().style());
            if (attempt.shown()) {
                dot.getStyleClass().add("attempt-shown");
            }
            Label time = new Label(Lengths.clock(attempt.after()));
            time.getStyleClass().addAll("muted", "small");
            dots.add(dot);
            times.add(time);
            getChildren().addAll(dot, time);
        }
        setAccessibleRole(AccessibleRole.NODE);
    }

    @Override
    protected double computePrefHeight(double width) {
        return DOT + GAP + (times.isEmpty() ? 0 : times.getFirst().prefHeight(-1)) + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** By time, but never so near that one dot hides another. */
    @Override
    protected void layoutChildren() {
        double room = Math.max(1, getWidth() - 2 * EDGE);
        double whole = Math.max(1, tries.getLast().after().toMillis());
        double least = Math.min(DOT + GAP, room / Math.max(1, tries.size()));
        line.resizeRelocate(EDGE, DOT / 2 - 1, tries.size() == 1 ? 0 : room, 2);
        double free = Double.NEGATIVE_INFINITY;
        double at = 0;
        for (int i = 0; i < dots.size(); i++) {
            double by = tries.get(i).after().toMillis() / whole * room;
            at = i == 0 ? Math.min(by, room) : Math.max(by, at + least);
            double middle = EDGE + Math.min(at, room);
            dots.get(i).resizeRelocate(middle - DOT / 2, 0, DOT, DOT);
            Label time = times.get(i);
            double wide = time.prefWidth(-1);
            boolean fits = middle - wide / 2 > free;
            time.setVisible(fits);
            time.resizeRelocate(middle - wide / 2, DOT + GAP, wide, time.prefHeight(-1));
            free = fits ? middle + wide / 2 + GAP : free;
        }
    }
}
