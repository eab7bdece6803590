package org.hookwright.ui.shell;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Delivery;
import org.jspecify.annotations.Nullable;

/** What the line at the foot says. */
public final class StatusViewModel {
    private static final int KILO = 1_000;

    private final Desk desk;
    private final ObservableValue<@Nullable String> body;
    private final ObservableValue<@Nullable Integer> port;
    private final Language language;
    private final Runnable showReceiver;

    /**
     * @param body the filled body, or null where there is none
     * @param port where the receiver listens, or null while it is off
     */
    public StatusViewModel(
            Desk desk,
            ObservableValue<@Nullable String> body,
            ObservableValue<@Nullable Integer> port,
            Language language,
            Runnable showReceiver) {
        this.desk = desk;
        this.body = body;
        this.port = port;
        this.language = language;
        this.showReceiver = showReceiver;
    }

    ObservableValue<Sentence> timeoutProperty() {
        return desk.callProperty()
                .map(call -> call.delivery())
                .orElse(Delivery.FRESHSERVICE)
                .map(delivery ->
                        Sentence.of("shell.status.timeout", delivery.timeout().toSeconds()));
    }

    ObservableValue<Sentence> bodyProperty() {
        return body.map(text -> Sentence.of("shell.status.body", size(bytes(text))))
                .orElse(Sentence.of("shell.status.body-none"));
    }

    ObservableValue<Sentence> receiverProperty() {
        return port.map(number -> Sentence.of("shell.status.receiver-on", String.valueOf(number)))
                .orElse(Sentence.of("shell.status.receiver-off"));
    }

    void showReceiver() {
        showReceiver.run();
    }

    void switchLanguage() {
        boolean korean = language.texts().locale().getLanguage().equals(Locale.KOREAN.getLanguage());
        language.speak(korean ? Locale.ENGLISH : Locale.KOREAN);
    }

    /** A size as people read it. */
    static Sentence size(long bytes) {
        if (bytes < KILO) {
            return Sentence.of("shell.status.bytes", bytes);
        }
        if (bytes < KILO * KILO) {
            return Sentence.of("shell.status.kilobytes", bytes / (double) KILO);
        }
        return Sentence.of("shell.status.megabytes", bytes / (double) (KILO * KILO));
    }

    /** Bytes in UTF-8, without making them: asked at each key. Both halves of a surrogate pair are four together. */
    private static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                bytes++;
            } else if (sign < 0x800 || Character.isSurrogate(sign)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
