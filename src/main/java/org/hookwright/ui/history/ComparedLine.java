package org.hookwright.ui.history;

import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A sign, a name, and one or two values that share the rest; as high as the longest of them wraps. Its width is known
 * beforehand: a list asks for a row's height before it gives it a width.
 */
final class ComparedLine extends Region {
    private static final double SIGN = 20;
    private static final double GAP = 8;
    private static final double NAMES = 0.2;
    private static final double LEAST_NAME = 120;
    private static final double MOST_NAME = 260;
    private static final double BETWEEN = 2;

    private final DoubleSupplier room;
    private final Node[] parts;

    ComparedLine(DoubleSupplier room, Node... parts) {
        this.room = room;
        this.parts = parts.clone();
        getStyleClass().add("compared-line");
        getChildren().addAll(parts);
    }

    private double nameWidth() {
        return Math.clamp(room.getAsDouble() * NAMES, LEAST_NAME, MOST_NAME);
    }

    private double width(int part) {
        if (part < 2) {
            return part == 0 ? SIGN : nameWidth();
        }
        int values = parts.length - 2;
        double left = room.getAsDouble() - SIGN - nameWidth() - GAP * (values + 1);
        return Math.floor(left / values);
    }

    @Override
    protected double computePrefWidth(double height) {
        return room.getAsDouble();
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = 0;
        for (int i = 0; i < parts.length; i++) {
            highest = Math.max(highest, parts[i].prefHeight(width(i)));
        }
        return Math.ceil(highest) + BETWEEN;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double high = computePrefHeight(-1) - BETWEEN;
        double x = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i].resizeRelocate(x, 1, width(i), i < 2 ? parts[i].prefHeight(width(i)) : high);
            x += width(i) + (i == 0 ? 0 : GAP);
        }
    }
}
