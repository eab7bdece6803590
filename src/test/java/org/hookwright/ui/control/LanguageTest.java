package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

final class LanguageTest {
    @Test
    void aTextFollowsTheLanguageAndItsArguments() {
        Language language = new Language(Locale.ENGLISH);
        SimpleIntegerProperty current = new SimpleIntegerProperty(3);
        ObservableValue<String> text = language.text("control.find.count", current, 17);
        assertThat(text.getValue()).isEqualTo("3 of 17");
        current.set(4);
        assertThat(text.getValue()).isEqualTo("4 of 17");
        language.speak(Locale.KOREAN);
        assertThat(text.getValue()).isEqualTo("17개 중 4번째");
    }
}
