package org.hookwright.ui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HandoffViewModelTest {
    private final List<String> copied = new ArrayList<>();
    private final ObjectProperty<List<HandoffField>> fields =
            new SimpleObjectProperty<>(List.of(field("one"), field("two"), field("three")));
    private final HandoffViewModel model = new HandoffViewModel(
            fields,
            List.of(new TerminalForm(Sentence.of("exchange.shell.bash"), secrets -> "curl " + secrets)),
            copied::add);

    @BeforeEach
    void open() {
        model.openProperty().set(true);
    }

    @Test
    void copyingGoesOnToTheNextAndStaysAtTheLast() {
        model.copy(0);
        assertThat(model.copiedProperty().get()).isZero();
        assertThat(model.currentProperty().get()).isEqualTo(1);
        model.copy(2);
        assertThat(model.currentProperty().get()).isEqualTo(2);
        assertThat(copied).containsExactly("one", "three");
    }

    @Test
    void aFieldThatStaysEmptyIsPassedOver() {
        fields.set(List.of(field("one"), field(""), field("three")));
        model.copy(0);
        assertThat(model.currentProperty().get()).isEqualTo(2);
    }

    @Test
    void aFieldThatIsGoneIsNotCopied() {
        fields.set(List.of(field("only")));
        model.copy(2);
        assertThat(copied).isEmpty();
        assertThat(model.copiedProperty().get()).isEqualTo(HandoffViewModel.NONE);
    }

    @Test
    void aCommandHasSecretsInClearOnlyWhileThatIsAskedFor() {
        model.copyTerminal(0);
        model.clearProperty().set(true);
        model.copyTerminal(0);
        model.close();
        model.openProperty().set(true);
        model.copyTerminal(0);

        assertThat(copied).containsExactly("curl BY_NAME", "curl IN_CLEAR", "curl BY_NAME");
        assertThat(model.copiedTerminalProperty().get()).isZero();
    }

    @Test
    void openingBeginsAnew() {
        model.copy(1);
        model.close();
        model.openProperty().set(true);
        assertThat(model.copiedProperty().get()).isEqualTo(HandoffViewModel.NONE);
        assertThat(model.currentProperty().get()).isZero();
    }

    private static HandoffField field(String value) {
        return new HandoffField(Sentence.of("exchange.sheet.url"), value, List.of());
    }
}
