package org.hookwright.ui.control;

import java.util.function.BiConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** A column whose cells are drawn from the whole row, neither sorted nor moved: the rows stand as they happened. */
public final class DrawnColumn {
    private DrawnColumn() {}

    /**
     * Makes one.
     *
     * @param style of its cells
     * @param least its least width, in pixels
     * @param width the one it begins with
     * @param drawing writes a row into a cell that is empty
     */
    public static <T> TableColumn<T, T> of(
            ObservableValue<String> heading,
            String style,
            double least,
            double width,
            BiConsumer<TableCell<T, T>, T> drawing) {
        TableColumn<T, T> column = new TableColumn<>();
        column.textProperty().bind(heading);
        column.getStyleClass().add(style);
        column.setMinWidth(least);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(data -> new SimpleObjectProperty<>(data.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                if (!empty && row != null) {
                    drawing.accept(this, row);
                }
            }
        });
        return column;
    }
}
