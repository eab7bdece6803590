package org.hookwright.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Sentence;
import org.hookwright.support.StepJobs;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.Response;
import org.hookwright.ui.response.ShownBody;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.ui.response.ShownReply;
import org.hookwright.ui.response.Timing;
import org.junit.jupiter.api.Test;

final class SendingTest {
    private static final Response ANSWER = new Response.Refused(Sentence.of("desk.send.failed", "as scripted"));

    private final StepJobs jobs = new StepJobs();
    private final Desk desk = new Desk(new FolderOfTests().with("one"), new KeptDrafts(), jobs);
    private final List<String> carried = new ArrayList<>();
    private final List<Cancellation> cancellations = new ArrayList<>();
    private final Scope scope = new Scope(new Ticket("t", Map.of()), Environment.NONE, Map.of());
    private boolean breaks;
    private Response answer = ANSWER;
    private final Sending sending = new Sending(
            desk,
            new SimpleObjectProperty<>(scope),
            (workflow, call, _, _, cancellation) -> {
                carried.add(workflow + "/" + call.name());
                cancellations.add(cancellation);
                if (breaks) {
                    throw new IllegalStateException("broken");
                }
                return answer;
            },
            jobs,
            InstantSource.fixed(Instant.EPOCH));

    private void open() {
        desk.open(null);
        jobs.run();
    }

    @Test
    void nothingCanBeSentWhileNothingIsOpen() {
        assertThat(sending.canPressProperty().getValue()).isFalse();
        sending.press();
        jobs.run();

        assertThat(carried).isEmpty();
    }

    @Test
    void waitsBetweenTheSendAndTheAnswer() {
        open();
        sending.press();
        assertThat(sending.responseProperty().get()).isInstanceOf(Response.Sending.class);
        assertThat(sending.waitingProperty().getValue()).isTrue();

        jobs.run();
        assertThat(sending.responseProperty().get()).isEqualTo(ANSWER);
        assertThat(carried).containsExactly("one/step");
    }

    @Test
    void aSecondSendIsRefusedWhileOneIsOnItsWay() {
        open();
        sending.send();
        sending.send();
        jobs.run();

        assertThat(carried).hasSize(1);
    }

    @Test
    void cancellingReachesTheWorkAndItsAnswerIsNeverHeard() {
        open();
        sending.press();
        jobs.work();
        sending.press();
        jobs.hear();

        assertThat(cancellations.getFirst().isCancelled()).isTrue();
        assertThat(sending.responseProperty().get()).isInstanceOf(Response.Cancelled.class);
    }

    @Test
    void aCancelThatComesAfterTheAnswerChangesNothing() {
        open();
        sending.send();
        jobs.run();
        sending.cancel();

        assertThat(sending.responseProperty().get()).isEqualTo(ANSWER);
    }

    @Test
    void anUnforeseenFailureIsSaidAndTheNextSendWorks() {
        open();
        breaks = true;
        sending.send();
        jobs.run();
        assertThat(sending.responseProperty().get())
                .isEqualTo(new Response.Refused(Sentence.of("desk.send.failed", "broken")));

        breaks = false;
        sending.send();
        jobs.run();
        assertThat(sending.responseProperty().get()).isEqualTo(ANSWER);
    }

    @Test
    void aReplyIsToldOfWithItsStatusAndBody() {
        open();
        answer = new Response.Ended(new ShownExchange(
                Badge.ofStatus(404),
                Sentence.of("response.badge.status", 404),
                Optional.empty(),
                Optional.of(new ShownReply(
                        "HTTP/1.1 404 Not Found",
                        List.of(),
                        new ShownBody(
                                "application/json; charset=ISO-8859-1",
                                7,
                                new ShownBody.Source.Bytes("{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1))))),
                Timing.NONE,
                ""));
        List<String> heard = new ArrayList<>();
        sending.onReply((file, call, status, body) -> heard.add(file + " " + call + " " + status + " " + body));
        sending.send();
        jobs.run();
        assertThat(heard).containsExactly("one.hook.yaml step 404 {\"é\":1}");
    }
}
