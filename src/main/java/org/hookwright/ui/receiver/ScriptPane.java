package org.hookwright.ui.receiver;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of the script: which one, a row for each rule, one more to begin, and how sequences are written. */
final class ScriptPane {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final ScriptViewModel model;
    private final Language language;
    private final VBox rows = new VBox();
    private final Button add;
    private final ScrollPane node = new ScrollPane();

    ScriptPane(ScriptsViewModel scripts, Language language) {
        this.model = scripts.rows();
        this.language = language;
        Fittings fit = new Fittings(language);
        Label remark = fit.paragraph(language.text("receiver.script.remark"), "muted", "small");
        add = fit.button("script-add", language.text("receiver.script.add"), this::add, "quiet");
        add.setGraphic(new FontIcon(Feather.PLUS));
        Label hint = fit.paragraph(language.text("receiver.script.hint"), "muted", "small");
        hint.setId("script-hint");
        rows.getStyleClass().add("script-rows");
        VBox all = new VBox(new ScriptChooser(scripts, language).node(), remark, rows, new HBox(add), hint);
        all.getStyleClass().add("script-form");
        node.setContent(all);
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setId("script");
        node.getStyleClass().add("script");
        node.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (UNDO.match(pressed) && model.canUndoProperty().get()) {
                pressed.consume();
                model.undo();
            }
        });
        model.rows().forEach(row -> rows.getChildren().add(row(row)));
        model.rows().addListener((ListChangeListener<ScriptRow>) this::changed);
    }

    Node node() {
        return node;
    }

    private void changed(ListChangeListener.Change<? extends ScriptRow> change) {
        while (change.next()) {
            for (int i = 0; i < change.getRemovedSize(); i++) {
                rows.getChildren().remove(change.getFrom());
            }
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                rows.getChildren().add(i, row(change.getList().get(i)));
            }
        }
    }

    private Node row(ScriptRow row) {
        return new ScriptRowPane(
                        model, row, language, new ScriptRowPane.Ways(add::requestFocus, () -> focus(row)))
                .node();
    }

    private void focus(ScriptRow row) {
        int index = model.rows().indexOf(row);
        if (index >= 0) {
            rows.getChildren().get(index).lookup(".script-path").requestFocus();
        }
    }

    private void add() {
        model.add();
        rows.getChildren().getLast().lookup(".script-path").requestFocus();
    }
}
