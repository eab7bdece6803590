package org.hookwright.app;

import java.util.List;
import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.response.Response;

/** Says over every screen what is to be known about a send: that it could not be made, or was made with problems. */
final class SendBanners {
    private static final String TOPIC = "send";

    private final ObservableValue<List<Problem>> problems;
    private final IntSupplier ticket;
    private final Messages messages;

    /**
     * Begins to listen.
     *
     * @param ticket the index of the chosen sample: problems of others do not concern the send
     */
    SendBanners(
            ObservableValue<? extends Response> response,
            ObservableValue<List<Problem>> problems,
            IntSupplier ticket,
            Messages messages) {
        this.problems = problems;
        this.ticket = ticket;
        this.messages = messages;
        response.subscribe(this::tell);
    }

    private void tell(Response response) {
        switch (response) {
            case Response.Nothing _, Response.Cancelled _ -> messages.clear(TOPIC);
            case Response.Sending _ -> sending();
            case Response.Ended _ -> {}
            case Response.Refused(var why) ->
                messages.show(Message.of(TOPIC, Message.Level.DANGER, Sentence.of("shell.send.blocked", why)));
        }
    }

    private void sending() {
        messages.clear(TOPIC);
        long errors = problems.getValue().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .filter(problem ->
                        problem.tickets().isEmpty() || problem.tickets().contains(ticket.getAsInt()))
                .count();
        if (errors > 0) {
            messages.showPassing(Message.of(TOPIC, Message.Level.WARNING, Sentence.of("shell.send.problems", errors)));
        }
    }
}
