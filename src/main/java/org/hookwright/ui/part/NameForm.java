package org.hookwright.ui.part;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.hookwright.workflow.Step;

/** The name and the note of a branch or a wait. */
final class NameForm {
    private final VBox name;
    private final VBox note;

    NameForm(StepViewModel model, Language language, String id) {
        Fittings fit = new Fittings(language);
        TextField field = new TextField();
        field.setId(id + "-name");
        field.promptTextProperty().bind(language.text("part.name.prompt"));
        model.stepProperty().subscribe(step -> {
            if (!field.getText().strip().equals(step.name())
                    && model.nameTroubleProperty().get().isEmpty()) {
                field.setText(step.name());
            }
        });
        field.textProperty().subscribe((_, text) -> {
            if (!text.strip().equals(model.stepProperty().get().name())
                    || model.nameTroubleProperty().get().isPresent()) {
                model.typeName(text);
            }
        });
        name = new VBox(
                fit.labelOf(field, language.text("part.name.label"), "muted", "small"),
                field,
                trouble(model.nameTroubleProperty(), language));
        name.getStyleClass().add("part-field");
        note = NoteArea.of(
                id + "-note",
                language.text("part.note.label"),
                model.stepProperty().map(Step::note),
                model::typeNote,
                fit);
    }

    Node name() {
        return name;
    }

    Node note() {
        return note;
    }

    /** A line that is there only while something is wrong. */
    static Label trouble(ObservableValue<Optional<Sentence>> trouble, Language language) {
        Label label = new Label();
        label.getStyleClass().addAll("danger-text", "small");
        RightToLeft.wrap(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        trouble.subscribe(now ->
                label.setText(now.map(sentence -> language.texts().of(sentence)).orElse("")));
        return Fittings.shownWhen(label, trouble.map(Optional::isPresent));
    }
}
