package org.hookwright.ui.receiver;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.WordTabs;
import org.hookwright.ui.response.BodyPane;
import org.hookwright.ui.response.LongLines;
import org.hookwright.ui.response.WireTints;

/** One request that arrived: its body, its head as it came, and what was answered. */
final class ArrivalPane {
    private final ReceiverViewModel model;
    private final Language language;
    private final Jobs jobs;
    private final BorderPane node = new BorderPane();

    ArrivalPane(ReceiverViewModel model, Language language, Jobs jobs, Desktop desktop) {
        this.model = model;
        this.language = language;
        this.jobs = jobs;
        WordTabs tabs = new WordTabs();
        tabs.add(
                "arrival-body",
                language.text("receiver.tab.body"),
                () -> new BodyPane(
                                model.chosenProperty()
                                        .map(arrival -> arrival.content().body()),
                                language,
                                jobs,
                                desktop)
                        .node());
        tabs.add(
                "arrival-head",
                language.text("receiver.tab.head"),
                () -> text("arrival-message", Arrival.Content::message));
        tabs.add(
                "arrival-answer",
                language.text("receiver.tab.answer"),
                () -> text("arrival-reply", Arrival.Content::answer));
        HBox head = new HBox(tabs.words(), Fittings.gap());
        head.getStyleClass().addAll("pane-head", "exchange-head");
        node.setTop(head);
        node.setCenter(tabs.content());
        node.setMinWidth(260);
    }

    Parent node() {
        return node;
    }

    private Node text(String id, Function<Arrival.Content, String> part) {
        CodeEditor text = new CodeEditor(language, jobs, CodeEditor.Mode.READING);
        text.node().setId(id);
        text.focusTarget().accessibleTextProperty().bind(language.text("receiver.text." + id));
        model.chosenProperty().map(Arrival::content).map(part).orElse("").subscribe(shown -> {
            String drawn = LongLines.folded(shown, language.texts());
            text.load(drawn);
            text.setLayer("wire", WireTints.of(drawn));
        });
        return text.node();
    }
}
