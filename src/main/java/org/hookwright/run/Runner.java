package org.hookwright.run;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.hookwright.condition.Explanation;
import org.hookwright.condition.Facts;
import org.hookwright.send.Filler;
import org.hookwright.send.Sender;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Scope;
import org.hookwright.workflow.Workflow;

/**
 * Runs a workflow for one ticket. Steps run in order, one at a time: where the host would let later steps go on while a
 * webhook is being tried again, a run that is to be understood waits.
 */
public final class Runner {
    private final Filler filler;
    private final Caller caller;
    private final RunClock clock;
    private final RandomGenerator chance;

    /**
     * A runner.
     *
     * @param chance for jitter and for the ids of calls; seeded, so that a run can be repeated
     */
    private Runner(Filler filler, Caller caller, RunClock clock, RandomGenerator chance) {
        this.filler = filler;
        this.caller = caller;
        this.clock = clock;
        this.chance = chance;
    }

    /** One that sends. */
    public static Runner sending(Filler filler, Sender sender, RunClock clock, RandomGenerator chance) {
        return new Runner(filler, new Caller.Sending(sender), clock, chance);
    }

    /** One that sends nothing: pinned replies answer, and where there is none the call is taken to succeed. */
    public static Runner dry(Filler filler, RunClock clock, RandomGenerator chance) {
        return new Runner(filler, new Caller.Dry(), clock, chance);
    }

    /**
     * Blocks until the run is over.
     *
     * @param heard is told every moment on the calling thread before the next thing happens
     * @return how it ended; {@link RunEnd#CANCELLED} where it was called off
     * @throws IOException if a reply on disk cannot be read
     */
    public RunEnd run(Workflow workflow, Scope scope, Consumer<Moment> heard, Cancellation cancellation)
            throws IOException {
        RunEnd end;
        try {
            end = walk(workflow, scope, heard, cancellation);
        } catch (CancellationException calledOff) {
            end = RunEnd.CANCELLED;
        }
        heard.accept(new Moment.Ended(clock.now(), end));
        return end;
    }

    private RunEnd walk(Workflow workflow, Scope scope, Consumer<Moment> heard, Cancellation cancellation)
            throws IOException {
        Explanation why = Explanation.of(workflow.when(), new Facts(scope.shown(), clock.now()));
        heard.accept(new Moment.Asked(clock.now(), why));
        if (!why.holds()) {
            return RunEnd.NOT_FIRED;
        }
        Walk walk = new Walk(new Walk.Tools(filler, caller, clock, chance), heard, cancellation, scope);
        return walk.through(workflow.steps());
    }
}
