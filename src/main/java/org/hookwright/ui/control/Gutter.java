package org.hookwright.ui.control;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.hookwright.template.Span;

/** Line numbers, with a sign on the lines that have marks. */
final class Gutter implements IntFunction<Node> {
    private static final double SIGN_WIDTH = 0.61;
    private static final double PADDING = 26;

    private final CodeSurface surface;
    private final IntegerProperty digits = new SimpleIntegerProperty(2);
    private final IntegerProperty fontSize;
    private final IntPredicate marked;

    Gutter(CodeSurface surface, IntegerProperty fontSize, IntPredicate marked) {
        this.surface = surface;
        this.fontSize = fontSize;
        this.marked = marked;
        surface.getParagraphs().sizeProperty().addListener((_, _, lines) -> count(lines));
    }

    @Override
    public Node apply(int line) {
        Label number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("line-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        number.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> digits.get() * fontSize.get() * SIGN_WIDTH + PADDING, digits, fontSize));
        if (marked.test(line)) {
            number.getStyleClass().add("marked");
        }
        number.setOnMousePressed(event -> {
            int start = surface.getAbsolutePosition(line, 0);
            Span whole = new Span(start, start + surface.getParagraphLength(line));
            surface.selectRange(whole.start(), whole.end());
            surface.requestFocus();
            event.consume();
        });
        return number;
    }

    private void count(int lines) {
        digits.set(Math.max(2, String.valueOf(lines).length()));
    }
}
