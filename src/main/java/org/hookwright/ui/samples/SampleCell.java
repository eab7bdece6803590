package org.hookwright.ui.samples;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sample in the list: id and subject, and what makes it special. */
final class SampleCell extends ListCell<Sample> {
    private final Language language;
    private final Label id = new Label();
    private final Label subject = new Label();
    private final FlowPane chips = new FlowPane();
    private final VBox box = new VBox();

    SampleCell(Language language) {
        this.language = language;
        id.getStyleClass().add("strong");
        id.setMinWidth(Region.USE_PREF_SIZE);
        chips.getStyleClass().add("trait-chips");
        box.getStyleClass().add("sample-cell");
        setPrefWidth(0);
        language.textsProperty().subscribe(_ -> draw(getItem()));
    }

    @Override
    protected void updateItem(@Nullable Sample sample, boolean empty) {
        super.updateItem(sample, empty);
        draw(empty ? null : sample);
    }

    private void draw(@Nullable Sample sample) {
        if (sample == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Texts texts = language.texts();
        chips.getChildren().clear();
        if (sample.problem().isPresent()) {
            String why = texts.of(sample.problem().get());
            id.setText(sample.name());
            subject.setText(RightToLeft.breakable(why));
            FontIcon sign = new FontIcon(Feather.ALERT_TRIANGLE);
            sign.getStyleClass().add("danger-sign");
            subject.setWrapText(true);
            box.getChildren().setAll(new HBox(6, sign, id), subject);
            setAccessibleText(texts.of("samples.list.unreadable", sample.name(), why));
        } else {
            id.setText(sample.id());
            subject.setText(sample.subject().isEmpty() ? sample.name() : sample.subject());
            subject.setWrapText(false);
            sample.traits().forEach(trait -> {
                Label chip = new Label(texts.of("samples.trait." + trait.id()));
                chip.getStyleClass().addAll("chip", trait == Trait.VIP ? "warning" : "plain");
                chips.getChildren().add(chip);
            });
            box.getChildren().setAll(new HBox(8, id, subject), chips);
            setAccessibleText(texts.of("samples.list.item", sample.id(), sample.subject(), sample.name()));
        }
        setGraphic(box);
    }
}
