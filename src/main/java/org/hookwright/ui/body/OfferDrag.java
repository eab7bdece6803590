package org.hookwright.ui.body;

import java.util.function.BiConsumer;
import javafx.scene.input.MouseEvent;
import org.hookwright.ui.control.CodeEditor;

/** Drags an offer from a list into the text, by plain mouse gestures. */
final class OfferDrag {
    private final OfferCell cell;
    private final CodeEditor editor;
    private boolean dragging;

    OfferDrag(OfferCell cell, CodeEditor editor, BiConsumer<Offer, Integer> dropped) {
        this.cell = cell;
        this.editor = editor;
        cell.addEventHandler(MouseEvent.DRAG_DETECTED, _ -> dragging = !cell.isEmpty());
        cell.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        cell.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (dragging) {
                dragging = false;
                Offer offer = cell.getItem();
                editor.offsetOnScreen(event.getScreenX(), event.getScreenY())
                        .ifPresent(offset -> dropped.accept(offer, offset));
            }
        });
    }

    private void dragged(MouseEvent event) {
        if (dragging && cell.getItem() != null) {
            editor.offsetOnScreen(event.getScreenX(), event.getScreenY())
                    .ifPresent(offset -> editor.select(offset, offset));
        }
    }
}
