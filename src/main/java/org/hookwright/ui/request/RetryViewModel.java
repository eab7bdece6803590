package org.hookwright.ui.request;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Retry;

/** When a call with rules of its own is tried again, and the header by which a target knows a repetition. */
public final class RetryViewModel {
    /** The header's name as the IETF draft "The Idempotency-Key HTTP Header Field" has it. */
    public static final String USUAL_HEADER = "Idempotency-Key";

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Desk desk;
    private final ObservableValue<Delivery> delivery;
    private final Kept<Retry.Custom> left;

    public RetryViewModel(Desk desk) {
        this.desk = desk;
        left = new Kept<>(desk);
        delivery = desk.callProperty().map(Call::delivery).orElse(Delivery.FRESHSERVICE);
    }

    /** The rules; those that were last there where nothing is tried again now. */
    public ObservableValue<Retry.Custom> rulesProperty() {
        return delivery.map(it -> rules(it.retry()));
    }

    /** How often it is tried again, 0 to 20. */
    public ObservableValue<Integer> timesProperty() {
        return delivery.map(it -> it.retry() instanceof Retry.Custom custom ? custom.times() : 0);
    }

    public ObservableValue<String> headerProperty() {
        return delivery.map(Delivery::idempotencyHeader);
    }

    public void times(int times) {
        int wanted = Math.clamp(times, 0, Retry.Custom.MOST);
        if (wanted == timesProperty().getValue()) {
            return;
        }
        Retry.Custom rules = rules(delivery.getValue().retry());
        if (wanted == 0) {
            left.leave(rules);
        }
        Retry retry = wanted == 0 ? new Retry.Never() : rules.times(wanted);
        desk.edit(
                Sentence.of("request.edit.retries"),
                call -> call.with(call.delivery().with(retry)));
    }

    /** A cap that would cut the interval itself goes up with it. */
    public void interval(Duration interval) {
        Duration length = bounded(interval);
        change("request.edit.interval", rules -> {
            Retry.Custom changed = rules.every(length);
            return length.compareTo(rules.cap()) > 0 ? changed.capped(length) : changed;
        });
    }

    public void growth(Retry.Growth growth) {
        change("request.edit.growth", rules -> rules.growing(growth));
    }

    public void cap(Duration cap) {
        change("request.edit.cap", rules -> rules.capped(bounded(cap)));
    }

    public void jitter(int percent) {
        change("request.edit.jitter", rules -> rules.jittered(Math.clamp(percent, 0, 100)));
    }

    public void retryOn(Retry.On what, boolean again) {
        change("request.edit.retry-on", rules -> {
            Set<Retry.On> on = EnumSet.noneOf(Retry.On.class);
            on.addAll(rules.on());
            if (again) {
                on.add(what);
            } else {
                on.remove(what);
            }
            return rules.on(on);
        });
    }

    public void honour(boolean retryAfter) {
        change("request.edit.retry-after", rules -> rules.honouring(retryAfter));
    }

    public void header(String name) {
        if (!name.strip().equals(headerProperty().getValue())) {
            desk.type(
                    Sentence.of("request.edit.idempotency"),
                    call -> call.with(call.delivery().withIdempotencyHeader(name.strip())));
        }
    }

    public void addHeader() {
        desk.edit(
                Sentence.of("request.edit.idempotency-add"),
                call -> call.with(call.delivery().withIdempotencyHeader(USUAL_HEADER)));
    }

    private static Duration bounded(Duration length) {
        if (length.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return length.compareTo(Retry.Custom.LONGEST) > 0 ? Retry.Custom.LONGEST : length;
    }

    private Retry.Custom rules(Retry retry) {
        return retry instanceof Retry.Custom custom ? custom : left.back().orElse(Retry.Custom.USUAL);
    }

    private void change(String name, UnaryOperator<Retry.Custom> change) {
        if (delivery.getValue().retry() instanceof Retry.Custom before) {
            Retry.Custom after = change.apply(before);
            if (!after.equals(before)) {
                desk.edit(Sentence.of(name), call -> call.with(call.delivery().with(after)));
            }
        }
    }
}
