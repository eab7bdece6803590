package org.hookwright.ui.history;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.exchange.HistoryFormat;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.history.ExportViewModel.State;

/** The sheet that asks what is exported, and as what; while it is written, how far it is. */
final class ExportPane {
    private final ExportViewModel model;
    private final HistoryViewModel list;
    private final Language language;
    private final Fittings fit;
    private final VBox node = new VBox();

    ExportPane(HistoryViewModel list, Language language) {
        this.list = list;
        this.language = language;
        model = list.export();
        fit = new Fittings(language);
        node.setId("history-export-pane");
        node.getStyleClass().addAll("floating", "export-pane");
        node.setAccessibleRole(AccessibleRole.DIALOG);
        node.accessibleTextProperty().bind(language.text("history.export.title"));
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        RadioButton all = what();
        node.getChildren()
                .addAll(
                        fit.label(language.text("history.export.title"), "heading"),
                        all,
                        picked(all),
                        formats(),
                        note(),
                        trouble(),
                        progress(),
                        buttons());
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                event.consume();
            }
        });
        ObservableValue<Boolean> shown = model.stateProperty().map(state -> !(state instanceof State.Closed));
        Fittings.shownWhen(node, shown);
        shown.subscribe(is -> {
            if (is) {
                all.requestFocus();
            }
        });
    }

    Node node() {
        return node;
    }

    private ObservableValue<Boolean> writes() {
        return model.stateProperty().map(state -> state instanceof State.Writing);
    }

    private RadioButton what() {
        RadioButton all = radio(
                "history-export-all",
                list.extentProperty()
                        .flatMap(counted -> language.text(
                                counted.found() == counted.all() ? "history.export.all" : "history.export.found",
                                counted.found())));
        all.setToggleGroup(new ToggleGroup());
        model.onlyPickedProperty().subscribe(is -> all.setSelected(!is));
        all.setOnAction(_ -> model.onlyPickedProperty().set(false));
        return all;
    }

    private Node picked(RadioButton all) {
        RadioButton picked = radio(
                "history-export-picked",
                list.pickedProperty().flatMap(rows -> language.text("history.export.picked", rows.size())));
        picked.setToggleGroup(all.getToggleGroup());
        model.onlyPickedProperty().subscribe(is -> picked.setSelected(is));
        picked.setOnAction(_ -> model.onlyPickedProperty().set(true));
        return picked;
    }

    private RadioButton radio(String id, ObservableValue<String> text) {
        RadioButton radio = new RadioButton();
        radio.setMnemonicParsing(false);
        radio.setId(id);
        radio.textProperty().bind(text);
        radio.disableProperty().bind(writes());
        return radio;
    }

    private Node formats() {
        VBox box = new VBox();
        box.getStyleClass().add("export-formats");
        ToggleGroup group = new ToggleGroup();
        for (HistoryFormat format : HistoryFormat.values()) {
            RadioButton radio =
                    radio("history-export-" + format.id(), language.text("history.export.format-" + format.id()));
            radio.setToggleGroup(group);
            radio.setOnAction(_ -> model.formatProperty().set(format));
            model.formatProperty().subscribe(now -> radio.setSelected(now == format));
            Label hint = fit.label(language.text("history.export.hint-" + format.id()), "muted", "small");
            hint.getStyleClass().add("export-hint");
            box.getChildren().addAll(radio, hint);
        }
        return box;
    }

    private Node note() {
        return fit.paragraph(language.text("history.export.note"), "muted", "small");
    }

    private Node trouble() {
        Label why = fit.paragraph(
                model.stateProperty()
                        .flatMap(state -> language.textsProperty()
                                .map(texts -> state instanceof State.Failed(var said) ? texts.of(said) : "")),
                "danger-text");
        why.setId("history-export-trouble");
        return Fittings.shownWhen(why, model.stateProperty().map(state -> state instanceof State.Failed));
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(model.stateProperty()
                        .map(state -> state instanceof State.Writing(long done, long all) && all > 0
                                ? Math.min(1, (double) done / all)
                                : 0));
        Label words = fit.label(
                model.stateProperty()
                        .flatMap(state -> state instanceof State.Writing(long done, long all)
                                ? language.text("history.export.progress", done, all)
                                : language.textsProperty().map(_ -> "")),
                "muted",
                "small");
        bar.accessibleTextProperty().bind(words.textProperty());
        return Fittings.shownWhen(new VBox(bar, words), writes());
    }

    private Node buttons() {
        Button go = fit.button(
                "history-export-go",
                model.stateProperty()
                        .flatMap(state -> language.text(
                                state instanceof State.Failed ? "history.export.again" : "history.export.go")),
                model::export,
                "primary");
        go.disableProperty().bind(writes());
        Button cancel = fit.button("history-export-cancel", language.text("history.export.cancel"), model::cancel);
        HBox buttons = new HBox(Fittings.gap(), cancel, go);
        buttons.getStyleClass().add("export-buttons");
        return buttons;
    }
}
