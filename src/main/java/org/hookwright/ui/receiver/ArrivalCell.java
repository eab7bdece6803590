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
import org.hookwright.receiver.Verdict;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.Amounts;
import org.jspecify.annotations.Nullable;

/** One request in the list: when, what, where, how large, and the status that was answered. */
final class ArrivalCell extends ListCell<Arrival> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Language language;
    private final ZoneId zone;
    private final Label number = new Label();
    private final Label time = new Label();
    private final Label again = new Label();
    private final Label played = new Label();
    private final Label proof = new Label();
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
        number.getStyleClass().addAll("muted", "small");
        again.getStyleClass().addAll("chip", "warning");
        size.getStyleClass().addAll("muted", "small");
        played.getStyleClass().addAll("chip", "plain");
        for (Label label : new Label[] {number, time, method, size, played, proof, again, status}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(target, Priority.SOMETIMES);
        row = new HBox(8, number, time, method, target, Fittings.gap(), size, played, proof, again, status);
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
        Arrival.Fate fate = arrival.fate();
        time.setText(TIME.format(arrival.time().atZone(zone)));
        method.setText(arrival.method());
        target.setText(arrival.target());
        size.setText(language.texts().of(Amounts.size(arrival.content().body().size())));
        number.setText(language.texts().of("receiver.list.number", arrival.number()));
        again.setText(language.texts().of("receiver.list.again"));
        show(again, fate.repetition().isPresent());
        played.setText(Played.title(fate.played()));
        // What is out of the order takes the room of what is ordinary.
        boolean ordinary =
                fate.repetition().isEmpty() && fate.verdict().kind() != Verdict.Kind.NOT_PROVEN;
        show(played, ordinary && !fate.played().isEmpty());
        show(size, ordinary);
        proof(fate.verdict().kind());
        status.setText(language.texts().of(fate.word()));
        status.getStyleClass().setAll("label", "chip", ArrivalPane.tone(fate).style());
        setAccessibleText(language.texts()
                .of(
                        fate.repetition().isPresent() ? "receiver.list.item-again" : "receiver.list.item",
                        arrival.method(),
                        arrival.target(),
                        time.getText(),
                        status.getText(),
                        arrival.number()));
        setGraphic(row);
    }

    private void proof(Verdict.Kind kind) {
        show(proof, kind != Verdict.Kind.NOT_ASKED);
        boolean proven = kind == Verdict.Kind.PROVEN;
        proof.setText(language.texts().of(proven ? "receiver.list.proven" : "receiver.list.not-proven"));
        proof.getStyleClass().setAll("label", "chip", proven ? "success" : "danger");
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
