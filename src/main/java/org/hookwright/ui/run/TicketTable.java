package org.hookwright.ui.run;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.hookwright.run.Lengths;
import org.hookwright.ui.control.DrawnColumn;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.Badge;
import org.jspecify.annotations.Nullable;

/** The tickets that were run for, each with its end and the reason for it. */
final class TicketTable {
    private static final double ROW_HEIGHT = 29;
    private static final double HEIGHT = 32 + 7 * ROW_HEIGHT + 2;

    private final Running running;
    private final Language language;
    private final TableView<TicketRun> table = new TableView<>();
    private boolean filling;

    TicketTable(Running running, Language language) {
        this.running = running;
        this.language = language;
        table.setId("run-tickets");
        table.getStyleClass().add("events");
        table.accessibleTextProperty().bind(language.text("runs.tickets.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(HEIGHT);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("ticket", 76, 110, "plain-cell", (cell, run) -> cell.setText(run.ticket()));
        column("end", 92, 120, "plain-cell", this::end);
        column("length", 58, 76, "muted", (cell, run) -> cell.setText(Lengths.clock(run.length())));
        column("reason", 100, 260, "muted", this::reason);
        running.runsProperty().subscribe(this::fill);
        running.shownProperty().subscribe(this::select);
        table.getSelectionModel().selectedItemProperty().subscribe(run -> {
            if (run != null && !filling && !run.equals(running.shownProperty().get())) {
                running.choose(run);
            }
        });
        language.textsProperty().subscribe(_ -> table.refresh());
    }

    Node node() {
        return table;
    }

    private void end(TableCell<TicketRun, TicketRun> cell, TicketRun run) {
        run.end().ifPresent(how -> {
            Badge badge = RunBadge.of(how);
            Label label = new Label(language.texts().of(badge.text()));
            label.getStyleClass().addAll("chip", badge.tone().style());
            cell.setGraphic(label);
            cell.setAccessibleText(label.getText());
        });
    }

    private void reason(TableCell<TicketRun, TicketRun> cell, TicketRun run) {
        run.reason().ifPresent(why -> {
            cell.setText(language.texts().of(why));
            cell.setTooltip(new Tooltip(cell.getText()));
        });
    }

    private void column(
            String id,
            double least,
            double width,
            String style,
            BiConsumer<TableCell<TicketRun, TicketRun>, TicketRun> drawing) {
        table.getColumns().add(DrawnColumn.of(language.text("runs.tickets." + id), style, least, width, drawing));
    }

    private void fill(List<TicketRun> runs) {
        filling = true;
        table.getItems().setAll(runs);
        filling = false;
        select(running.shownProperty().get());
    }

    private void select(@Nullable TicketRun run) {
        filling = true;
        int index = run == null ? -1 : table.getItems().indexOf(run);
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
        } else {
            table.getSelectionModel().clearSelection();
        }
        filling = false;
    }
}
