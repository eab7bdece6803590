package org.hookwright.ui.response;

import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One phase on a line whose length is the whole exchange; its number stands behind it, or before it at the end. */
final class WaterfallBar extends Region {
    private static final double THICK = 8;
    private static final double LEAST = 2;
    private static final double GAP = 7;

    private final Region bar = new Region();
    private final Label number;
    private final double start;
    private final double share;

    WaterfallBar(Timing.Phase phase, Duration total, String took) {
        double whole = Math.max(1, total.toNanos());
        start = phase.start().toNanos() / whole;
        share = phase.took().toNanos() / whole;
        number = new Label(took);
        bar.getStyleClass().addAll("phase-bar", "phase-" + phase.kind().id());
        number.getStyleClass().add("small");
        getChildren().setAll(bar, number);
    }

    @Override
    protected double computePrefHeight(double width) {
        return number.prefHeight(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return number.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double length = Math.max(LEAST, share * room);
        double from = Math.min(start * room, room - length);
        double middle = getHeight() / 2;
        bar.resizeRelocate(from, middle - THICK / 2, length, THICK);
        double wide = number.prefWidth(-1);
        double behind = from + length + GAP;
        double at = behind + wide <= room ? behind : Math.max(0, from - GAP - wide);
        number.resizeRelocate(at, 0, wide, getHeight());
        number.toFront();
    }
}
