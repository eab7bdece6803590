package org.hookwright.ui.control;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** What is known about a place of the text, shown when the mouse rests there or the keyboard asks at the caret. */
final class Hover {
    private static final Duration REST = Duration.ofMillis(400);
    private static final double LINE = 12;

    private final CodeSurface surface;
    private final Callout callout = new Callout("hover-card");
    private IntFunction<Optional<Node>> known = _ -> Optional.empty();

    Hover(CodeSurface surface) {
        this.surface = surface;
        surface.setMouseOverTextDelay(REST);
        surface.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            Point2D at = event.getScreenPosition();
            show(event.getCharacterIndex(), new BoundingBox(at.getX(), at.getY() - LINE, 1, LINE * 2));
        });
        surface.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> callout.hide());
        surface.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                callout.hide();
            }
        });
    }

    void asks(IntFunction<Optional<Node>> whatIsKnown) {
        known = whatIsKnown;
    }

    void atCaret() {
        Optional<Bounds> caret = surface.getCaretBounds();
        caret.ifPresent(bounds -> show(surface.getCaretPosition(), bounds));
    }

    boolean isShowing() {
        return callout.isShowing();
    }

    void hide() {
        callout.hide();
    }

    private void show(int offset, Bounds beside) {
        callout.hide();
        known.apply(offset).ifPresent(node -> callout.show(node, surface, beside));
    }
}
