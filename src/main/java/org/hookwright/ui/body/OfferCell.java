package org.hookwright.ui.body;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hookwright.ui.control.Language;

/** One offer: what is written on the left, what it gives in the chosen ticket on the right. */
final class OfferCell extends ListCell<Offer> {
    private final Language language;
    private final Supplier<Map<String, Object>> shown;
    private final Label text = new Label();
    private final Label value = new Label();
    private final HBox row;

    OfferCell(Language language, Supplier<Map<String, Object>> shown) {
        this.language = language;
        this.shown = shown;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        text.getStyleClass().addAll("offer-text", "code");
        text.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("offer-value");
        row = new HBox(text, gap, value);
        row.getStyleClass().add("offer-row");
        row.setMinWidth(0);
        setPrefWidth(0);
        getStyleClass().add("offer-cell");
    }

    @Override
    protected void updateItem(Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (empty || offer == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        text.setText(offer.text());
        String said = said(offer);
        value.setText(said);
        setGraphic(row);
        setAccessibleText(said.isEmpty() ? offer.text() : language.texts().of("body.offer.spoken", offer.text(), said));
    }

    private String said(Offer offer) {
        value.getStyleClass().remove("unset");
        return switch (offer.kind()) {
            case PATH -> {
                String found = Facts.value(offer.text(), shown.get());
                if (found.isEmpty()) {
                    value.getStyleClass().add("unset");
                    yield language.texts().of("body.offer.empty");
                }
                yield found;
            }
            case FILTER, TAG -> "";
        };
    }
}
