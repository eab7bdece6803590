package org.hookwright.ui.receiver;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
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
import javafx.scene.layout.Region;
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
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+Up");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+Down");
    private static final KeyCombination TWICE = KeyCombination.valueOf("Shortcut+D");
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final ScriptViewModel model;
    private final ScriptRow row;
    private final Language language;
    private final Fittings fit;
    private final Runnable leave;
    private final Runnable moved;
    private final VBox node;

    /** Where the focus goes when the row is gone, and when it stands elsewhere. */
    record Ways(Runnable leave, Runnable moved) {}

    ScriptRowPane(ScriptViewModel model, ScriptRow row, Language language, Ways ways) {
        this.model = model;
        this.row = row;
        this.language = language;
        this.leave = ways.leave();
        this.moved = ways.moved();
        fit = new Fittings(language);
        TextField path = field("receiver.script.path-name", Part.PATH, "script-path");
        path.textProperty().bindBidirectional(row.pathProperty());
        path.setPrefWidth(230);
        path.setMinWidth(90);
        TextField steps = field("receiver.script.steps-name", Part.STEPS, "script-steps");
        steps.textProperty().bindBidirectional(row.stepsProperty());
        steps.setMinWidth(100);
        HBox.setHgrow(steps, Priority.ALWAYS);
        HBox line = new HBox(path, paths(path), presets(), steps, signs());
        line.getStyleClass().add("script-row");
        node = new VBox(line, fault());
        node.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (REMOVE.match(pressed)) {
                pressed.consume();
                remove();
            } else if (UP.match(pressed) || DOWN.match(pressed)) {
                pressed.consume();
                move(UP.match(pressed) ? -1 : 1);
            } else if (TWICE.match(pressed)) {
                pressed.consume();
                model.duplicate(row);
            }
        });
    }

    private Node signs() {
        ObservableList<ScriptRow> rows = model.rows();
        Button up = fit.signButton(
                "script-up", Feather.ARROW_UP, language.text("receiver.script.up"), () -> move(-1));
        up.disableProperty().bind(Bindings.createBooleanBinding(() -> rows.indexOf(row) <= 0, rows));
        Button down = fit.signButton(
                "script-down", Feather.ARROW_DOWN, language.text("receiver.script.down"), () -> move(1));
        down.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> rows.indexOf(row) == rows.size() - 1, rows));
        Button twice = fit.signButton(
                "script-twice", Feather.COPY, language.text("receiver.script.twice"), () -> model.duplicate(row));
        Button remove =
                fit.signButton("script-remove", Feather.X, language.text("receiver.script.remove"), this::remove);
        HBox signs = new HBox(up, down, twice, remove);
        signs.setMinWidth(Region.USE_PREF_SIZE);
        return signs;
    }

    private void move(int by) {
        if (model.move(row, by)) {
            moved.run();
        }
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
        presets.setMinWidth(110);
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
