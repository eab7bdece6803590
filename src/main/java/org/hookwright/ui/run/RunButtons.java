package org.hookwright.ui.run;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Runs the workflow or calls the run off, and says how it is run: on which clock, for whom, dry or not. */
public final class RunButtons {
    private final Running running;
    private final Language language;
    private final HBox node = new HBox();

    /**
     * The buttons.
     *
     * @param narrow whether there is room for signs only
     * @param tight whether there is no room for words beside the run button's
     */
    public RunButtons(
            Running running, ObservableValue<Boolean> narrow, ObservableValue<Boolean> tight, Language language) {
        this.running = running;
        this.language = language;
        node.getStyleClass().add("run-buttons");
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.getChildren().setAll(options(tight), button(narrow));
    }

    public Node node() {
        return node;
    }

    private Node button(ObservableValue<Boolean> narrow) {
        Button run = new Button();
        run.setId("run-workflow");
        run.textProperty()
                .bind(running.goingProperty()
                        .flatMap(going -> language.text(going ? "runs.button.cancel" : "runs.button.run")));
        run.accessibleTextProperty().bind(run.textProperty());
        FontIcon sign = new FontIcon(Feather.PLAY);
        running.goingProperty().subscribe(going -> sign.setIconCode(going ? Feather.X_CIRCLE : Feather.PLAY));
        run.setGraphic(sign);
        run.contentDisplayProperty().bind(narrow.map(is -> is ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.disableProperty().bind(running.canPressProperty().map(can -> !can));
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(running.goingProperty()
                        .flatMap(going -> language.text(going ? "runs.button.cancel-tip" : "runs.button.run-tip")));
        run.setTooltip(tip);
        run.setOnAction(_ -> running.press());
        return run;
    }

    private Node options(ObservableValue<Boolean> tight) {
        MenuButton menu = new MenuButton();
        menu.setId("run-options");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setGraphic(new FontIcon(Feather.CLOCK));
        menu.textProperty().bind(words());
        menu.accessibleTextProperty().bind(menu.textProperty());
        menu.contentDisplayProperty()
                .bind(tight.map(is -> is ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(menu.textProperty().flatMap(words -> language.text("runs.option.tip", words)));
        menu.setTooltip(tip);
        ToggleGroup clocks = new ToggleGroup();
        menu.getItems()
                .addAll(
                        radio("clock-turned", clocks, running.clockProperty(), Order.Clock.TURNED),
                        radio("clock-real", clocks, running.clockProperty(), Order.Clock.REAL),
                        new SeparatorMenuItem());
        ToggleGroup whoms = new ToggleGroup();
        menu.getItems()
                .addAll(
                        radio("one", whoms, running.whomProperty(), Whom.ONE),
                        radio("all", whoms, running.whomProperty(), Whom.ALL),
                        radio("firing", whoms, running.whomProperty(), Whom.FIRING),
                        radio("file", whoms, running.whomProperty(), Whom.FILE),
                        new SeparatorMenuItem(),
                        dry());
        return menu;
    }

    /** What is set, as far as it is not the usual. */
    private ObservableValue<String> words() {
        return Bindings.createStringBinding(
                () -> {
                    String clock = running.clockProperty().get() == Order.Clock.TURNED
                            ? "runs.option.turned"
                            : "runs.option.real";
                    String how = language.texts().of(running.dryProperty().get() ? "runs.option.is-dry" : clock);
                    return switch (running.whomProperty().get()) {
                        case ONE -> how;
                        case ALL -> language.texts().of("runs.option.for-all", how);
                        case FIRING -> language.texts().of("runs.option.for-firing", how);
                        case FILE -> language.texts().of("runs.option.for-file", how);
                    };
                },
                running.clockProperty(),
                running.dryProperty(),
                running.whomProperty(),
                language.textsProperty());
    }

    private <T> RadioMenuItem radio(String id, ToggleGroup group, ObjectProperty<T> chosen, T value) {
        RadioMenuItem item = new RadioMenuItem();
        item.setId("run-option-" + id);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.textProperty().bind(language.text("runs.option." + id));
        chosen.subscribe(now -> item.setSelected(value.equals(now)));
        item.setOnAction(_ -> chosen.set(value));
        return item;
    }

    private CheckMenuItem dry() {
        CheckMenuItem item = new CheckMenuItem();
        item.setId("run-option-dry");
        item.setMnemonicParsing(false);
        item.textProperty().bind(language.text("runs.option.dry"));
        running.dryProperty().subscribe(item::setSelected);
        item.setOnAction(_ -> running.dryProperty().set(item.isSelected()));
        return item;
    }
}
