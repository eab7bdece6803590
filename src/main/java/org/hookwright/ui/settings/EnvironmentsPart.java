package org.hookwright.ui.settings;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The environments: which one, and its values as rows of two fields. */
final class EnvironmentsPart {
    /** Room for names such as {@code servicenow_password}. */
    static final int NAME_COLUMNS = 16;

    /** Room for what its prompt says. */
    private static final int NEW_NAME_COLUMNS = 18;

    private final EnvironmentsViewModel model;
    private final Language language;
    private final Fittings fittings;
    private final VBox rows = new VBox(6);
    private final Button more;
    private final VBox root = new VBox(10);

    EnvironmentsPart(EnvironmentsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fittings = new Fittings(language);
        more = fittings.button("environment-add-value", language.text("settings.environment.add-value"), this::addRow);
        Node problem = fittings.paragraph(
                model.problemProperty()
                        .map(sentence -> language.texts().of(sentence))
                        .orElse(""),
                "danger-text");
        Fittings.shownWhen(problem, model.problemProperty().map(_ -> true).orElse(false));
        Node trouble = fittings.paragraph(
                model.chosenProperty()
                        .map(entry ->
                                entry.trouble() == null ? "" : language.texts().of(entry.trouble()))
                        .orElse(""),
                "danger-text");
        Fittings.shownWhen(
                trouble,
                model.chosenProperty().map(entry -> entry.trouble() != null).orElse(false));
        root.getChildren()
                .addAll(
                        fittings.paragraph(language.text("settings.environment.intro"), "muted"),
                        choice(),
                        trouble,
                        rows,
                        problem,
                        more,
                        network());
        model.variables().addListener((ListChangeListener<Variable>) this::changed);
        fill();
    }

    Node node() {
        return root;
    }

    /** The field with the value of this name; where there is none, the button that adds one. */
    Node fieldOf(String name) {
        for (int i = 0; i < model.variables().size(); i++) {
            if (model.variables().get(i).name().equals(name)
                    && rows.getChildren().get(i) instanceof HBox row) {
                return row.getChildren().get(1);
            }
        }
        return more;
    }

    private Node network() {
        Node part = new NetworkPart(model.network(), language).node();
        return Fittings.shownWhen(
                part,
                model.chosenProperty().map(entry -> entry.trouble() == null).orElse(false));
    }

    private Node choice() {
        ComboBox<EnvironmentEntry> which = new ComboBox<>(model.entries());
        which.setId("environment-choice");
        which.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable EnvironmentEntry entry) {
                return entry == null ? "" : model.title(entry);
            }

            @Override
            public @Nullable EnvironmentEntry fromString(String text) {
                return null;
            }
        });
        which.valueProperty().bindBidirectional(model.chosenProperty());
        which.accessibleTextProperty().bind(language.text("settings.environment.title"));
        TextField name = new TextField();
        name.setId("environment-new-name");
        name.setPrefColumnCount(NEW_NAME_COLUMNS);
        fittings.prompt(name, language.text("settings.environment.new-name"));
        Runnable adding = () -> {
            model.add(name.getText());
            name.clear();
        };
        name.setOnAction(_ -> adding.run());
        return new HBox(
                8,
                which,
                fittings.signButton(
                        "environment-delete",
                        Feather.TRASH_2,
                        language.text("settings.environment.delete"),
                        model::delete),
                Fittings.gap(),
                name,
                fittings.button("environment-add", language.text("settings.environment.add"), adding));
    }

    /** A row whose own field is being written is not built anew, or it would lose the caret. */
    private void changed(ListChangeListener.Change<? extends Variable> change) {
        boolean sameRows = true;
        while (change.next()) {
            sameRows &= change.wasReplaced()
                    && change.getAddedSize() == change.getRemovedSize()
                    && change.getAddedSize() == 1;
        }
        if (!sameRows || rows.getChildren().size() != model.variables().size()) {
            fill();
        }
    }

    private void fill() {
        rows.getChildren().clear();
        for (int i = 0; i < model.variables().size(); i++) {
            rows.getChildren().add(row(i, model.variables().get(i)));
        }
    }

    private void addRow() {
        model.addVariable();
        if (rows.getChildren().getLast() instanceof HBox row) {
            row.getChildren().getFirst().requestFocus();
        }
    }

    private HBox row(int index, Variable variable) {
        TextField name = new TextField(variable.name());
        name.getStyleClass().add("code");
        name.setPrefColumnCount(NAME_COLUMNS);
        name.setMinWidth(Region.USE_PREF_SIZE);
        fittings.prompt(name, language.text("settings.environment.value-name"));
        TextField value = new TextField(variable.value());
        value.getStyleClass().add("code");
        value.setId("environment-value-" + index);
        fittings.prompt(value, language.text("settings.environment.value"));
        HBox.setHgrow(value, Priority.ALWAYS);
        name.textProperty().subscribe(text -> model.change(index, new Variable(text.strip(), value.getText())));
        value.textProperty()
                .subscribe(
                        text -> model.change(index, new Variable(name.getText().strip(), text)));
        return new HBox(
                8,
                name,
                value,
                fittings.signButton(
                        "environment-remove-" + index,
                        Feather.X,
                        language.text("settings.environment.remove-value", variable.name()),
                        () -> model.removeVariable(index)));
    }
}
