package org.hookwright.ui.run;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.run.Lengths;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/**
 * A timeline as a picture: a line for each step, a square for each try, bars for waits, the worst case above and the
 * times below.
 */
public final class TimelineView {
    private final Language language;
    private final TimelineChart chart;
    private final VBox node = new VBox();

    public TimelineView(ObservableValue<Timeline> timeline, Language language) {
        this.language = language;
        this.chart = new TimelineChart();
        Fittings fit = new Fittings(language);
        Label title = fit.label(language.text("runs.timeline.title"), "strong");
        Label worst = fit.label(timeline.flatMap(shown -> shown.worst()
                .map(total -> language.text("runs.timeline.worst", Lengths.words(total)))
                .orElseGet(() -> language.text("runs.timeline.no-worst"))));
        worst.getStyleClass().add("muted");
        worst.setId("timeline-worst");
        Fittings.shownWhen(worst, timeline.map(shown -> shown.worst().isPresent()));
        Label fallback = fit.label(timeline.flatMap(shown -> shown.fallback()
                .map(from -> language.text("runs.timeline.fallback", Lengths.clock(from)))
                .orElseGet(() -> language.text("runs.timeline.no-worst"))));
        fallback.getStyleClass().add("muted");
        fallback.setId("timeline-fallback");
        Fittings.shownWhen(fallback, timeline.map(shown -> shown.fallback().isPresent()));
        HBox head = new HBox(title, worst, fallback);
        head.getStyleClass().add("timeline-head");
        node.getChildren().setAll(head, chart);
        node.getStyleClass().add("timeline");
        node.getStylesheets().add(TimelineView.class.getResource("run.css").toExternalForm());
        node.setId("timeline");
        chart.setAccessibleRole(AccessibleRole.TEXT);
        timeline.subscribe(shown -> draw(shown, language.texts()));
        language.textsProperty().subscribe(texts -> draw(timeline.getValue(), texts));
        Fittings.shownWhen((Node) node, timeline.map(shown -> !shown.marks().isEmpty()));
    }

    public Parent node() {
        return node;
    }

    private void draw(Timeline shown, Texts texts) {
        chart.show(shown, texts);
        chart.setAccessibleText(TimelineWords.aloud(shown, language.texts()));
    }
}
