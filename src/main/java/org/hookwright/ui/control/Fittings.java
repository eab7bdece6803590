package org.hookwright.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small nodes whose words follow the language and are heard by screen readers too. */
public record Fittings(Language language) {
    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    public Label label(ObservableValue<String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that takes as many lines as it needs. */
    public Label paragraph(ObservableValue<String> text, String... styles) {
        Label label = label(text.map(RightToLeft::breakable), styles);
        RightToLeft.wrap(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** A label that is read out as what it stands before. */
    public Label labelOf(Node owner, ObservableValue<String> text, String... styles) {
        Label label = label(text, styles);
        label.setLabelFor(owner);
        owner.accessibleTextProperty().bind(text);
        return label;
    }

    public Button button(String id, ObservableValue<String> text, Runnable act, String... styles) {
        Button button = new Button();
        button.setMnemonicParsing(false);
        button.setId(id);
        button.textProperty().bind(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> act.run());
        return button;
    }

    /** A button that is but a sign; its words are its tooltip and what is read out. */
    public Button signButton(String id, Feather sign, ObservableValue<String> text, Runnable act) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(sign));
        button.getStyleClass().add("quiet");
        button.setOnAction(_ -> act.run());
        button.accessibleTextProperty().bind(text);
        explain(button, text);
        return button;
    }

    public void name(Control control, ObservableValue<String> text) {
        control.accessibleTextProperty().bind(text);
    }

    public void prompt(TextInputControl field, ObservableValue<String> text) {
        field.promptTextProperty().bind(text);
        field.accessibleTextProperty().bind(text);
    }

    public void explain(Node node, ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text.map(RightToLeft::breakable));
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        Tooltip.install(node, tooltip);
    }

    /**
     * Disables a control and says why: the tooltip hangs on a frame around it, because a disabled control has none.
     *
     * @param reason an empty text while it can be used
     */
    public Node withReason(Control control, ObservableValue<String> reason) {
        control.disableProperty().bind(reason.map(text -> !text.isEmpty()));
        control.accessibleHelpProperty().bind(reason);
        StackPane frame = new StackPane(control);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(reason);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        reason.subscribe(text -> {
            if (text.isEmpty()) {
                Tooltip.uninstall(frame, tooltip);
            } else {
                Tooltip.install(frame, tooltip);
            }
        });
        return frame;
    }

    /** Takes no room while it is not shown. */
    public static <N extends Node> N shownWhen(N node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }

    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
