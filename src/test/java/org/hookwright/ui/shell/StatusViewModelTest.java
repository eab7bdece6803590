package org.hookwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Sentence;
import org.hookwright.support.OpenDesk;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Delivery;
import org.junit.jupiter.api.Test;

final class StatusViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final ObjectProperty<String> body = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> port = new SimpleObjectProperty<>();
    private final Language language = new Language(Locale.ENGLISH);
    private final StatusViewModel model = new StatusViewModel(open.desk(), body, port, language, () -> {});

    private String said(Sentence sentence) {
        return language.texts().of(sentence);
    }

    @Test
    void saysHowLargeTheFilledBodyIsInBytes() {
        assertThat(said(model.bodyProperty().getValue())).isEqualTo("No body");
        body.set("한글");
        assertThat(said(model.bodyProperty().getValue())).isEqualTo("Body 6 B");
        body.set("한".repeat(1_000));
        assertThat(said(model.bodyProperty().getValue())).isEqualTo("Body 3.0 kB");
        body.set("a".repeat(2_500_000));
        assertThat(said(model.bodyProperty().getValue())).isEqualTo("Body 2.5 MB");
        body.set("😀".repeat(500));
        assertThat(said(model.bodyProperty().getValue())).isEqualTo("Body 2.0 kB");
    }

    @Test
    void followsTheTimeOutAndTheReceiver() {
        open.desk().edit(Sentence.of("request.edit.timeout"), call -> call.with(new Delivery(Duration.ofSeconds(40))));
        assertThat(said(model.timeoutProperty().getValue())).isEqualTo("40 s time-out");
        assertThat(said(model.receiverProperty().getValue())).isEqualTo("Receiver off");
        port.set(9099);
        assertThat(said(model.receiverProperty().getValue())).isEqualTo("Receiver on :9099");
    }

    @Test
    void switchesBetweenTheTwoLanguages() {
        model.switchLanguage();
        assertThat(language.texts().locale()).isEqualTo(Locale.KOREAN);
        model.switchLanguage();
        assertThat(language.texts().locale()).isEqualTo(Locale.ENGLISH);
    }
}
