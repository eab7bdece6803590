package org.hookwright.ui.response;

import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** The phases of an exchange as a waterfall with its numbers. */
public final class TimingView {
    private final Language language;
    private final VBox rows = new VBox();
    private final ScrollPane node = new ScrollPane(rows);

    public TimingView(ObservableValue<Timing> timing, Language language) {
        this.language = language;
        rows.setId("timing");
        rows.getStyleClass().add("timing");
        node.setFitToWidth(true);
        node.getStyleClass().add("timing-scroll");
        node.setAccessibleRole(AccessibleRole.PARENT);
        timing.subscribe(shown -> draw(shown, language.texts()));
        language.textsProperty().subscribe(texts -> draw(timing.getValue(), texts));
    }

    public Node node() {
        return node;
    }

    private void draw(Timing timing, Texts texts) {
        rows.getChildren().clear();
        Fittings fit = new Fittings(language);
        if (timing.phases().isEmpty()) {
            rows.getChildren().add(fit.paragraph(language.text("response.timing.none"), "muted"));
        }
        timing.phases().forEach(phase -> rows.getChildren().add(row(phase, timing.total(), texts)));
        if (!timing.phases().isEmpty()) {
            rows.getChildren().add(total(timing.total(), texts));
        }
        if (timing.reused()) {
            rows.getChildren().add(fit.paragraph(language.text("response.timing.reused"), "muted", "small"));
        }
        List<Node> notes = timing.notes().stream()
                .<Node>map(note -> fit.paragraph(language.text(note), "muted", "small"))
                .toList();
        rows.getChildren().addAll(notes);
    }

    private static HBox row(Timing.Phase phase, Duration total, Texts texts) {
        Label name = name(texts.of("response.timing." + phase.kind().id()));
        String took = texts.of(Amounts.time(phase.took()));
        WaterfallBar bar = new WaterfallBar(phase, total, took);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(name, bar);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(texts.of("response.timing.row", name.getText(), took));
        return row;
    }

    private static HBox total(Duration total, Texts texts) {
        Label name = name(texts.of("response.timing.total"));
        Label took = new Label(texts.of(Amounts.time(total)));
        took.getStyleClass().add("strong");
        HBox row = new HBox(name, took);
        VBox.setMargin(row, new Insets(4, 0, 2, 0));
        return row;
    }

    private static Label name(String text) {
        Label name = new Label(text);
        name.getStyleClass().addAll("muted", "timing-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }
}
