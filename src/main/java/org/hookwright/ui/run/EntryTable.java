package org.hookwright.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hookwright.language.Texts;
import org.hookwright.run.Lengths;
import org.hookwright.ui.control.DrawnColumn;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** Every try and decision of the shown run: when, which step, what came, what followed. */
final class EntryTable {
    private static final double ROW_HEIGHT = 29;
    private static final double HEAD_HEIGHT = 32;

    /** More rows than these are scrolled. */
    private static final int MOST_ROWS = 16;

    private static final Workflow EMPTY = new Workflow("", "", List.of(), Unknown.NONE);

    private final RunViewModel model;
    private final Language language;
    private final TableView<Entry> table = new TableView<>();
    private StepNames names = new StepNames(EMPTY);

    EntryTable(RunViewModel model, Language language) {
        this.model = model;
        this.language = language;
        table.setId("run-table");
        table.getStyleClass().add("events");
        table.accessibleTextProperty().bind(language.text("runs.table.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        table.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null && !entry.equals(model.entryProperty().get())) {
                model.choose(entry);
            }
        });
        model.entryProperty().subscribe(this::select);
        model.running().shownProperty().subscribe(this::show);
        language.textsProperty().subscribe(_ -> table.refresh());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && model.entryProperty().get() != null) {
                model.tabProperty().set(RunViewModel.Tab.STEP);
                event.consume();
            }
        });
    }

    Node node() {
        return table;
    }

    private void addColumns() {
        column("at", 50, 56, "muted", (cell, entry) -> cell.setText(Lengths.clock(entry.at())));
        column("step", 72, 118, "plain-cell", (cell, entry) -> {
            cell.setText(texts().of(names.line(entry.step())));
            cell.setTooltip(new Tooltip(cell.getText()));
        });
        column(
                "try",
                34,
                40,
                "plain-cell",
                (cell, entry) -> cell.setText(entry.attempt() == 0 ? "" : String.valueOf(entry.attempt())));
        column("answer", 60, 98, "plain-cell", (cell, entry) -> {
            Label badge = new Label(texts().of(entry.badge().text()));
            badge.getStyleClass().addAll("chip", entry.badge().tone().style());
            cell.setGraphic(badge);
            cell.setAccessibleText(badge.getText());
            cell.setTooltip(new Tooltip(texts().of(entry.said())));
        });
        column("next", 48, 240, "muted", (cell, entry) -> {
            cell.setText(
                    String.join(" · ", entry.next().stream().map(texts()::of).toList()));
            cell.setTooltip(new Tooltip(cell.getText()));
        });
    }

    private void column(
            String id, double least, double width, String style, BiConsumer<TableCell<Entry, Entry>, Entry> drawing) {
        TableColumn<Entry, Entry> column =
                DrawnColumn.of(language.text("runs.column." + id), style, least, width, drawing);
        column.setId("run-column-" + id);
        table.getColumns().add(column);
    }

    /** What is there already stays, so that the chosen line stays chosen while more come. */
    private void show(@Nullable TicketRun run) {
        List<Entry> now = run == null ? List.of() : run.entries();
        names = model.workflow().map(StepNames::new).orElse(names);
        if (!now.equals(table.getItems())) {
            Optional<Entry> chosen = Optional.ofNullable(model.entryProperty().get());
            table.getItems().setAll(now);
            chosen.filter(now::contains).ifPresent(this::select);
            int rows = Math.clamp(now.size(), 1, MOST_ROWS);
            double height = HEAD_HEIGHT + rows * ROW_HEIGHT + 2;
            table.setMinHeight(height);
            table.setPrefHeight(height);
            table.setMaxHeight(height);
        }
    }

    private void select(@Nullable Entry entry) {
        if (entry == null) {
            table.getSelectionModel().clearSelection();
        } else if (!entry.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(entry);
        }
    }

    private Texts texts() {
        return language.texts();
    }
}
