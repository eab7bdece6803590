package org.hookwright.app;

import java.util.List;
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
    private final Messages messages;

    SendBanners(
            ObservableValue<? extends Response> response, ObservableValue<List<Problem>> problems, Messages messages) {
        this.problems = problems;
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
                .count();
        if (errors > 0) {
            messages.showPassing(Message.of(TOPIC, Message.Level.WARNING, Sentence.of("shell.send.problems", errors)));
        }
    }
}
