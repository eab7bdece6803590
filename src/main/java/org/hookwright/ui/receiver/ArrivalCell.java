package org.hookwright.ui.receiver;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.Amounts;
import org.hookwright.ui.response.Badge;
import org.jspecify.annotations.Nullable;

/** One request in the list: when, what, where, how large, and the status that was answered. */
final class ArrivalCell extends ListCell<Arrival> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Language language;
    private final ZoneId zone;
    private final Label time = new Label();
    private final Label method = new Label();
    private final Label target = new Label();
    private final Label size = new Label();
    private final Label status = new Label();
    private final HBox row;

    ArrivalCell(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        time.getStyleClass().add("muted");
        method.getStyleClass().add("strong");
        size.getStyleClass().addAll("muted", "small");
        for (Label label : new Label[] {time, method, size, status}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(target, Priority.SOMETIMES);
        row = new HBox(8, time, method, target, Fittings.gap(), size, status);
        row.getStyleClass().add("arrival");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Arrival arrival, boolean empty) {
        super.updateItem(arrival, empty);
        if (empty || arrival == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Badge badge = Badge.ofStatus(arrival.status());
        time.setText(TIME.format(arrival.time().atZone(zone)));
        method.setText(arrival.method());
        target.setText(arrival.target());
        size.setText(language.texts().of(Amounts.size(arrival.content().body().size())));
        status.setText(language.texts().of(badge.text()));
        status.getStyleClass().setAll("label", "chip", badge.tone().style());
        setAccessibleText(language.texts()
                .of("receiver.list.item", arrival.method(), arrival.target(), time.getText(), status.getText()));
        setGraphic(row);
    }
}
