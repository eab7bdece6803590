package org.hookwright.ui.control;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws messages one below the other. */
public final class MessagesView {
    private final Language language;
    private final Messages messages;
    private final VBox column = new VBox();

    public MessagesView(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
        column.setId("banners");
        messages.shown().addListener((ListChangeListener<Message>) _ -> draw());
        draw();
    }

    public Parent node() {
        return column;
    }

    private void draw() {
        column.getChildren()
                .setAll(messages.shown().stream().<Node>map(this::row).toList());
    }

    private HBox row(Message message) {
        Label text = new Label();
        text.textProperty().bind(language.text(message.text()).map(RightToLeft::breakable));
        RightToLeft.wrap(text);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(new FontIcon(sign(message.level())), text);
        message.actions().forEach(action -> row.getChildren().add(button(message, action)));
        row.getChildren().add(close(message));
        row.getStyleClass().addAll("banner", style(message.level()));
        row.setId("banner-" + message.topic());
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.accessibleTextProperty().bind(language.text(message.text()));
        return row;
    }

    private Button button(Message message, Message.Action action) {
        Button button = new Button();
        button.setMnemonicParsing(false);
        button.textProperty().bind(language.text(action.name()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> {
            messages.dismiss(message);
            action.act().run();
        });
        return button;
    }

    private Button close(Message message) {
        Button close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().add("quiet");
        close.accessibleTextProperty().bind(language.text("shell.banner.dismiss"));
        close.setOnAction(_ -> messages.dismiss(message));
        return close;
    }

    private static Feather sign(Message.Level level) {
        return switch (level) {
            case PLAIN -> Feather.INFO;
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case WARNING, DANGER -> Feather.ALERT_TRIANGLE;
        };
    }

    private static String style(Message.Level level) {
        return switch (level) {
            case PLAIN -> "plain";
            case SUCCESS -> "success";
            case WARNING -> "warning";
            case DANGER -> "danger";
        };
    }
}
