package org.hookwright.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.hookwright.history.HistoryException;
import org.hookwright.history.RunStart;
import org.hookwright.run.RunClock;
import org.hookwright.run.RunEnd;
import org.hookwright.run.Runner;
import org.hookwright.send.Filler;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.ui.run.Heard;
import org.hookwright.ui.run.Order;
import org.hookwright.ui.run.Runs;

/** Runs over the network. A run stands in the history from its beginning, each of its tries from its end. */
final class EngineRuns implements Runs {
    private final EngineCourier courier;
    private final OpenHistory history;
    private final Clock clock;
    private final Filler filler = new Filler();

    EngineRuns(EngineCourier courier, OpenHistory history, Clock clock) {
        this.courier = courier;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public RunEnd run(Order order, Scope scope, Consumer<Heard> heard, Cancellation cancellation) throws Exception {
        // Nothing is waited for where nothing is sent.
        boolean turned = order.dry() || order.clock() == Order.Clock.TURNED;
        RunClock time = turned ? RunClock.turned(clock) : RunClock.real(clock);
        Instant start = time.now();
        OptionalLong run = history.begin(new RunStart(
                start,
                order.workflow().name(),
                scope.ticket().id(),
                scope.environment().name(),
                turned,
                order.dry()));
        RunEnd end = RunEnd.FAILED;
        try {
            RunTries.Ear ear = new RunTries.Ear(heard, courier.masking(scope));
            end = walk(order, scope, new RunTries(courier, history, run, time, clock, ear), time, cancellation);
            return end;
        } finally {
            history.end(run, end, Duration.between(start, time.now()));
        }
    }

    private RunEnd walk(Order order, Scope scope, RunTries tries, RunClock time, Cancellation cancellation)
            throws Exception {
        Random chance = new Random();
        Runner runner = order.dry()
                ? Runner.dry(filler, time, chance)
                : Runner.sending(filler, tries.of(order.workflow(), scope), time, chance);
        return runner.run(order.workflow(), scope, tries, cancellation);
    }

    @Override
    public ShownExchange open(long record) throws HistoryException {
        return history.get()
                .find(record)
                .map(Shown::of)
                .orElseThrow(() -> new IllegalArgumentException("No longer in the history: " + record));
    }
}
