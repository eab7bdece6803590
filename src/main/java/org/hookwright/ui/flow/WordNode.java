package org.hookwright.ui.flow;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A word on a line, its middle at a point, however long it is in the language that is spoken. */
final class WordNode extends Region {
    private static final double WIDTH = 160;
    private static final double HEIGHT = 18;

    private final Label word = new Label();

    WordNode() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(word);
    }

    void show(String text, String style, FlowPlan.Point middle) {
        word.setText(text);
        if (!word.getStyleClass().contains(style)) {
            word.getStyleClass().setAll("label", "flow-word", style);
        }
        resizeRelocate(middle.x() - WIDTH / 2, middle.y() - HEIGHT / 2, WIDTH, HEIGHT);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(WIDTH, word.prefWidth(-1));
        double height = word.prefHeight(-1);
        word.resizeRelocate((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
    }
}
