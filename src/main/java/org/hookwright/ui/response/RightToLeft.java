package org.hookwright.ui.response;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Words that run from right to left, in lines that are broken here: where JavaFX 26.0.2 breaks one itself, its text
 * layout fails with an index out of bounds (PrismTextLayout.computeTrailingSpaceWidth).
 */
final class RightToLeft {
    /** In UTF-16 units. */
    private static final int LONGEST = 44;

    private RightToLeft() {}

    static boolean isIn(String text) {
        return text.chars().anyMatch(sign -> {
            byte direction = Character.getDirectionality(sign);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }

    static Region lines(String text, String style) {
        VBox lines = new VBox();
        lines.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= LONGEST) {
                lines.getChildren().add(label(line.toString(), style));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.getChildren().add(label(line.toString(), style));
        return lines;
    }

    private static Label label(String line, String style) {
        Label label = new Label(line);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }
}
