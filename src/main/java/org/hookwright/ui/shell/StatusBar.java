package org.hookwright.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hookwright.ui.control.Language;

/** The line at the foot: what holds for the step to the left, what holds for the program to the right. */
final class StatusBar {
    private final HBox row = new HBox();

    StatusBar(StatusViewModel model, Language language, Runnable palette) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button commands = button("status-commands", language.text("shell.status.commands"));
        commands.setOnAction(_ -> palette.run());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(language.text("shell.status.commands-tip"));
        commands.setTooltip(tip);
        Button other = button("status-language", language.text("shell.status.language"));
        other.accessibleTextProperty().bind(language.text("shell.status.language-name"));
        other.setOnAction(_ -> model.switchLanguage());
        Button receiver = button("status-receiver", model.receiverProperty().flatMap(language::text));
        receiver.setOnAction(_ -> model.showReceiver());
        row.getChildren()
                .addAll(
                        label("status-dialect", language.text("shell.status.dialect")),
                        label("status-timeout", model.timeoutProperty().flatMap(language::text)),
                        label("status-body", model.bodyProperty().flatMap(language::text)),
                        gap,
                        receiver,
                        commands,
                        other);
        row.getStyleClass().add("status-bar");
        row.setId("status-bar");
    }

    Node node() {
        return row;
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(0);
        return label;
    }

    private static Button button(String id, ObservableValue<String> text) {
        Button button = new Button();
        button.setMnemonicParsing(false);
        button.setId(id);
        button.textProperty().bind(text);
        button.getStyleClass().addAll("quiet", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
