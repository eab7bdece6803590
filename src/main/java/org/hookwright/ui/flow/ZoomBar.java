package org.hookwright.ui.flow;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.hookwright.ui.control.Language;

/** How large the flow is drawn: smaller, as it is, larger, all of it. */
final class ZoomBar {
    private final HBox bar = new HBox();
    private final Language language;

    ZoomBar(Viewport viewport, Language language) {
        this.language = language;
        bar.getStyleClass().add("flow-zoom");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button value = button("flow-zoom-value", "flow.zoom.reset-tip", () -> viewport.zoomTo(1));
        value.textProperty()
                .bind(language.text(
                        "flow.zoom.value", viewport.zoomProperty().map(zoom -> Math.round(zoom.doubleValue() * 100))));
        Button out = button("flow-zoom-out", "flow.zoom.out", () -> viewport.zoomBy(-1));
        out.setText("−");
        Button in = button("flow-zoom-in", "flow.zoom.in", () -> viewport.zoomBy(1));
        in.setText("+");
        Button fit = button("flow-zoom-fit", "flow.zoom.fit-tip", viewport::fit);
        fit.textProperty().bind(language.text("flow.zoom.fit"));
        bar.getChildren().addAll(out, value, in, fit);
    }

    private Button button(String id, String name, Runnable act) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("flow-zoom-button");
        button.accessibleTextProperty().bind(language.text(name));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(language.text(name));
        button.setTooltip(tip);
        button.setOnAction(_ -> act.run());
        return button;
    }

    Node node() {
        return bar;
    }
}
