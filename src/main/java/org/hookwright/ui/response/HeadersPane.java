package org.hookwright.ui.response;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** The status line and headers of a reply, as text that can be searched and copied. */
final class HeadersPane {
    private final Node node;

    HeadersPane(ObservableValue<Optional<ShownReply>> reply, Language language, Jobs jobs, Desktop desktop) {
        Fittings fit = new Fittings(language);
        CodeEditor text = new CodeEditor(language, jobs, CodeEditor.Mode.READING);
        text.node().setId("exchange-headers-text");
        text.focusTarget().accessibleTextProperty().bind(language.text("response.headers.name"));
        reply.map(shown -> shown.map(HeadersPane::written).orElse("")).subscribe(written -> {
            text.load(written);
            text.setLayer("wire", WireTints.of(written));
        });
        HBox bar = new HBox(
                Fittings.gap(),
                fit.button(
                        "exchange-copy-headers",
                        language.text("response.headers.copy"),
                        () -> desktop.copy(text.text()),
                        "quiet"));
        bar.getStyleClass().add("tool-line");
        BorderPane pane = new BorderPane(text.node());
        pane.setTop(bar);
        Label none = fit.paragraph(language.text("response.headers.none"), "muted", "empty-hint");
        VBox empty = new VBox(none);
        empty.getStyleClass().add("empty-state");
        Fittings.shownWhen(pane, reply.map(Optional::isPresent));
        Fittings.shownWhen(empty, reply.map(Optional::isEmpty));
        node = new StackPane(pane, empty);
    }

    Node node() {
        return node;
    }

    private static String written(ShownReply reply) {
        return reply.headers().stream()
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining("\n", reply.statusLine() + "\n", ""));
    }
}
