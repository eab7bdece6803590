package org.hookwright.ui.request;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.payload.PathFault;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.jspecify.annotations.Nullable;

/**
 * One output: its name, its JSONPath, and what both give. The path is taken with every key; the name when it is
 * finished, because its uses follow it and half a name may be another's.
 */
final class OutputRow {
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+Up");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+Down");
    private static final KeyCombination REMOVE = KeyCombination.valueOf("Shortcut+Shift+K");

    private final int index;
    private final OutputsViewModel model;
    private final Language language;
    private final IntConsumer focus;
    private final TextField name = new TextField();
    private final TextField path = new TextField();
    private final Label said = new Label();
    private final VBox all;
    private OutputsViewModel.@Nullable Row shown;
    private boolean following;

    OutputRow(int index, OutputsViewModel model, Language language, IntConsumer focus) {
        this.index = index;
        this.model = model;
        this.language = language;
        this.focus = focus;
        field(name, "output-name-", "request.outputs.name");
        field(path, "output-path-", "request.outputs.path");
        name.setPrefWidth(150);
        name.setMinWidth(90);
        path.setMinWidth(90);
        HBox.setHgrow(path, Priority.ALWAYS);
        name.setOnAction(_ -> finishName());
        name.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                finishName();
            }
        });
        name.textProperty().subscribe((_, _) -> say());
        path.textProperty().subscribe((_, text) -> {
            if (!following) {
                model.path(index, text);
            }
        });
        said.setId("output-said-" + index);
        RightToLeft.wrap(said);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        said.setOnMouseClicked(_ -> goToFault());
        name.accessibleHelpProperty().bind(said.textProperty());
        path.accessibleHelpProperty().bind(said.textProperty());
        HBox row = new HBox(name, path, menu());
        row.getStyleClass().add("header-row");
        all = new VBox(row, said);
        all.getStyleClass().add("output-row");
        all.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        language.textsProperty().subscribe(this::say);
    }

    private void field(TextField field, String id, String key) {
        field.setId(id + index);
        field.getStyleClass().add("code");
        field.promptTextProperty().bind(language.text(key));
        field.accessibleTextProperty().bind(language.text(key));
    }

    Node node() {
        return all;
    }

    void show(OutputsViewModel.Row row) {
        boolean other = shown == null || !shown.name().equals(row.name());
        shown = row;
        if (other || !name.isFocused()) {
            name.setText(row.name());
        }
        if (!path.getText().equals(row.path())) {
            following = true;
            path.setText(row.path());
            following = false;
        }
        say();
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private void finishName() {
        if (shown != null && !model.rename(index, name.getText())) {
            name.setText(shown.name());
        }
    }

    /** What is wrong, else what it gives, else why it gives nothing. */
    private void say() {
        OutputsViewModel.Row row = shown;
        if (row == null) {
            return;
        }
        Optional<Sentence> fault =
                name.getText().equals(row.name()) ? row.nameFault() : model.nameFault(index, name.getText());
        fault = fault.or(() -> row.pathFault().map(PathFault::why));
        if (fault.isEmpty() && row.reading()) {
            // In a moment it says what the path finds; until then the words of the path before it stand.
            return;
        }
        said.getStyleClass().setAll("label", "small", "output-said");
        if (fault.isPresent()) {
            said.getStyleClass().add("danger-text");
            said.setText(language.texts().of(fault.get()));
        } else if (row.value().isPresent()) {
            said.getStyleClass().addAll("code", "success-text");
            said.setText("= " + row.value().get());
        } else {
            said.getStyleClass().add(row.missing().isPresent() ? "warning-text" : "muted");
            said.setText(language.texts().of(row.missing().orElse(Sentence.of("request.outputs.no-reply"))));
        }
    }

    /** Selects in the path what is wrong with it. */
    private void goToFault() {
        if (shown != null && shown.pathFault().isPresent()) {
            PathFault fault = shown.pathFault().get();
            path.requestFocus();
            path.selectRange(fault.span().start(), fault.span().end());
        }
    }

    private MenuButton menu() {
        RowMenu menu = new RowMenu("output-menu-" + index, "request.outputs.more", language);
        return menu.with("request.headers.up", UP, () -> move(-1))
                .with("request.headers.down", DOWN, () -> move(1))
                .with("request.headers.remove", REMOVE, this::remove)
                .node();
    }

    private void onKey(KeyEvent event) {
        if (UP.match(event)) {
            move(-1);
        } else if (DOWN.match(event)) {
            move(1);
        } else if (REMOVE.match(event)) {
            remove();
        } else if (event.getCode() == KeyCode.ESCAPE
                && name.isFocused()
                && shown != null
                && !name.getText().equals(shown.name())) {
            name.setText(shown.name());
        } else {
            return;
        }
        event.consume();
    }

    private void move(int by) {
        finishName();
        model.move(index, by);
        focus.accept(Math.max(0, index + by));
    }

    private void remove() {
        int before = Math.max(0, index - 1);
        model.remove(index);
        focus.accept(before);
    }
}
