package org.hookwright.ui.shell;

import javafx.collections.FXCollections;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Mine and theirs in two columns over the window, with the choice between them. */
public final class ConflictView {
    private static final int LINES_ABOVE = 3;

    private final ConflictViewModel model;
    private final Language language;
    private final Fittings fit;
    private final ListView<LineDiff.Row> rows = new ListView<>();
    private final BorderPane root = new BorderPane();

    public ConflictView(ConflictViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        root.setId("conflict");
        root.getStyleClass().addAll("conflict", "surface");
        root.setAccessibleRole(AccessibleRole.DIALOG);
        root.accessibleTextProperty().bind(language.text("shell.conflict.compare-title"));
        root.setTop(head());
        root.setCenter(list());
        root.setBottom(choice());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        Fittings.shownWhen(root, model.openProperty());
        model.openProperty().subscribe(open -> {
            if (open) {
                rows.requestFocus();
            }
        });
    }

    public Parent node() {
        return root;
    }

    private Node head() {
        HBox title = new HBox(
                fit.label(language.text("shell.conflict.compare-title"), "heading"),
                Fittings.gap(),
                fit.signButton("conflict-close", Feather.X, language.text("shell.conflict.close"), model::close));
        title.getStyleClass().add("pane-head");
        HBox columns = new HBox(column("shell.conflict.mine-head"), column("shell.conflict.theirs-head"));
        columns.getStyleClass().add("conflict-columns");
        Label problem = fit.paragraph(
                model.problemProperty()
                        .flatMap(sentence -> language.text(sentence))
                        .orElse(""),
                "danger-text");
        Fittings.shownWhen(problem, model.problemProperty().map(_ -> true).orElse(false));
        return new VBox(title, columns, problem);
    }

    private Label column(String key) {
        Label label = fit.label(language.text(key), "strong");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(1);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node list() {
        rows.setId("conflict-rows");
        rows.getStyleClass().add("conflict-rows");
        rows.accessibleTextProperty().bind(language.text("shell.conflict.compare-title"));
        rows.setCellFactory(_ -> new RowCell());
        model.rowsProperty().subscribe(found -> {
            rows.setItems(FXCollections.observableList(found));
            int first = model.firstDifference();
            if (first >= 0) {
                rows.getSelectionModel().select(first);
                rows.scrollTo(Math.max(0, first - LINES_ABOVE));
            }
        });
        return rows;
    }

    private Node choice() {
        HBox line = new HBox(
                Fittings.gap(),
                fit.button("conflict-later", language.text("shell.conflict.close"), model::close),
                fit.button("conflict-theirs", language.text("shell.conflict.theirs"), model::loadTheirs),
                fit.button("conflict-mine", language.text("shell.conflict.mine"), model::keepMine, "primary"));
        line.getStyleClass().add("conflict-choice");
        return line;
    }

    /** Two lines side by side. What differs is said by its sign and by what is read out, not by the colour alone. */
    private final class RowCell extends ListCell<LineDiff.Row> {
        private final Label mine = side();
        private final Label theirs = side();
        private final HBox both = new HBox(mine, theirs);

        RowCell() {
            getStyleClass().add("conflict-row");
            setPrefWidth(0);
        }

        private static Label side() {
            Label label = new Label();
            label.getStyleClass().add("code");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinWidth(0);
            label.setPrefWidth(1);
            RightToLeft.wrap(label);
            HBox.setHgrow(label, Priority.ALWAYS);
            return label;
        }

        @Override
        protected void updateItem(LineDiff.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            show(mine, row.mine(), row.isSame() ? "  " : "− ", row.isSame() ? "same" : "taken");
            show(theirs, row.theirs(), row.isSame() ? "  " : "+ ", row.isSame() ? "same" : "added");
            setAccessibleText(
                    row.isSame()
                            ? row.mine()
                            : language.texts().of("shell.conflict.row", words(row.mine()), words(row.theirs())));
            setGraphic(both);
        }

        private static void show(Label label, @Nullable String line, String sign, String style) {
            label.setText(line == null ? "" : sign + line);
            label.getStyleClass().removeAll("same", "taken", "added", "nothing");
            label.getStyleClass().add(line == null ? "nothing" : style);
        }

        private static String words(@Nullable String line) {
            return line == null ? "" : line.strip();
        }
    }
}
