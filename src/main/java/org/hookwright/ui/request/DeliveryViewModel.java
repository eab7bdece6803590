package org.hookwright.ui.request;

import java.time.Duration;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;

/** How long the call waits, how its values are written, and which of the host's two ways it goes. */
public final class DeliveryViewModel {
    /** The longest wait that can be asked for here, in seconds. */
    public static final int LONGEST_SECONDS = 600;

    private final Desk desk;
    private final ObservableValue<Delivery> delivery;

    public DeliveryViewModel(Desk desk) {
        this.desk = desk;
        delivery = desk.callProperty().map(Call::delivery).orElse(Delivery.FRESHSERVICE);
    }

    public ObservableValue<Integer> secondsProperty() {
        return delivery.map(it -> (int) Math.max(1, it.timeout().toSeconds()));
    }

    /** Whether Freshservice would wait just as long. */
    public ObservableValue<Boolean> likeHostProperty() {
        return delivery.map(Delivery::isFreshservice);
    }

    public ObservableValue<Boolean> escapesProperty() {
        return desk.callProperty().map(Call::escape).orElse(false);
    }

    public ObservableValue<Call.Kind> kindProperty() {
        return desk.callProperty().map(Call::kind).orElse(Call.Kind.WEBHOOK);
    }

    public void waitFor(int seconds) {
        Duration timeout = Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_SECONDS));
        if (!timeout.equals(delivery.getValue().timeout())) {
            desk.edit(
                    Sentence.of("request.edit.timeout"),
                    call -> call.with(call.delivery().with(timeout)));
        }
    }

    public void waitLikeHost() {
        waitFor((int) Delivery.FRESHSERVICE.timeout().toSeconds());
    }

    public void escape(boolean escape) {
        if (escape != escapesProperty().getValue()) {
            desk.edit(Sentence.of("request.edit.escape"), call -> call.escaping(escape));
        }
    }

    public void choose(Call.Kind kind) {
        if (kind != kindProperty().getValue()) {
            desk.edit(Sentence.of("request.edit.kind"), call -> call.with(kind));
        }
    }
}
