package org.hookwright.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Wait;

/** The form of a wait: how long, and its name and note. */
final class WaitForm {
    private static final List<Span.Unit> UNITS =
            List.of(Span.Unit.SECONDS, Span.Unit.MINUTES, Span.Unit.HOURS, Span.Unit.DAYS);

    private final StepViewModel model;
    private final TextField amount = new TextField();
    private final ComboBox<Span.Unit> unit;
    private final VBox node;
    private boolean following;

    WaitForm(StepViewModel model, Language language) {
        this.model = model;
        Fittings fit = new Fittings(language);
        unit = Choices.of(UNITS, one -> "part.wait.unit." + one.id(), language);
        unit.setId("wait-unit");
        unit.accessibleTextProperty().bind(language.text("part.wait.unit"));
        amount.setId("wait-amount");
        amount.setPrefColumnCount(6);
        amount.textProperty().subscribe((_, _) -> typed());
        unit.setOnAction(_ -> typed());
        model.stepProperty().subscribe(this::show);
        HBox row = new HBox(amount, unit);
        row.getStyleClass().add("part-row");
        VBox length = new VBox(
                fit.labelOf(amount, language.text("part.wait.length"), "muted", "small"),
                row,
                NameForm.trouble(model.lengthTroubleProperty(), language));
        length.getStyleClass().add("part-field");
        NameForm name = new NameForm(model, language, "wait");
        Label says = fit.paragraph(language.text("part.wait.says"), "part-says");
        node = new VBox(length, says, name.name(), name.note());
        node.getStyleClass().add("part-form");
    }

    Node node() {
        return node;
    }

    private void show(Step step) {
        if (!(step instanceof Wait wait)) {
            return;
        }
        Span now = Span.of(wait.length());
        boolean same = unit.getValue() != null
                && Span.read(amount.getText(), unit.getValue())
                        .map(typed -> typed.length().equals(wait.length()))
                        .orElse(model.lengthTroubleProperty().get().isPresent());
        if (same) {
            return;
        }
        following = true;
        try {
            List<Span.Unit> units = new ArrayList<>(UNITS);
            if (now.unit() == Span.Unit.MILLIS) {
                units.addFirst(Span.Unit.MILLIS);
            }
            if (!unit.getItems().equals(units)) {
                unit.getItems().setAll(units);
            }
            unit.setValue(now.unit());
            amount.setText(String.valueOf(now.amount()));
        } finally {
            following = false;
        }
    }

    private void typed() {
        if (!following && unit.getValue() != null) {
            model.typeLength(amount.getText(), unit.getValue());
        }
    }
}
