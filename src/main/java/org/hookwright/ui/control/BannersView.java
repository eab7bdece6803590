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

/** Draws banners one below the other. */
public final class BannersView {
    private final Language language;
    private final Banners banners;
    private final VBox column = new VBox();

    public BannersView(Banners banners, Language language) {
        this.banners = banners;
        this.language = language;
        column.setId("banners");
        banners.shown().addListener((ListChangeListener<Banner>) _ -> draw());
        draw();
    }

    public Parent node() {
        return column;
    }

    private void draw() {
        column.getChildren()
                .setAll(banners.shown().stream().<Node>map(this::row).toList());
    }

    private HBox row(Banner banner) {
        Label text = new Label();
        text.textProperty().bind(language.text(banner.text()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(new FontIcon(sign(banner.level())), text);
        banner.actions().forEach(action -> row.getChildren().add(button(banner, action)));
        row.getChildren().add(close(banner));
        row.getStyleClass().addAll("banner", style(banner.level()));
        row.setId("banner-" + banner.topic());
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.accessibleTextProperty().bind(language.text(banner.text()));
        return row;
    }

    private Button button(Banner banner, Banner.Action action) {
        Button button = new Button();
        button.textProperty().bind(language.text(action.name()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> {
            banners.dismiss(banner);
            action.act().run();
        });
        return button;
    }

    private Button close(Banner banner) {
        Button close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().add("quiet");
        close.accessibleTextProperty().bind(language.text("control.banner.dismiss"));
        close.setOnAction(_ -> banners.dismiss(banner));
        return close;
    }

    private static Feather sign(Banner.Level level) {
        return switch (level) {
            case PLAIN -> Feather.INFO;
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case WARNING, DANGER -> Feather.ALERT_TRIANGLE;
        };
    }

    private static String style(Banner.Level level) {
        return switch (level) {
            case PLAIN -> "plain";
            case SUCCESS -> "success";
            case WARNING -> "warning";
            case DANGER -> "danger";
        };
    }
}
