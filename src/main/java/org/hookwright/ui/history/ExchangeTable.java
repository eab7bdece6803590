package org.hookwright.ui.history;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.DrawnColumn;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.Amounts;

/** The exchanges as a table that asks for more rows as it is scrolled. */
final class ExchangeTable {
    private static final double LEAST = 64;

    private static final double ROW_HEIGHT = 31;

    /** The table's widths from which on there is room for these columns. */
    private static final double WITH_TARGET = 940;

    private static final double WITH_SAID = 680;

    private static final double WITH_ATTEMPT = 640;

    private final HistoryViewModel model;
    private final Language language;
    private final InstantSource clock;
    private final ZoneId zone;
    private final TableView<Row> table = new TableView<>();
    private boolean selects;

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
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        model.pickedProperty().subscribe(_ -> select());
        table.getSelectionModel().getSelectedItems().subscribe(this::heard);
        table.getSelectionModel().selectedItemProperty().subscribe((_, _) -> heard());
        model.chosenProperty().subscribe(_ -> table.refresh());
        table.setContextMenu(menu());
        language.textsProperty().subscribe(_ -> table.refresh());
    }

    TableView<Row> node() {
        return table;
    }

    private void addColumns() {
        fixed("time", 118, "muted", (cell, row) -> {
            cell.setText(Moments.of(row.time(), clock.instant(), zone, texts().locale()));
            cell.setTooltip(new Tooltip(Moments.inFull(row.time(), zone, texts().locale())));
        });
        fixed("status", 84, "plain-cell", this::badge);
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
        TableColumn<Row, Row> target = column("target", 140, "muted", (cell, row) -> cell.setText(row.target()));
        fixed("ticket", 88, "plain-cell", (cell, row) -> cell.setText(row.ticket()));
        fixed("took", 76, "number-cell", (cell, row) -> cell.setText(texts().of(Amounts.time(row.took()))));
        TableColumn<Row, Row> attempt = column("attempt", 100, "plain-cell", this::attempt);
        attempt.setMinWidth(100);
        TableColumn<Row, Row> said = column("said", 200, "plain-cell", (cell, row) -> {
            cell.setText(texts().of(row.said()));
            cell.setTooltip(new Tooltip(cell.getText()));
        });
        table.widthProperty().subscribe(width -> {
            // What is least missed goes first; the details beside the list have it.
            target.setVisible(width.doubleValue() >= WITH_TARGET);
            said.setVisible(width.doubleValue() >= WITH_SAID);
            attempt.setVisible(width.doubleValue() >= WITH_ATTEMPT);
        });
    }

    /** Which try of its step this was; those of the run that is looked at wear its colour. */
    private void attempt(TableCell<Row, Row> cell, Row row) {
        row.run()
                .ifPresentOrElse(
                        part -> {
                            String number = String.valueOf(part.run());
                            boolean several = part.of() > 1;
                            Label chip = new Label(
                                    several
                                            ? texts().of("history.run.attempt-of", part.attempt(), part.of())
                                            : texts().of("history.run.attempt", part.attempt()));
                            chip.getStyleClass().addAll("chip", isOfShownRun(part) ? "accent" : "plain");
                            Label run = new Label(texts().of("history.run.number", number));
                            run.getStyleClass().addAll("muted", "small");
                            HBox line = new HBox(chip, run);
                            line.getStyleClass().add("attempt");
                            cell.setGraphic(line);
                            cell.setTooltip(new Tooltip(texts().of(
                                            "history.run.chip-tip", number, part.attempt(), Math.max(1, part.of()))));
                            cell.setAccessibleText(cell.getTooltip().getText());
                        },
                        () -> cell.setAccessibleText(texts().of("history.run.none")));
    }

    private boolean isOfShownRun(ShownRun.Part part) {
        Row row = model.chosenProperty().get();
        return row != null && row.run().map(ShownRun.Part::run).equals(Optional.of(part.run()));
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

    /** Marks in the table what is chosen. */
    private void select() {
        List<Row> picked = model.pickedProperty().get();
        List<Row> selected = table.getSelectionModel().getSelectedItems();
        if (!selects && !(selected.size() == picked.size() && selected.containsAll(picked))) {
            selects = true;
            table.getSelectionModel().clearSelection();
            picked.forEach(row -> table.getSelectionModel().select(row));
            selects = false;
        }
    }

    /** Tells what is marked; the one that was marked last is looked at. */
    private void heard() {
        if (selects) {
            return;
        }
        List<Row> selected = table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        Row last = table.getSelectionModel().getSelectedItem();
        if (selected.isEmpty() || last == null) {
            return;
        }
        selects = true;
        model.pick(selected);
        if (selected.contains(last) && !last.equals(model.chosenProperty().get())) {
            model.open(last);
        }
        selects = false;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(
                item("history.action.send-again", model::sendAgain),
                item("history.action.draft", model::openAsDraft),
                item("history.action.curl", model::copyAsCurl),
                new SeparatorMenuItem(),
                item("history.compare.menu", model::compare),
                item("history.export.open", model.export()::toggle),
                new SeparatorMenuItem(),
                item("history.table.only-step", () -> only(Filter.Facet.STEP)),
                item("history.table.only-target", () -> only(Filter.Facet.TARGET)),
                item("history.table.only-ticket", () -> only(Filter.Facet.TICKET)),
                new SeparatorMenuItem(),
                item("history.action.delete", model::delete));
        menu.setId("history-menu");
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        item.textProperty().bind(language.text(key));
        item.setId(key.substring(key.indexOf('.') + 1).replace('.', '-'));
        item.disableProperty().bind(model.canActProperty().map(can -> !can));
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void only(Filter.Facet facet) {
        Row row = model.chosenProperty().get();
        if (row == null) {
            return;
        }
        String value = switch (facet) {
            case WORKFLOW -> row.origin().workflow();
            case STEP -> row.origin().step();
            case TARGET -> row.target();
            case TICKET -> row.ticket();
            case ENVIRONMENT -> "";
        };
        if (!value.isEmpty()) {
            model.choose(facet, Optional.of(value));
        }
    }

    private Texts texts() {
        return language.texts();
    }
}
