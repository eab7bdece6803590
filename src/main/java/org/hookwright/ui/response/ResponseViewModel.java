package org.hookwright.ui.response;

import java.time.Duration;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.jspecify.annotations.Nullable;

/** The answer to what was sent last, and the sending while it lasts. */
public final class ResponseViewModel {
    private static final long TICK_MILLIS = 100;

    /**
     * How far the sending is.
     *
     * @param share of the time-out that has gone by, 0 to 1
     */
    record Progress(Duration elapsed, long received, double share) {
        static final Progress NONE = new Progress(Duration.ZERO, 0, 0);
    }

    private final ObservableValue<Response> response;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Runnable cancel;
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Progress.NONE);
    private @Nullable Job ticking;

    /** @param cancel calls off what is being sent */
    public ResponseViewModel(ObservableValue<Response> response, Jobs jobs, InstantSource clock, Runnable cancel) {
        this.response = response;
        this.jobs = jobs;
        this.clock = clock;
        this.cancel = cancel;
        response.subscribe(this::take);
    }

    public ObservableValue<Response> responseProperty() {
        return response;
    }

    /** The exchange that has ended, while one is shown. */
    public ObservableValue<@Nullable ShownExchange> exchangeProperty() {
        return response.map(shown -> shown instanceof Response.Ended(var exchange) ? exchange : null);
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public void cancel() {
        cancel.run();
    }

    private void take(Response now) {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
        if (now instanceof Response.Sending sending) {
            tick(sending);
        } else {
            progress.set(Progress.NONE);
        }
    }

    private void tick(Response.Sending sending) {
        Duration elapsed = Duration.between(sending.started(), clock.instant());
        double share =
                (double) elapsed.toMillis() / Math.max(1, sending.timeout().toMillis());
        progress.set(new Progress(elapsed, sending.received().getAsLong(), Math.clamp(share, 0, 1)));
        ticking = jobs.later(TICK_MILLIS, () -> tick(sending));
    }
}
