package org.hookwright.ui.history;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** Filters that were given a name: to choose again, to rename, to delete, and a field in which a new one is named. */
final class KeptMenu {
    private final HistoryViewModel model;
    private final Language language;
    private final Fittings fit;
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final HBox naming;
    private final BooleanProperty asks = new SimpleBooleanProperty(this, "asks");
    private Optional<String> renamed = Optional.empty();

    KeptMenu(HistoryViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        menu.setMnemonicParsing(false);
        menu.setId("history-kept");
        menu.getStyleClass().addAll("filter-chip", "filter-chooser");
        menu.setMaxWidth(260);
        menu.textProperty()
                .bind(model.filterProperty()
                        .flatMap(filter -> model.kept()
                                .namedProperty()
                                .flatMap(_ -> model.kept()
                                        .nameOf(filter)
                                        .map(kept -> language.text("history.facet.chosen", kept))
                                        .orElseGet(() -> language.text("history.kept.menu")))));
        menu.accessibleTextProperty().bind(language.text("history.kept.menu"));
        menu.setOnShowing(_ -> fill());
        fill();
        naming = naming();
    }

    Node menu() {
        return menu;
    }

    /** The field for a name; shown while one is asked for. */
    Node namingNode() {
        return naming;
    }

    private HBox naming() {
        name.setId("history-kept-name");
        fit.prompt(name, language.text("history.kept.prompt"));
        name.setPrefColumnCount(18);
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                keep();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                end();
                event.consume();
            }
        });
        ObservableValue<Boolean> taken = name.textProperty()
                .flatMap(text -> model.kept()
                        .namedProperty()
                        .map(_ -> model.kept().isTaken(text.strip()) && !renamed.equals(Optional.of(text.strip()))));
        Label instead = fit.label(language.text("history.kept.instead"), "warning-text", "small");
        Fittings.shownWhen(instead, taken);
        Node keep = fit.withReason(
                fit.button("history-kept-keep", language.text("history.kept.keep"), this::keep, "primary"),
                name.textProperty()
                        .flatMap(text -> text.isBlank()
                                ? language.text("history.kept.needs-name")
                                : language.textsProperty().map(_ -> "")));
        HBox line = new HBox(
                name,
                keep,
                fit.button("history-kept-cancel", language.text("history.kept.cancel"), this::end),
                instead);
        line.getStyleClass().add("filter-naming");
        return Fittings.shownWhen(line, asks);
    }

    private void fill() {
        menu.getItems().clear();
        Filter now = model.filterProperty().get();
        Menu rename = new Menu(language.texts().of("history.kept.rename"));
        Menu delete = new Menu(language.texts().of("history.kept.delete"));
        for (KeptFilters.Named kept : model.kept().namedProperty().get()) {
            CheckMenuItem item = new CheckMenuItem(kept.name());
            item.setMnemonicParsing(false);
            item.setSelected(kept.filter().equals(now));
            item.setOnAction(_ -> model.use(kept.filter()));
            menu.getItems().add(item);
            rename.getItems().add(item(kept.name(), () -> ask(kept.name(), Optional.of(kept.name()))));
            delete.getItems().add(item(kept.name(), () -> model.forget(kept.name())));
        }
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        MenuItem keep = item(language.texts().of("history.kept.new"), () -> ask("", Optional.empty()));
        keep.setId("history-kept-new");
        keep.setDisable(now.equals(Filter.EVERYTHING));
        menu.getItems().add(keep);
        if (!rename.getItems().isEmpty()) {
            menu.getItems().addAll(rename, delete);
        }
    }

    private static MenuItem item(String text, Runnable act) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void ask(String suggested, Optional<String> of) {
        renamed = of;
        name.setText(suggested);
        asks.set(true);
        name.requestFocus();
        name.selectAll();
    }

    private void keep() {
        String wanted = name.getText().strip();
        if (wanted.isEmpty()) {
            return;
        }
        renamed.ifPresentOrElse(
                before -> model.kept().rename(before, wanted),
                () -> model.kept().keep(wanted, model.filterProperty().get()));
        end();
    }

    private void end() {
        asks.set(false);
        menu.requestFocus();
    }
}
