package org.hookwright.ui.request;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.request.RequestViewModel.StepChoice;
import org.jspecify.annotations.Nullable;

/** Which call of the workflow is edited; shown where there are several and no flow beside it to choose one in. */
final class StepChooser {
    private final HBox row = new HBox();
    private boolean following;

    StepChooser(RequestViewModel model, Language language) {
        Label word = new Label();
        word.textProperty().bind(language.text("request.step.label"));
        word.getStyleClass().addAll("muted", "small");
        word.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<StepChoice> steps = new ComboBox<>();
        steps.setId("step");
        steps.accessibleTextProperty().bind(language.text("request.step.label"));
        steps.setConverter(new Name());
        word.setLabelFor(steps);
        row.getChildren().addAll(word, steps);
        row.getStyleClass().add("request-line");
        row.setVisible(false);
        row.setManaged(false);
        model.stepsProperty()
                .subscribe(choices -> follow(() -> {
                    steps.setItems(FXCollections.observableArrayList(choices));
                    seen(model);
                    select(steps, model);
                }));
        model.flowBesideProperty().subscribe(_ -> seen(model));
        model.stepProperty().subscribe(_ -> follow(() -> select(steps, model)));
        steps.setOnAction(_ -> {
            StepChoice chosen = steps.getValue();
            if (!following && chosen != null) {
                model.choose(chosen);
            }
        });
    }

    Node node() {
        return row;
    }

    private void seen(RequestViewModel model) {
        boolean wanted = model.stepsProperty().getValue().size() > 1
                && !model.flowBesideProperty().get();
        row.setVisible(wanted);
        row.setManaged(wanted);
    }

    /** What the program sets is no choice of the person. */
    private void follow(Runnable change) {
        following = true;
        try {
            change.run();
        } finally {
            following = false;
        }
    }

    private static void select(ComboBox<StepChoice> steps, RequestViewModel model) {
        steps.setValue(steps.getItems().stream()
                .filter(choice -> choice.path().equals(model.stepProperty().getValue()))
                .findFirst()
                .orElse(null));
    }

    private static final class Name extends StringConverter<StepChoice> {
        @Override
        public String toString(@Nullable StepChoice choice) {
            return choice == null ? "" : choice.name();
        }

        @Override
        public @Nullable StepChoice fromString(String name) {
            return null;
        }
    }
}
