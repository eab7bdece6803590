package org.hookwright.ui.request;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hookwright.check.Field;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rows of one form of auth: a name and a field each; a secret has a menu of secrets beside it. */
final class AuthGrid {
    static final double LABELS = 125;

    private final GridPane grid = new GridPane();
    private final AuthViewModel model;
    private final TemplateFields fields;
    private final Language language;
    private final Runnable addSecret;

    AuthGrid(AuthViewModel model, TemplateFields fields, Runnable addSecret) {
        this.model = model;
        this.fields = fields;
        this.addSecret = addSecret;
        language = fields.language();
        ColumnConstraints names = new ColumnConstraints(LABELS, Region.USE_COMPUTED_SIZE, 180);
        names.setHalignment(HPos.LEFT);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        grid.getStyleClass().add("form-grid");
    }

    GridPane node() {
        return grid;
    }

    /** A text that may hold placeholders. */
    AuthGrid text(Field place, String id, String key) {
        return row(key, template(place, id, key).node());
    }

    /** The same with an example of what is wanted while it is empty. */
    AuthGrid text(Field place, String id, String key, String promptKey) {
        return row(
                key, template(place, id, key).prompt(language.text(promptKey)).node());
    }

    AuthGrid secret(String id, String key) {
        TemplateField field = template(Field.AUTH_VALUE, id, key);
        MenuButton pick = new MenuButton();
        pick.setId(id + "-secret");
        pick.setGraphic(new FontIcon(Feather.KEY));
        pick.textProperty().bind(language.text("request.auth.secret"));
        pick.setMinWidth(Region.USE_PREF_SIZE);
        pick.setOnShowing(_ -> offer(pick, field));
        offer(pick, field);
        HBox row = new HBox(field.node(), pick);
        HBox.setHgrow(field.node(), Priority.ALWAYS);
        row.getStyleClass().add("form-row");
        return row(key, row);
    }

    /** One of few. */
    <E extends Enum<E>> AuthGrid choice(
            String id,
            String key,
            java.util.List<E> values,
            Function<E, String> word,
            ObservableValue<E> now,
            java.util.function.Consumer<E> chosen) {
        ComboBox<E> box = Choices.of(values, word, language);
        box.setId(id);
        box.accessibleTextProperty().bind(language.text(key));
        now.subscribe(box::setValue);
        box.setOnAction(_ -> {
            if (box.getValue() != null && box.getValue() != now.getValue()) {
                chosen.accept(box.getValue());
            }
        });
        return row(key, box);
    }

    AuthGrid row(String key, Node control) {
        Label name = new Label();
        name.textProperty().bind(language.text(key));
        name.setLabelFor(control);
        GridPane.setValignment(name, VPos.CENTER);
        grid.addRow(grid.getRowCount(), name, control);
        return this;
    }

    private TemplateField template(Field place, String id, String key) {
        return fields.of(place, model.textProperty(place), text -> model.type(place, text))
                .named(id, language.text(key));
    }

    private void offer(MenuButton pick, TemplateField field) {
        pick.getItems().clear();
        for (String name : model.secretsProperty().getValue()) {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> field.insert(AuthViewModel.placeholder(name)));
            pick.getItems().add(item);
        }
        if (!pick.getItems().isEmpty()) {
            pick.getItems().add(new SeparatorMenuItem());
        }
        MenuItem add = new MenuItem();
        add.textProperty().bind(language.text("request.auth.secret-add"));
        add.setOnAction(_ -> addSecret.run());
        pick.getItems().add(add);
    }
}
