package org.hookwright.ui.part;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.hookwright.ui.control.Suggestions;
import org.hookwright.workflow.Event;

/** The form of what starts the workflow. */
final class EventForm {
    private final EventViewModel model;
    private final Language language;
    private final Fittings fit;
    private final VBox node;
    private boolean following;

    EventForm(EventViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        ComboBox<Event.On> on =
                Choices.of(List.of(Event.On.values()), kind -> "part.event.on." + EventViewModel.id(kind), language);
        on.setId("event-on");
        on.setMaxWidth(Double.MAX_VALUE);
        ComboBox<Event.By> by = Choices.of(List.of(Event.By.values()), who -> "part.event.by." + who.id(), language);
        by.setId("event-by");
        by.setMaxWidth(Double.MAX_VALUE);
        model.eventProperty().subscribe(event -> {
            following = true;
            try {
                on.setValue(event.on());
                by.setValue(event.by());
            } finally {
                following = false;
            }
        });
        on.setOnAction(_ -> chosen(on.getValue(), model::choose));
        by.setOnAction(_ -> chosen(by.getValue(), model::choose));
        Label says = new Label();
        says.setId("event-sentence");
        RightToLeft.wrap(says);
        says.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        says.setMaxWidth(Double.MAX_VALUE);
        says.getStyleClass().add("part-says");
        model.sentenceProperty()
                .subscribe(sentence -> says.setText(language.texts().of(sentence)));
        language.textsProperty()
                .subscribe(
                        texts -> says.setText(texts.of(model.sentenceProperty().getValue())));
        node = new VBox(
                labelled(on, "part.event.on"),
                change(),
                labelled(by, "part.event.by"),
                says,
                NoteArea.of(
                        "workflow-note", language.text("part.event.note"), model.noteProperty(), model::typeNote, fit));
        node.getStyleClass().add("part-form");
    }

    Node node() {
        return node;
    }

    private <T> void chosen(T value, Consumer<T> choose) {
        if (!following && value != null) {
            choose.accept(value);
        }
    }

    private HBox change() {
        VBox from = value("event-from", "part.event.from", model.eventProperty().map(Event::from), model::typeFrom);
        VBox to = value("event-to", "part.event.to", model.eventProperty().map(Event::to), model::typeTo);
        HBox row = new HBox(from, to);
        row.getStyleClass().add("part-pair");
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        return Fittings.shownWhen(
                row, model.eventProperty().map(event -> event.on().isChange()));
    }

    private VBox value(String id, String key, ObservableValue<String> text, Consumer<String> typed) {
        Suggestions field = new Suggestions(id, this::offers).onTyped(typed).onTaken(typed);
        field.field().promptTextProperty().bind(language.text("part.event.any"));
        text.subscribe(field::show);
        Label label = fit.labelOf(field.field(), language.text(key), "muted", "small");
        VBox column = new VBox(label, field.node());
        column.getStyleClass().add("part-field");
        return column;
    }

    private List<Suggestions.Suggestion> offers(String begun) {
        int samples = model.samples();
        return model.values().stream()
                .filter(held -> held.text().toLowerCase(Locale.ROOT).contains(begun.toLowerCase(Locale.ROOT)))
                .map(held -> new Suggestions.Suggestion(
                        held.text(),
                        held.count() == 0
                                ? language.texts().of("part.value.host")
                                : language.texts().of("part.value.count", held.count(), samples)))
                .toList();
    }

    private VBox labelled(Node control, String key) {
        VBox column = new VBox(fit.labelOf(control, language.text(key), "muted", "small"), control);
        column.getStyleClass().add("part-field");
        return column;
    }
}
