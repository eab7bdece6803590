package org.hookwright.ui.control;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Find and replace, above the text. */
final class FindBar {
    private final Language language;
    private final CodeEditor editor;
    private final Finding finding;
    private final VBox node = new VBox();
    private final TextField what = new TextField();
    private final TextField with = new TextField();
    private final ToggleButton matchCase = new ToggleButton();
    private final ToggleButton regex = new ToggleButton();
    private final HBox replacing;

    FindBar(Language language, CodeEditor editor, Finding finding) {
        this.language = language;
        this.editor = editor;
        this.finding = finding;
        this.replacing = replaceRow();
        node.getStyleClass().add("find-bar");
        node.getChildren().setAll(findRow(), reach(), replacing);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show(false);
        what.textProperty().subscribe(_ -> look());
        matchCase.selectedProperty().subscribe(_ -> look());
        regex.selectedProperty().subscribe(_ -> look());
    }

    Node node() {
        return node;
    }

    boolean isOpen() {
        return node.isVisible();
    }

    void open(boolean replace) {
        String selected = editor.selection().of(editor.text());
        show(true);
        replacing.setVisible(replace);
        replacing.setManaged(replace);
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            what.setText(selected);
        }
        look();
        what.requestFocus();
        what.selectAll();
    }

    void close() {
        show(false);
        finding.stop();
        editor.focusTarget().requestFocus();
    }

    private HBox findRow() {
        named(what, "control.find.what");
        what.setId("find-what");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setOnAction(_ -> finding.next());
        matchCase.textProperty().bind(language.text("control.find.case-sign"));
        regex.textProperty().bind(language.text("control.find.regex-sign"));
        return row(
                what,
                count(),
                button("control.find.case", matchCase),
                button("control.find.regex", regex),
                icon("control.find.previous", Feather.ARROW_UP, finding::previous),
                icon("control.find.next", Feather.ARROW_DOWN, finding::next),
                icon("control.find.close", Feather.X, this::close));
    }

    private HBox replaceRow() {
        named(with, "control.find.with");
        with.setId("find-with");
        HBox.setHgrow(with, Priority.ALWAYS);
        with.setOnAction(_ -> finding.replace(with.getText()));
        Button one = new Button();
        one.textProperty().bind(language.text("control.find.replace"));
        one.setOnAction(_ -> finding.replace(with.getText()));
        Button all = new Button();
        all.textProperty().bind(language.text("control.find.replace-all"));
        all.setOnAction(_ -> finding.replaceAll(with.getText()));
        return row(with, one, all);
    }

    private Label count() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "find-count");
        label.setMinWidth(0);
        label.textProperty().bind(said(this::counted));
        return label;
    }

    /** How far was looked, where the text is a part of a longer one. */
    private Node reach() {
        ObservableValue<String> words = said(this::reached);
        Label label = new Fittings(language).paragraph(words, "muted", "small", "find-reach");
        return Fittings.shownWhen(label, words.map(text -> !text.isEmpty()));
    }

    /** A text that follows the search; nothing while nothing is looked for. */
    private ObservableValue<String> said(Supplier<String> words) {
        return Bindings.createStringBinding(
                () -> what.getText().isEmpty() ? "" : words.get(),
                finding.countProperty(),
                finding.currentProperty(),
                finding.reachProperty(),
                what.textProperty(),
                language.textsProperty());
    }

    private String counted() {
        int count = finding.countProperty().get();
        if (count > 0) {
            return language.texts()
                    .of("control.find.count", finding.currentProperty().get(), count);
        }
        return switch (finding.reachProperty().get()) {
            case ALL, NOWHERE_ELSE -> language.texts().of("control.find.none");
            case PART, LOOKING -> "";
        };
    }

    private String reached() {
        boolean found = finding.countProperty().get() > 0;
        return switch (finding.reachProperty().get()) {
            case ALL -> "";
            case PART -> language.texts().of(found ? "control.find.part" : "control.find.not-part");
            case LOOKING -> language.texts().of("control.find.looking");
            case NOWHERE_ELSE -> found ? language.texts().of("control.find.nowhere-else") : "";
        };
    }

    private void look() {
        if (isOpen()) {
            Finder.Query query = new Finder.Query(what.getText(), matchCase.isSelected(), regex.isSelected());
            boolean wrong = !what.getText().isEmpty() && !query.isReadable();
            what.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), wrong);
            finding.look(query);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            finding.previous();
            event.consume();
        } else if (event.getCode() == KeyCode.F3) {
            if (event.isShiftDown()) {
                finding.previous();
            } else {
                finding.next();
            }
            event.consume();
        }
    }

    private void show(boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Button icon(String key, Feather sign, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(sign));
        button.setOnAction(_ -> action.run());
        return button(key, button);
    }

    private <B extends ButtonBase> B button(String key, B button) {
        button.getStyleClass().add("find-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.text(key));
        button.setTooltip(tooltip);
        named(button, key);
        return button;
    }

    private void named(Node named, String key) {
        named.accessibleTextProperty().bind(language.text(key));
        if (named instanceof TextField field) {
            field.promptTextProperty().bind(language.text(key));
        }
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("find-row");
        return row;
    }
}
