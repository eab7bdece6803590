package org.hookwright.ui.request;

import java.util.OptionalLong;
import org.hookwright.language.Sentence;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Scope;
import org.hookwright.workflow.Call;

/** Fetches a token as a call would, to see whether it works. */
@FunctionalInterface
public interface TokenSource {
    /** Blocks until the endpoint has answered; called off the JavaFX thread. The token itself is told to nobody. */
    Tried fetch(Call call, Scope scope, Cancellation cancellation) throws Exception;

    /** What came of it. */
    sealed interface Tried {
        /**
         * One came.
         *
         * @param seconds how long the token is good; empty where the endpoint did not say
         */
        record Fine(OptionalLong seconds) implements Tried {}

        record Failed(Sentence what, Sentence next) implements Tried {}
    }
}
