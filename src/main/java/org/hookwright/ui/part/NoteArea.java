package org.hookwright.ui.part;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.RightToLeft;

/** A person's own words, in several lines. */
final class NoteArea {
    private static final int ROWS = 4;

    private NoteArea() {}

    static VBox of(
            String id,
            ObservableValue<String> name,
            ObservableValue<String> text,
            Consumer<String> typed,
            Fittings fit) {
        TextArea area = new TextArea();
        area.setId(id);
        RightToLeft.wrap(area);
        area.setPrefRowCount(ROWS);
        boolean[] following = {false};
        text.subscribe(now -> {
            if (!area.getText().equals(now)) {
                following[0] = true;
                area.setText(now);
                following[0] = false;
            }
        });
        area.textProperty().subscribe((_, now) -> {
            if (!following[0]) {
                typed.accept(now);
            }
        });
        VBox column = new VBox(fit.labelOf(area, name, "muted", "small"), area);
        column.getStyleClass().add("part-field");
        return column;
    }
}
