package org.hookwright.ui.run;

import java.util.function.Consumer;
import org.hookwright.run.RunEnd;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.response.ShownExchange;

/** Runs workflows, and enters each run and each of its tries in the history. Every method blocks; called in jobs. */
public interface Runs {
    /**
     * Runs for one ticket.
     *
     * @param heard is told every moment on the calling thread, once it is in the history
     * @return how it ended; {@link RunEnd#CANCELLED} soon after it was called off
     */
    RunEnd run(Order order, Scope scope, Consumer<Heard> heard, Cancellation cancellation) throws Exception;

    /** An exchange of a run, out of the history. */
    ShownExchange open(long record) throws Exception;
}
