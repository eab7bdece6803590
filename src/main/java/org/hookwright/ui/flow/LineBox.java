package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import org.hookwright.language.Texts;

/**
 * One line of stretches that look differently. Where they are too long together, those that are to be kept keep their
 * width; of the others the first ones do, and the one that no longer fits ends in dots.
 */
final class LineBox extends Region {
    private static final double LEAST = 14;

    private List<Run> shown = List.of();

    LineBox() {
        getStyleClass().add("flow-line-box");
    }

    void show(CardLine line, Texts texts) {
        shown = line.in(texts).stream()
                .filter(run -> !texts.of(run.text()).isEmpty())
                .toList();
        List<Node> labels = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Run run = shown.get(i);
            Label label = i < getChildren().size() ? (Label) getChildren().get(i) : new Label();
            label.setText(texts.of(run.text()));
            // The end of a path says more than its beginning.
            label.setTextOverrun(
                    run.look() == Run.Look.PLACEHOLDER ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
            List<String> classes = List.of("label", "run", run.look().style());
            if (!label.getStyleClass().equals(classes)) {
                label.getStyleClass().setAll(classes);
            }
            labels.add(label);
        }
        if (!getChildren().equals(labels)) {
            getChildren().setAll(labels);
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return CardText.LINE;
    }

    @Override
    protected void layoutChildren() {
        double kept = 0;
        for (int i = 0; i < shown.size(); i++) {
            kept += shown.get(i).kept() ? wanted(i) : 0;
        }
        double free = Math.max(0, getWidth() - kept);
        double x = 0;
        for (int i = 0; i < shown.size(); i++) {
            Node label = getChildren().get(i);
            double width = wanted(i);
            if (!shown.get(i).kept()) {
                width = Math.min(width, free);
                free -= width;
            }
            label.setVisible(width >= Math.min(LEAST, wanted(i)));
            label.resizeRelocate(x, 0, snapSizeX(width), getHeight());
            x += width;
        }
    }

    private double wanted(int index) {
        return getChildren().get(index).prefWidth(-1);
    }
}
