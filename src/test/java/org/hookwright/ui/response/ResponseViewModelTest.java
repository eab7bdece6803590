package org.hookwright.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.support.StepJobs;
import org.junit.jupiter.api.Test;

final class ResponseViewModelTest {
    private static final Instant START = Instant.parse("2026-11-24T05:22:07Z");

    private final StepJobs jobs = new StepJobs();
    private final ObjectProperty<Response> response = new SimpleObjectProperty<>(new Response.Nothing());
    private final AtomicInteger cancels = new AtomicInteger();
    private Instant now = START;
    private final ResponseViewModel model = new ResponseViewModel(response, jobs, () -> now, cancels::incrementAndGet);

    @Test
    void whileSendingTheTimeAndTheBytesGoOn() {
        AtomicLong received = new AtomicLong();
        response.set(new Response.Sending(START, Duration.ofSeconds(15), received::get));
        now = START.plusMillis(3_000);
        received.set(4_096);

        jobs.pass(100);

        assertThat(model.progressProperty().get().elapsed()).isEqualTo(Duration.ofSeconds(3));
        assertThat(model.progressProperty().get().received()).isEqualTo(4_096);
        assertThat(model.progressProperty().get().share()).isEqualTo(0.2);
    }

    @Test
    void theClockStopsWithTheAnswer() {
        response.set(new Response.Sending(START, Duration.ofSeconds(15), () -> 0));

        ShownExchange created = Exchanges.created();
        response.set(new Response.Ended(created));

        assertThat(jobs.running()).isZero();
        assertThat(model.exchangeProperty().getValue()).isSameAs(created);
    }

    @Test
    void cancellingIsHandedOn() {
        response.set(new Response.Sending(START, Duration.ofSeconds(15), () -> 0));

        model.cancel();

        assertThat(cancels).hasValue(1);
    }

    @Test
    void pastTheTimeOutTheShareIsWhole() {
        now = START.plusSeconds(40);
        response.set(new Response.Sending(START, Duration.ofSeconds(15), () -> 0));

        assertThat(model.progressProperty().get().share()).isEqualTo(1);
    }
}
