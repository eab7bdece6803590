package org.hookwright.ui.workflows;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** A workflow in the list: its name, what it does, or why it cannot be read; renamed in place. */
final class WorkflowCell extends ListCell<WorkflowEntry> {
    private final WorkflowsViewModel model;
    private final Language language;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox words = new VBox(name, detail);
    private final TextField field = new TextField();

    WorkflowCell(WorkflowsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        getStyleClass().add("workflow-cell");
        name.getStyleClass().add("workflow-name");
        detail.getStyleClass().addAll("small", "muted");
        setPrefWidth(0);
        field.accessibleTextProperty().bind(language.text("workflows.rename.name"));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.name(field.getText());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                model.stopNaming();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            WorkflowEntry entry = getItem();
            if (!focused && entry != null && isNamed(entry)) {
                model.name(field.getText());
            }
        });
        model.namingProperty().subscribe(_ -> updateItem(getItem(), isEmpty()));
        language.textsProperty().subscribe(_ -> updateItem(getItem(), isEmpty()));
        setOnMouseClicked(event -> {
            WorkflowEntry entry = getItem();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && entry != null) {
                model.startNaming(entry);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable WorkflowEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        getStyleClass().remove("unreadable");
        if (empty || entry == null) {
            setGraphic(null);
            setContextMenu(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        if (isNamed(entry)) {
            showField(entry);
        } else {
            showWords(entry);
        }
        setContextMenu(menu(entry));
    }

    private boolean isNamed(WorkflowEntry entry) {
        return entry.file().equals(model.namingProperty().get());
    }

    private void showField(WorkflowEntry entry) {
        if (!field.equals(getGraphic())) {
            field.setText(entry.name());
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void showWords(WorkflowEntry entry) {
        name.setText(entry.name());
        String second =
                entry.trouble() == null ? entry.detail() : language.texts().of(entry.trouble());
        detail.setText(second);
        detail.getStyleClass().remove("danger-text");
        if (entry.trouble() != null) {
            getStyleClass().add("unreadable");
            detail.getStyleClass().add("danger-text");
        }
        setTooltip(new Tooltip(entry.file().getFileName() + "\n" + second));
        setAccessibleText(entry.name() + ", " + second);
        setGraphic(words);
    }

    private ContextMenu menu(WorkflowEntry entry) {
        List<MenuItem> items = new ArrayList<>();
        if (entry.trouble() == null) {
            items.add(item("workflows.rename.action", "F2", () -> model.startNaming(entry)));
            items.add(item("workflows.duplicate.action", "Shortcut+D", () -> model.duplicate(entry)));
        }
        items.add(item("workflows.reveal.action", "", () -> model.reveal(entry)));
        items.add(new SeparatorMenuItem());
        items.add(item("workflows.delete.action", "Delete", () -> model.delete(entry)));
        return new ContextMenu(items.toArray(MenuItem[]::new));
    }

    private MenuItem item(String key, String shortcut, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(key));
        if (!shortcut.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(shortcut));
        }
        item.setOnAction(_ -> act.run());
        return item;
    }
}
