package org.hookwright.ui.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hookwright.run.RunEnd;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** How far many tickets have come: a bar, counts by end, and the tickets to choose from. */
final class ManyPane {
    private final Running running;
    private final Language language;
    private final Fittings fit;
    private final VBox node;

    ManyPane(Running running, Language language) {
        this.running = running;
        this.language = language;
        this.fit = new Fittings(language);
        node = new VBox(progress(), counts(), new TicketTable(running, language).node(), few());
        node.setId("run-many");
        node.getStyleClass().add("run-part");
        Fittings.shownWhen(node, sums().map(now -> !now.isOne()).orElse(false));
    }

    Node node() {
        return node;
    }

    private ObservableValue<Sums> sums() {
        return running.stateProperty().map(state -> state.reached().orElse(null));
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(language.text("runs.many.progress"));
        sums().map(ManyPane::share).orElse(0.0).subscribe(share -> bar.setProgress(share));
        Label count = fit.label(
                sums().flatMap(now -> now.tickets().isPresent()
                        ? language.text(
                                "runs.many.of", now.done(), now.tickets().getAsInt())
                        : language.text("runs.many.done", now.done())),
                "strong");
        count.setId("run-progress");
        Fittings.shownWhen(bar, running.goingProperty());
        VBox box = new VBox(count, bar);
        box.getStyleClass().add("run-part");
        return box;
    }

    private static double share(Sums sums) {
        return sums.tickets().isPresent() && sums.tickets().getAsInt() > 0
                ? (double) sums.done() / sums.tickets().getAsInt()
                : ProgressBar.INDETERMINATE_PROGRESS;
    }

    private Node counts() {
        FlowPane counts = new FlowPane();
        counts.getStyleClass().add("run-counts");
        counts.getChildren().add(count("fired", "accent", sums().map(Sums::fired)));
        for (RunEnd end : RunEnd.values()) {
            String id = end.name().toLowerCase(Locale.ROOT).replace('_', '-');
            counts.getChildren().add(count(id, RunBadge.of(end).tone().style(), sums().map(now -> now.of(end))));
        }
        return counts;
    }

    private Node count(String id, String style, ObservableValue<Integer> number) {
        Label label = fit.label(number.flatMap(now -> language.text("runs.many." + id, now)), "chip", style);
        label.setId("run-count-" + id);
        return Fittings.shownWhen(label, number.map(now -> now > 0).orElse(false));
    }

    /** Said where not every ticket is in the list. */
    private Node few() {
        ObservableValue<List<TicketRun>> runs = running.runsProperty();
        Label label = fit.paragraph(
                sums().flatMap(now -> runs.flatMap(kept -> language.text("runs.many.few", kept.size(), now.done()))),
                "muted",
                "small");
        return Fittings.shownWhen(
                label,
                sums().flatMap(now -> runs.map(kept -> kept.size() < now.done()))
                        .map(Optional::of)
                        .map(is -> is.orElse(false))
                        .orElse(false));
    }
}
