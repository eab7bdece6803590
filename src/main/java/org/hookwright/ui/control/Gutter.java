package org.hookwright.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Line numbers, with a sign on the lines where something is to be put right. */
final class Gutter implements IntFunction<Node> {
    private static final double SIGN_WIDTH = 0.61;
    private static final double PADDING = 30;

    private final CodeSurface surface;

    /** A label without words, because a label knows how large the type is. */
    private final Label paper = new Label();

    private final IntegerProperty digits = new SimpleIntegerProperty(2);
    private final DoubleBinding width;
    private final IntFunction<List<Mark>> marks;
    private final Consumer<Integer> fix;

    /**
     * What a line with marks shows.
     *
     * @param fixable whether something can be done about one of them
     */
    record Sign(Mark.Weight weight, boolean fixable) {
        /** Of a line's marks, the worst first; at least one. */
        static Sign of(List<Mark> ofLine) {
            return new Sign(
                    ofLine.getFirst().weight(),
                    ofLine.stream().anyMatch(mark -> !mark.fixes().isEmpty()));
        }
    }

    Gutter(CodeSurface surface, IntFunction<List<Mark>> marksOfLine, Consumer<Integer> fixLine) {
        this.surface = surface;
        this.marks = marksOfLine;
        this.fix = fixLine;
        this.width = Bindings.createDoubleBinding(
                () -> digits.get() * paper.getFont().getSize() * SIGN_WIDTH + PADDING, digits, paper.fontProperty());
        paper.getStyleClass().add("gutter-paper");
        paper.minWidthProperty().bind(width);
        paper.maxWidthProperty().bind(width);
        paper.setMaxHeight(Double.MAX_VALUE);
        paper.setMouseTransparent(true);
        surface.getParagraphs()
                .sizeProperty()
                .addListener((_, _, lines) ->
                        digits.set(Math.max(2, String.valueOf(lines).length())));
    }

    /** What goes on below the last line. */
    Node paper() {
        return paper;
    }

    @Override
    public Node apply(int line) {
        Label number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("line-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setContentDisplay(ContentDisplay.LEFT);
        number.minWidthProperty().bind(width);
        number.maxWidthProperty().bind(width);
        List<Mark> ofLine = marks.apply(line);
        if (!ofLine.isEmpty()) {
            Sign sign = Sign.of(ofLine);
            number.getStyleClass().add(sign.weight().styleClass().replace("squiggle", "line"));
            if (sign.fixable()) {
                number.setGraphic(new FontIcon(Feather.ZAP));
            }
        }
        number.setOnMousePressed(event -> {
            surface.requestFocus();
            int start = surface.getAbsolutePosition(line, 0);
            surface.selectRange(start, start + surface.getParagraphLength(line));
            event.consume();
        });
        number.setOnMouseClicked(event -> {
            if (number.getGraphic() != null) {
                fix.accept(line);
            }
            event.consume();
        });
        return number;
    }
}
