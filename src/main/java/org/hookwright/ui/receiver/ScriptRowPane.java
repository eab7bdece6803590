package org.hookwright.ui.receiver;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.receiver.ScriptRow.Part;
import org.hookwright.ui.receiver.ScriptRow.State;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One rule: its path, a preset or a sequence of one's own, and beneath it what is wrong. */
final class ScriptRowPane {
    private static final KeyCombination REMOVE = KeyCombination.valueOf("Shortcut+Shift+K");
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final ScriptViewModel model;
    private final ScriptRow row;
    private final Language language;
    private final Fittings fit;
    private final Runnable leave;
    private final VBox node;

    /** A row; {@code leave} moves the focus to where it is to be when this row is gone. */
    ScriptRowPane(ScriptViewModel model, ScriptRow row, Language language, Runnable leave) {
        this.model = model;
        this.row = row;
        this.language = language;
        this.leave = leave;
        fit = new Fittings(language);
        TextField path = field("receiver.script.path-name", Part.PATH, "script-path");
        path.textProperty().bindBidirectional(row.pathProperty());
        path.setPrefWidth(230);
        path.setMinWidth(120);
        TextField steps = field("receiver.script.steps-name", Part.STEPS, "script-steps");
        steps.textProperty().bindBidirectional(row.stepsProperty());
        steps.setMinWidth(160);
        HBox.setHgrow(steps, Priority.ALWAYS);
        Button remove =
                fit.signButton("script-remove", Feather.X, language.text("receiver.script.remove"), this::remove);
        HBox line = new HBox(path, paths(path), presets(), steps, remove);
        line.getStyleClass().add("script-row");
        node = new VBox(line, fault());
        node.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (REMOVE.match(pressed)) {
                pressed.consume();
                remove();
            }
        });
    }

    Node node() {
        return node;
    }

    private TextField field(String name, Part part, String style) {
        TextField field = new TextField();
        fit.prompt(field, language.text(name));
        field.getStyleClass().addAll("code", style);
        field.accessibleHelpProperty().bind(faultText());
        row.stateProperty()
                .subscribe(state -> field.pseudoClassStateChanged(
                        FAULTY, state instanceof State.Faulty faulty && faulty.part() == part));
        return field;
    }

    private Node paths(TextField path) {
        MenuButton menu = new MenuButton();
        menu.setGraphic(new FontIcon(Feather.LIST));
        menu.getStyleClass().addAll("quiet", "script-paths");
        menu.accessibleTextProperty().bind(language.text("receiver.script.paths"));
        fit.explain(menu, language.text("receiver.script.paths"));
        menu.setOnShowing(_ -> fill(menu, path));
        fill(menu, path);
        return menu;
    }

    /** What has arrived meanwhile is there to choose, too. */
    private void fill(MenuButton menu, TextField path) {
        menu.getItems()
                .setAll(model.paths().stream()
                        .map(one -> {
                            MenuItem item = new MenuItem(one);
                            item.setMnemonicParsing(false);
                            item.setOnAction(_ -> path.setText(one));
                            return item;
                        })
                        .toList());
    }

    private Node presets() {
        ComboBox<Preset> presets = Choices.of(List.of(Preset.values()), Preset::key, language);
        presets.getStyleClass().add("script-preset");
        presets.accessibleTextProperty().bind(language.text("receiver.script.preset-name"));
        presets.setVisibleRowCount(Preset.values().length);
        row.stepsProperty().subscribe(steps -> presets.setValue(Preset.of(steps)));
        presets.setOnAction(_ -> model.choose(row, presets.getValue()));
        presets.setPrefWidth(230);
        presets.setMinWidth(150);
        return presets;
    }

    private Node fault() {
        Label label = fit.paragraph(faultText(), "problem-text", "small", "script-fault");
        return Fittings.shownWhen(label, row.stateProperty().map(state -> state instanceof State.Faulty));
    }

    private ObservableValue<String> faultText() {
        return row.stateProperty()
                .flatMap(state -> state instanceof State.Faulty(var _, var why)
                        ? language.text("receiver.script.not-in-force", why)
                        : language.text("receiver.script.in-force"));
    }

    private void remove() {
        leave.run();
        model.remove(row);
    }
}
