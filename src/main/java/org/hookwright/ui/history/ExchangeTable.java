package org.hookwright.ui.history;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.DrawnColumn;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.Amounts;

/** The exchanges as a table that asks for more rows as it is scrolled. */
final class ExchangeTable {
    private static final double LEAST = 64;

    private static final double ROW_HEIGHT = 31;

    private final HistoryViewModel model;
    private final Language language;
    private final InstantSource clock;
    private final ZoneId zone;
    private final TableView<Row> table = new TableView<>();

    ExchangeTable(HistoryViewModel model, Language language, InstantSource clock, ZoneId zone) {
        this.model = model;
        this.language = language;
        this.clock = clock;
        this.zone = zone;
        table.setId("history-table");
        table.getStyleClass().add("events");
        table.accessibleTextProperty().bind(language.text("history.table.name"));
        table.setItems(model.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row());
        addColumns();
        model.chosenProperty().subscribe(this::select);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !row.equals(model.chosenProperty().get())) {
                model.open(row);
            }
        });
        language.textsProperty().subscribe(_ -> table.refresh());
    }

    TableView<Row> node() {
        return table;
    }

    private void addColumns() {
        fixed("time", 120, "muted", (cell, row) -> {
            cell.setText(Moments.of(row.time(), clock.instant(), zone, texts().locale()));
            cell.setTooltip(new Tooltip(Moments.inFull(row.time(), zone, texts().locale())));
        });
        fixed("status", 100, "plain-cell", this::badge);
        column(
                "workflow",
                140,
                "plain-cell",
                (cell, row) -> cell.setText(row.origin().workflow()));
        column(
                "step",
                110,
                "plain-cell",
                (cell, row) -> cell.setText(row.origin().step()));
        column("run", 84, "plain-cell", this::run);
        column("target", 140, "muted", (cell, row) -> cell.setText(row.target()));
        fixed("ticket", 88, "plain-cell", (cell, row) -> cell.setText(row.ticket()));
        fixed("took", 76, "number-cell", (cell, row) -> cell.setText(texts().of(Amounts.time(row.took()))));
        column("said", 200, "plain-cell", (cell, row) -> {
            cell.setText(texts().of(row.said()));
            cell.setTooltip(new Tooltip(cell.getText()));
        });
    }

    /** The run's number, and which try of its step this was. */
    private void run(TableCell<Row, Row> cell, Row row) {
        row.run().ifPresent(part -> {
            String number = String.valueOf(part.run());
            Label chip = new Label(texts().of("history.run.chip", number, part.attempt()));
            chip.getStyleClass().addAll("chip", "accent");
            cell.setGraphic(chip);
            cell.setTooltip(new Tooltip(texts().of("history.run.chip-tip", number, part.attempt())));
            cell.setAccessibleText(cell.getTooltip().getText());
        });
    }

    private void badge(TableCell<Row, Row> cell, Row row) {
        Label badge = new Label(texts().of(row.badge().text()));
        badge.getStyleClass().addAll("chip", row.badge().tone().style());
        cell.setGraphic(badge);
        cell.setAccessibleText(badge.getText());
    }

    /** One whose content is of a known length and says nothing when it is cut. */
    private void fixed(String id, double width, String style, BiConsumer<TableCell<Row, Row>, Row> drawing) {
        column(id, width, style, drawing).setMinWidth(width);
    }

    private TableColumn<Row, Row> column(
            String id, double width, String style, BiConsumer<TableCell<Row, Row>, Row> drawing) {
        TableColumn<Row, Row> column =
                DrawnColumn.of(language.text("history.column." + id), style, LEAST, width, drawing);
        column.setId("history-column-" + id);
        table.getColumns().add(column);
        return column;
    }

    private TableRow<Row> row() {
        TableRow<Row> row = new TableRow<>();
        row.indexProperty().subscribe(index -> model.scrolledTo(index.intValue()));
        return row;
    }

    private void select(Row row) {
        if (row == null) {
            table.getSelectionModel().clearSelection();
        } else if (!row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row);
        }
    }

    private Texts texts() {
        return language.texts();
    }
}
