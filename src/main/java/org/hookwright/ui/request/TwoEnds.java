package org.hookwright.ui.request;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Holds one thing at the left and one at the right; where both do not fit in a line, the second goes under the first.
 */
final class TwoEnds extends Pane {
    private static final double GAP = 12;

    private final Region left;
    private final Region right;

    TwoEnds(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return around() + Math.max(left.minWidth(-1), right.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return around() + left.prefWidth(-1) + GAP + right.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double edges = snappedTopInset() + snappedBottomInset();
        double first = left.prefHeight(-1);
        double second = right.isVisible() ? right.prefHeight(-1) : 0;
        return edges + (inOneLine(width) ? Math.max(first, second) : first + second);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - around();
        double x = snappedLeftInset();
        double first = left.prefHeight(-1);
        double tools = Math.min(width, right.prefWidth(-1));
        if (inOneLine(getWidth())) {
            double height = getHeight() - snappedTopInset() - snappedBottomInset();
            left.resizeRelocate(x, snappedTopInset() + height - first, Math.min(width, left.prefWidth(-1)), first);
            right.resizeRelocate(x + width - tools, snappedTopInset(), tools, height);
        } else {
            left.resizeRelocate(x, snappedTopInset(), Math.min(width, left.prefWidth(-1)), first);
            right.resizeRelocate(x, snappedTopInset() + first, tools, right.prefHeight(-1));
        }
    }

    private boolean inOneLine(double width) {
        return width < 0 || !right.isVisible() || computePrefWidth(-1) <= width;
    }

    private double around() {
        return snappedLeftInset() + snappedRightInset();
    }
}
