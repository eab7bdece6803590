package org.hookwright.ui.desk;

import java.util.function.LongConsumer;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.response.Response;
import org.hookwright.workflow.Call;

/** Carries a filled call to where it goes, brings the answer, and enters both in the history. */
public interface Courier {
    /**
     * Sends. Blocks until there is an answer or a failure; called off the JavaFX thread.
     *
     * @param workflow the name under which it is entered
     * @param received told the bytes of the reply so far, from any thread
     * @return {@link Response.Ended} or, where it could not be sent at all, {@link Response.Refused}
     * @throws java.util.concurrent.CancellationException soon after it was cancelled
     */
    Response carry(String workflow, Call call, Scope scope, LongConsumer received, Cancellation cancellation)
            throws Exception;
}
