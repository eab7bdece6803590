package org.hookwright.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings a part of a page into sight: moving the focus by code does not scroll, as moving it by keys does. */
public final class Scrolling {
    private static final double FROM_TOP = 1.0 / 3;

    private Scrolling() {}

    /** Scrolls until the node stands a third down the page, or as near to it as the page's ends allow. */
    public static void to(ScrollPane scroll, Node node) {
        scroll.applyCss();
        scroll.layout();
        Node content = scroll.getContent();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            double top = content.sceneToLocal(node.localToScene(node.getLayoutBounds()))
                    .getMinY();
            scroll.setVvalue(Math.clamp((top - seen * FROM_TOP) / hidden, 0, 1));
        }
    }
}
