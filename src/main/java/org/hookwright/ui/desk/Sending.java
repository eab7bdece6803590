package org.hookwright.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.run.Judgement;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.response.Response;
import org.hookwright.ui.response.ShownReply;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The send of the edited step: one at a time, to be called off at any moment. */
public final class Sending {
    private static final System.Logger LOG = System.getLogger(Sending.class.getName());

    private final Desk desk;
    private final ObservableValue<Scope> scope;
    private final Courier courier;
    private final Jobs jobs;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Response> response =
            new ReadOnlyObjectWrapper<>(this, "response", new Response.Nothing());
    private final ObservableValue<Boolean> waiting = response.map(now -> now instanceof Response.Sending);
    private final ObservableValue<Boolean> canPress;
    private @Nullable Job job;
    private Heard heard = (_, _, _, _) -> {};

    public Sending(Desk desk, ObservableValue<Scope> scope, Courier courier, Jobs jobs, InstantSource clock) {
        this.desk = desk;
        this.scope = scope;
        this.courier = courier;
        this.jobs = jobs;
        this.clock = clock;
        canPress = Bindings.createBooleanBinding(
                () -> isWaiting() || desk.callProperty().get() != null, response, desk.callProperty());
    }

    /** Where the answer stands. */
    public ReadOnlyObjectProperty<Response> responseProperty() {
        return response.getReadOnlyProperty();
    }

    /** Whether an answer is being waited for. */
    public ObservableValue<Boolean> waitingProperty() {
        return waiting;
    }

    /** Whether there is something to send or to call off. */
    public ObservableValue<Boolean> canPressProperty() {
        return canPress;
    }

    public boolean isWaiting() {
        return response.get() instanceof Response.Sending;
    }

    /** Sends, or calls off what is on its way: the one button's two meanings. */
    public void press() {
        if (isWaiting()) {
            cancel();
        } else {
            send();
        }
    }

    /** Sends the edited step for the chosen ticket. While an answer is waited for it does nothing. */
    public void send() {
        Call call = desk.callProperty().get();
        Workflow workflow = desk.workflowProperty().get();
        if (call == null || workflow == null || isWaiting()) {
            return;
        }
        Scope with = scope.getValue();
        Path file = desk.fileProperty().getValue();
        AtomicLong received = new AtomicLong();
        response.set(new Response.Sending(clock.instant(), call.delivery().timeout(), received::get));
        job = jobs.wait(
                cancellation -> brought(courier.carry(workflow.name(), call, with, received::set, cancellation)),
                outcome -> ended(file, call, with, outcome));
    }

    /** Has someone told of each reply that comes, of whatever status. */
    public void onReply(Heard other) {
        heard = other;
    }

    /** Takes replies. */
    @FunctionalInterface
    public interface Heard {
        void reply(Path workflow, String call, int status, String body);
    }

    /** Calls off what is on its way. When the answer has come before, it stays. */
    public void cancel() {
        if (job != null && response.get() instanceof Response.Sending sending) {
            job.cancel();
            response.set(new Response.Cancelled(Duration.between(sending.started(), clock.instant())));
        }
    }

    /** What came, and of a reply as much as rules and outputs look at. */
    private record Brought(Response response, Optional<Reply.Sample> reply) {}

    private static Brought brought(Response response) throws IOException {
        if (response instanceof Response.Ended(var exchange) && exchange.reply().isPresent()) {
            ShownReply reply = exchange.reply().get();
            return new Brought(
                    response,
                    Optional.of(new Reply.Sample(reply.status(), reply.body().head(Judgement.LOOKED_AT))));
        }
        return new Brought(response, Optional.empty());
    }

    private void ended(@Nullable Path file, Call call, Scope with, Outcome<Brought> outcome) {
        response.set(
                switch (outcome) {
                    case Outcome.Done(var brought) -> brought.response();
                    case Outcome.Failed(var cause) -> {
                        LOG.log(System.Logger.Level.ERROR, "A send failed in an unforeseen way", cause);
                        Masking masking = Masking.of(with.secrets().values());
                        yield new Response.Refused(
                                masking.mask(Sentence.of("desk.send.failed", String.valueOf(cause.getMessage()))));
                    }
                });
        if (file != null && outcome instanceof Outcome.Done<Brought>(var brought)) {
            brought.reply().ifPresent(reply -> heard.reply(file, call.name(), reply.status(), reply.body()));
        }
    }
}
