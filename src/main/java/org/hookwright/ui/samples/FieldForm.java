package org.hookwright.ui.samples;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.jspecify.annotations.Nullable;

/** The fields that most payloads use; all others stand in the text of the file. */
final class FieldForm {
    private final SamplesViewModel model;
    private final Language language;
    private final Fittings fit;
    private final GridPane grid = new GridPane();
    private final Map<TicketField, Consumer<Ticket>> showing = new EnumMap<>(TicketField.class);
    private final ScrollPane node = new ScrollPane(grid);
    private boolean filling;

    FieldForm(SamplesViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        grid.getStyleClass().add("field-form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(80);
        grid.getColumnConstraints().setAll(names, values);
        for (TicketField field : TicketField.values()) {
            add(field);
        }
        node.setFitToWidth(true);
        node.disableProperty().bind(model.canEditProperty().map(can -> !can));
        model.ticketProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void add(TicketField field) {
        Control control = switch (field.kind()) {
            case TEXT -> text(field, new TextField());
            case LINES -> text(field, area());
            case FLAG -> flag(field);
        };
        control.setId("sample-" + field.id());
        Label name = fit.labelOf(control, language.text("samples.field." + field.id()), "muted");
        fit.explain(name, language.text("samples.field.path", field.path()));
        grid.addRow(grid.getRowCount(), name, control);
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(7);
        RightToLeft.wrap(area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(area, event));
        return area;
    }

    /** In a form the tab key leads to the next field, also out of the one that has several lines. */
    private static void leave(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private Control text(TicketField field, TextInputControl input) {
        fit.prompt(input, language.text("samples.field.unset"));
        input.textProperty().subscribe((_, text) -> {
            if (!filling) {
                model.set(field, text);
            }
        });
        showing.put(field, ticket -> {
            boolean editable = field.isEditable(ticket);
            input.setEditable(editable);
            String value = editable ? field.in(ticket) : language.texts().of("samples.field.too-long");
            if (!value.equals(input.getText())) {
                input.setText(value);
            }
        });
        return input;
    }

    private Control flag(TicketField field) {
        CheckBox box = new CheckBox();
        box.selectedProperty().subscribe((_, is) -> {
            if (!filling) {
                model.set(field, String.valueOf(is));
            }
        });
        showing.put(field, ticket -> box.setSelected(field.in(ticket).equals("true")));
        return box;
    }

    private void show(@Nullable Ticket ticket) {
        filling = true;
        try {
            Ticket shown = ticket == null ? new Ticket("", Map.of()) : ticket;
            showing.values().forEach(shower -> shower.accept(shown));
        } finally {
            filling = false;
        }
    }
}
