package org.hookwright.ui.run;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.hookwright.condition.Because;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The run at a glance: many tickets' progress, why it fired, the timeline, the table, what the host would do. */
final class RunPane {
    private final RunViewModel model;
    private final Running running;
    private final Language language;
    private final Fittings fit;
    private final ScrollPane node;

    /** @param seen whether the panel is on the screen; a timeline that nobody sees is not drawn */
    RunPane(RunViewModel model, Language language, ObservableValue<Boolean> seen) {
        this.model = model;
        this.running = model.running();
        this.language = language;
        this.fit = new Fittings(language);
        VBox box = new VBox(
                empty(),
                broken(),
                new ManyPane(running, language).node(),
                subject(),
                why(),
                new TimelineView(model.timelineProperty().when(seen), language).node(),
                entries(),
                host());
        box.getStyleClass().add("run-body");
        node = new ScrollPane(box);
        node.setFitToWidth(true);
        node.getStyleClass().add("run-scroll");
    }

    Node node() {
        return node;
    }

    /** Before the first run: what it would do, and how it is begun. */
    private Node empty() {
        Label title = fit.paragraph(language.text("runs.empty.title"), "strong");
        Label hint = fit.paragraph(language.text("runs.empty.hint"), "muted", "empty-hint");
        VBox box = new VBox(new FontIcon(Feather.PLAY_CIRCLE), title, hint);
        title.setAlignment(Pos.CENTER);
        box.setAlignment(Pos.CENTER);
        box.setId("run-empty");
        box.getStyleClass().addAll("empty-state", "run-empty");
        return Fittings.shownWhen(box, running.stateProperty().map(state -> state instanceof RunState.Idle));
    }

    private Node broken() {
        ObservableValue<String> why = running.stateProperty()
                .map(state ->
                        state instanceof RunState.Broken(var _, var said) ? said : Sentence.of("runs.head.broken"))
                .flatMap(language::text);
        Label label = fit.paragraph(why, "danger-text");
        label.setId("run-broken");
        return Fittings.shownWhen(label, running.stateProperty().map(state -> state instanceof RunState.Broken));
    }

    /** Which workflow, which ticket, on which clock. */
    private Node subject() {
        ObservableValue<String> text = Bindings.createStringBinding(
                () -> subject(
                        running.stateProperty().get(), running.shownProperty().get()),
                running.stateProperty(),
                running.shownProperty(),
                language.textsProperty());
        Label label = fit.paragraph(text, "muted");
        label.setId("run-subject");
        return Fittings.shownWhen(label, running.shownProperty().map(_ -> true).orElse(false));
    }

    private String subject(RunState state, @org.jspecify.annotations.Nullable TicketRun shown) {
        Optional<Sums> sums = state.reached();
        if (shown == null || sums.isEmpty()) {
            return "";
        }
        Order order = sums.get().order();
        Texts texts = language.texts();
        String clock = texts.of(
                order.dry()
                        ? "runs.subject.dry"
                        : order.clock() == Order.Clock.TURNED ? "runs.subject.turned" : "runs.subject.real");
        return texts.of("runs.subject.line", shown.ticket(), order.workflow().name(), clock);
    }

    private Node why() {
        Label title = fit.label(running.shownProperty()
                .flatMap(run -> language.text(isFired(run) ? "runs.why.title" : "runs.why.title-not")));
        title.getStyleClass().add("strong");
        Label said = fit.paragraph(words(running.shownProperty()
                .map(run -> run.told()
                        .why()
                        .map(because -> Because.of(because, Because.Asker.WORKFLOW))
                        .orElse(List.of()))
                .orElse(List.of())));
        said.setId("run-why");
        VBox box = new VBox(title, said);
        box.getStyleClass().add("run-part");
        return Fittings.shownWhen(
                box,
                running.shownProperty().map(run -> run.told().why().isPresent()).orElse(false));
    }

    private static boolean isFired(TicketRun run) {
        return run.told().why().map(because -> because.holds()).orElse(true);
    }

    private Node entries() {
        return Fittings.shownWhen(
                new EntryTable(model, language).node(),
                running.shownProperty().map(run -> !run.entries().isEmpty()).orElse(false));
    }

    private Node host() {
        Label said = fit.paragraph(words(model.hostProperty()), "muted");
        said.setId("run-host");
        return Fittings.shownWhen(said, model.hostProperty().map(all -> !all.isEmpty()));
    }

    private ObservableValue<String> words(ObservableValue<List<Sentence>> sentences) {
        return sentences.flatMap(all -> language.textsProperty()
                .map(texts -> String.join(" ", all.stream().map(texts::of).toList())));
    }
}
