package org.hookwright.ui.receiver;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which script of the workspace is gone by, its name and its seed, and what can be done with it. */
final class ScriptChooser {
    private final ScriptsViewModel model;
    private final Language language;
    private final Fittings fit;
    private final MenuButton menu = new MenuButton();
    private final VBox node;

    ScriptChooser(ScriptsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        FlowPane line = new FlowPane(8, 6, chooser(), name(), seed(), tools());
        line.getStyleClass().add("script-head");
        Label trouble = fit.paragraph(
                model.troubleProperty().flatMap(said -> said.isPresent()
                        ? language.text(said.get())
                        : language.text("receiver.scripts.none")));
        HBox banner = new HBox(trouble);
        banner.getStyleClass().addAll("banner", "warning");
        Fittings.shownWhen(banner, model.troubleProperty().map(said -> said.isPresent()));
        node = new VBox(6, line, banner);
    }

    Node node() {
        return node;
    }

    private Node chooser() {
        menu.setId("script-chooser");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setMaxWidth(260);
        fit.name(menu, language.text("receiver.scripts.chooser"));
        model.entries().addListener((ListChangeListener<ScriptEntry>) _ -> fill());
        model.chosenProperty().subscribe(this::fill);
        language.textsProperty().subscribe(_ -> fill());
        return menu;
    }

    private void fill() {
        ScriptEntry chosen = model.chosenProperty().get();
        String none = language.texts().of("receiver.scripts.none");
        menu.setText(chosen == null ? none : model.title(chosen));
        menu.getItems().clear();
        menu.getItems().add(item(none, null));
        model.entries().forEach(entry -> menu.getItems().add(item(model.title(entry), entry)));
    }

    private MenuItem item(String text, @org.jspecify.annotations.Nullable ScriptEntry entry) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.choose(entry));
        return item;
    }

    /** Renames once the person leaves the field or presses Enter: half a name is none. */
    private Node name() {
        TextField name = new TextField();
        name.setId("script-name");
        fit.prompt(name, language.text("receiver.scripts.name"));
        name.setPrefWidth(190);
        model.nameProperty().subscribe(name::setText);
        name.setOnAction(_ -> model.rename(name.getText()));
        name.focusedProperty().subscribe(focused -> {
            if (!focused && !name.getText().equals(model.nameProperty().get())) {
                model.rename(name.getText());
                name.setText(model.nameProperty().get());
            }
        });
        name.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                name.setText(model.nameProperty().get());
            }
        });
        return Fittings.shownWhen(name, model.chosenProperty().map(_ -> true).orElse(false));
    }

    private Node seed() {
        TextField seed = new TextField();
        seed.setId("script-seed");
        seed.setPrefWidth(90);
        seed.getStyleClass().add("code");
        seed.textProperty().bindBidirectional(model.rows().seedProperty());
        Label label = fit.labelOf(seed, language.text("receiver.scripts.seed"), "muted", "small");
        fit.explain(seed, language.text("receiver.scripts.seed-why"));
        HBox both = new HBox(6, label, seed);
        both.getStyleClass().add("script-row");
        return Fittings.shownWhen(both, model.chosenProperty().map(_ -> true).orElse(false));
    }

    private Node tools() {
        Button create = fit.button("script-new", language.text("receiver.scripts.new"), model::create, "quiet");
        create.setGraphic(new FontIcon(Feather.PLUS));
        Button copy = fit.button("script-copy", language.text("receiver.scripts.copy"), model::duplicate, "quiet");
        Button delete = fit.button("script-delete", language.text("receiver.scripts.delete"), model::delete, "quiet");
        Button undo = fit.button("script-undo", language.text("receiver.scripts.undo"), model.rows()::undo, "quiet");
        undo.disableProperty().bind(model.rows().canUndoProperty().map(can -> !can));
        var chosen = model.chosenProperty().map(_ -> true).orElse(false);
        Fittings.shownWhen(copy, chosen);
        Fittings.shownWhen(delete, chosen);
        HBox tools = new HBox(create, copy, delete, undo);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        return tools;
    }
}
