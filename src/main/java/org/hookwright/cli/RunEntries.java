package org.hookwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hookwright.history.InRun;
import org.hookwright.history.Origin;
import org.hookwright.history.RunStart;
import org.hookwright.run.Moment;
import org.hookwright.run.RunClock;
import org.hookwright.run.RunEnd;
import org.hookwright.send.Answer;
import org.hookwright.send.Sender;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** One run as the history has it: from its beginning on, each of its tries when it is over. */
final class RunEntries implements Consumer<Moment> {
    private final HistoryEntries entries;
    private final Workflow workflow;
    private final Scope scope;
    private final RunClock clock;
    private final Instant start;
    private final OptionalLong run;
    private Moment.@Nullable Trying trying;

    RunEntries(HistoryEntries entries, Workflow workflow, Scope scope, RunClock clock, boolean turned) {
        this.entries = entries;
        this.workflow = workflow;
        this.scope = scope;
        this.clock = clock;
        start = clock.now();
        run = entries.begin(new RunStart(
                start, workflow.name(), scope.ticket().id(), scope.environment().name(), turned, false));
    }

    @Override
    public void accept(Moment moment) {
        if (moment instanceof Moment.Trying now) {
            trying = now;
        }
    }

    /**
     * Sends by another, and keeps what came of it before the run goes on.
     *
     * @param masking what is dots once the answer is there
     */
    Sender through(Sender sender, Supplier<Masking> masking) {
        return (prepared, cancellation, progress) -> {
            Instant at = Instant.now();
            Answer answer = sender.send(prepared, cancellation, progress);
            Moment.Trying now = Objects.requireNonNull(trying, "a try is told before it goes out");
            Origin origin = new Origin(
                    workflow.name(),
                    workflow.at(now.step()).map(Step::name).orElse(""),
                    scope.ticket().id(),
                    scope.environment().name());
            Optional<InRun> in = run.isPresent()
                    ? Optional.of(new InRun(run.getAsLong(), now.step().toString(), now.attempt(), clock.now()))
                    : Optional.empty();
            try {
                entries.enter(new HistoryEntries.Entry(at, origin, prepared, answer, masking.get(), in));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return answer;
        };
    }

    void end(RunEnd end) {
        entries.end(run, end, Duration.between(start, clock.now()));
    }
}
