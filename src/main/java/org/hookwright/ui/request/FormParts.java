package org.hookwright.ui.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;

/** Parts of a form, each of which follows its model and tells it what the person does. */
record FormParts(Language language, Fittings fit) {
    FormParts(Language language) {
        this(language, new Fittings(language));
    }

    VBox section(String titleKey, Node... nodes) {
        VBox section = new VBox(fit.label(language.text(titleKey), "heading", "form-title"));
        section.getChildren().addAll(nodes);
        section.getStyleClass().add("form-section");
        return section;
    }

    /** A label and its controls, which go under it where the pane is narrow. */
    FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("form-flow");
        return row;
    }

    Label label(Node owner, String key) {
        Label label = fit.labelOf(owner, language.text(key));
        label.getStyleClass().add("form-label");
        return label;
    }

    Label remark(ObservableValue<String> text) {
        return fit.paragraph(text, "muted", "small");
    }

    Label remark(String key) {
        return remark(language.text(key));
    }

    /** What is wrong, while something is. */
    Label fault(String id, ObservableValue<Optional<Sentence>> fault) {
        Label label = fit.paragraph(
                fault.flatMap(why ->
                        language.textsProperty().map(texts -> why.map(texts::of).orElse(""))),
                "danger-text",
                "small");
        label.setId(id);
        return Fittings.shownWhen(label, fault.map(Optional::isPresent));
    }

    /** One of few, each in words. */
    <E extends Enum<E>> Map<E, RadioButton> choice(
            String id, List<E> values, Function<E, String> key, ObservableValue<E> now, Consumer<E> chosen) {
        ToggleGroup group = new ToggleGroup();
        Map<E, RadioButton> buttons = new EnumMap<>(values.getFirst().getDeclaringClass());
        for (E value : values) {
            RadioButton button = new RadioButton();
            button.setId(
                    id + "-" + value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.setToggleGroup(group);
            RightToLeft.wrap(button);
            button.textProperty().bind(language.text(key.apply(value)));
            button.setOnAction(_ -> chosen.accept(value));
            buttons.put(value, button);
        }
        now.subscribe(value -> {
            RadioButton button = buttons.get(value);
            if (button != null) {
                button.setSelected(true);
            }
        });
        return buttons;
    }

    Spinner<Integer> number(
            String id, int least, int most, ObservableValue<Integer> now, java.util.function.IntConsumer typed) {
        Spinner<Integer> spinner = new Spinner<>(new IntegerSpinnerValueFactory(least, most, least));
        spinner.setEditable(true);
        spinner.setPrefWidth(96);
        spinner.setId(id);
        now.subscribe(value -> spinner.getValueFactory().setValue(value));
        spinner.valueProperty().subscribe((_, value) -> {
            if (value != null && !value.equals(now.getValue())) {
                typed.accept(value);
            }
        });
        spinner.getEditor().accessibleTextProperty().bind(spinner.accessibleTextProperty());
        return spinner;
    }

    TextField text(String id, ObservableValue<String> now, Consumer<String> typed) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("code");
        now.subscribe(text -> {
            if (!field.getText().equals(text)) {
                field.setText(text);
            }
        });
        field.textProperty().subscribe((_, text) -> {
            if (!text.equals(now.getValue())) {
                typed.accept(text);
            }
        });
        return field;
    }
}
