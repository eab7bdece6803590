package org.hookwright.ui.body;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Body;

/** What can be done with the body as a whole. */
final class BodyTools {
    private final Language language;
    private final BodyViewModel model;
    private final HBox node = new HBox();
    private final Palette palette;

    BodyTools(Language language, BodyViewModel model, CodeEditor editor) {
        this.language = language;
        this.model = model;
        this.palette = new Palette(language, model, editor);
        node.getStyleClass().add("body-tools");
        node.getStylesheets().add(BodyTools.class.getResource("body.css").toExternalForm());
        node.getChildren().setAll(type(), layout(), placeholders());
    }

    Node node() {
        return node;
    }

    private Node type() {
        ComboBox<Body.Type> box = new ComboBox<>();
        box.setId("body-type");
        box.getStyleClass().add("flat-choice");
        box.getItems().setAll(List.of(Body.Type.values()));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(model.typeProperty());
        box.accessibleTextProperty().bind(language.text("body.type.name"));
        language.textsProperty().subscribe(_ -> box.setConverter(new TypeWords(language)));
        return box;
    }

    private Node layout() {
        MenuItem minify = new MenuItem();
        minify.textProperty().bind(language.text("body.minify.button"));
        minify.setOnAction(_ -> model.minify());
        SplitMenuButton format = new SplitMenuButton(minify);
        format.setId("body-format");
        format.getStyleClass().add("flat");
        format.setMinWidth(Region.USE_PREF_SIZE);
        format.textProperty().bind(language.text("body.format.button"));
        format.setOnAction(_ -> model.format());
        format.disableProperty().bind(model.canFormat().map(can -> !can));
        format.setTooltip(tooltip("body.format.tip"));
        return format;
    }

    private Node placeholders() {
        Button button = new Button();
        button.setId("body-placeholders");
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(language.text("body.placeholders.button", "{ }"));
        button.setTooltip(tooltip("body.placeholders.tip"));
        button.setOnAction(_ -> {
            Bounds below = button.localToScreen(button.getBoundsInLocal());
            palette.open(button, below);
        });
        return button;
    }

    private Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.text(key));
        return tooltip;
    }

    /** The types in words. */
    private static final class TypeWords extends StringConverter<Body.Type> {
        private final Language language;

        TypeWords(Language language) {
            this.language = language;
        }

        @Override
        public String toString(Body.Type type) {
            return type == null ? "" : language.texts().of(key(type));
        }

        @Override
        public Body.Type fromString(String words) {
            throw new UnsupportedOperationException("The choice is not typed");
        }

        private static String key(Body.Type type) {
            return switch (type) {
                case NONE -> "body.type.none";
                case JSON -> "body.type.json";
                case XML -> "body.type.xml";
                case FORM -> "body.type.form";
                case TEXT -> "body.type.text";
            };
        }
    }
}
