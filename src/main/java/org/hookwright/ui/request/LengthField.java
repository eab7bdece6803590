package org.hookwright.ui.request;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import org.hookwright.ui.control.Choices;

/** A length of time as a number and its unit. Another unit keeps the number. */
final class LengthField {
    /** The units of the choice. */
    enum Unit {
        SECONDS(1),
        MINUTES(60),
        HOURS(3_600);

        private final int seconds;

        Unit(int seconds) {
            this.seconds = seconds;
        }

        /** The largest that says a length whole. */
        static Unit of(Duration length) {
            long seconds = Math.max(1, length.toSeconds());
            if (seconds % HOURS.seconds == 0) {
                return HOURS;
            }
            return seconds % MINUTES.seconds == 0 ? MINUTES : SECONDS;
        }

        Duration times(int number) {
            return Duration.ofSeconds((long) number * seconds);
        }

        int in(Duration length) {
            return (int) Math.max(1, length.toSeconds() / seconds);
        }
    }

    private final Spinner<Integer> number = new Spinner<>(new IntegerSpinnerValueFactory(1, 86_400, 1));
    private final ComboBox<Unit> unit;
    private final HBox node;
    private boolean following;

    LengthField(String id, String nameKey, FormParts parts, ObservableValue<Duration> now, Consumer<Duration> typed) {
        unit = Choices.of(
                List.of(Unit.values()),
                one -> switch (one) {
                    case SECONDS -> "request.delivery.seconds";
                    case MINUTES -> "request.delivery.minutes";
                    case HOURS -> "request.delivery.hours";
                },
                parts.language());
        unit.setId(id + "-unit");
        unit.accessibleTextProperty().bind(parts.language().text("request.delivery.unit"));
        number.setId(id);
        number.setEditable(true);
        number.setPrefWidth(96);
        number.accessibleTextProperty().bind(parts.language().text(nameKey));
        number.getEditor().accessibleTextProperty().bind(parts.language().text(nameKey));
        now.subscribe(this::follow);
        number.valueProperty().subscribe((_, value) -> {
            if (!following && value != null) {
                typed.accept(unit.getValue().times(value));
            }
        });
        unit.setOnAction(_ -> {
            if (!following && unit.getValue() != null) {
                typed.accept(unit.getValue().times(number.getValue()));
            }
        });
        node = new HBox(number, unit);
        node.getStyleClass().add("form-row");
    }

    Node node() {
        return node;
    }

    Node number() {
        return number;
    }

    /** What is shown already is left in the unit it was written in: 60 seconds do not turn into a minute. */
    private void follow(Duration length) {
        boolean same = unit.getValue() != null
                && unit.getValue().times(number.getValue()).equals(length);
        if (!same) {
            following = true;
            try {
                unit.setValue(Unit.of(length));
                number.getValueFactory().setValue(unit.getValue().in(length));
            } finally {
                following = false;
            }
        }
    }
}
