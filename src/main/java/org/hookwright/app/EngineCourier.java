package org.hookwright.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.hookwright.history.Origin;
import org.hookwright.history.Recording;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Filled;
import org.hookwright.send.Filler;
import org.hookwright.send.Obstacle;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.Prepared;
import org.hookwright.send.ProvingSender;
import org.hookwright.send.Sent;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.desk.Courier;
import org.hookwright.ui.request.TokenSource;
import org.hookwright.ui.response.AnswerShown;
import org.hookwright.ui.response.Response;
import org.hookwright.workflow.Call;
import org.jspecify.annotations.Nullable;

/** Sends over the network, and enters what came of it in the history before anybody sees it. */
final class EngineCourier implements Courier, TokenSource, AutoCloseable {
    private final ReplyFiles replies;
    private final OpenHistory history;
    private final Clock clock;
    private final Path workspace;
    private final Filler filler = new Filler();
    private final KnownSecrets known = new KnownSecrets();
    private @Nullable OkHttpSender network;
    private @Nullable ProvingSender sender;
    private volatile BiConsumer<Instant, Sent> heard = (begun, sent) -> {};

    /** One for networks that name their files by the whole path. */
    EngineCourier(Path replies, OpenHistory history, Clock clock) {
        this(replies, Path.of(""), history, clock);
    }

    /** @param workspace where the files are that an environment's network names */
    EngineCourier(Path replies, Path workspace, OpenHistory history, Clock clock) {
        this.replies = new ReplyFiles(replies);
        this.workspace = workspace;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Response carry(String workflow, Call call, Scope scope, LongConsumer received, Cancellation cancellation)
            throws Exception {
        Filled filled = filler.fill(call, scope, true);
        if (!filled.canBeSent()) {
            return new Response.Refused(
                    masking(scope).mask(filled.obstacles().getFirst().sentence()));
        }
        Instant at = clock.instant();
        Answer answer = sender().send(filled.prepared(), cancellation, received::accept);
        tell(at, answer);
        Masking all = masking(scope, filled.prepared());
        Origin origin = new Origin(
                workflow, call.name(), scope.ticket().id(), scope.environment().name());
        var _ = history.record(Recording.of(at, origin, filled.prepared(), answer, all));
        if (answer instanceof Answer.Failure failure && failure.reason().kind() == FailureReason.Kind.CANCELLED) {
            throw new CancellationException();
        }
        replies.keepOnly(answer);
        return new Response.Ended(AnswerShown.of(ReplyFiles.masked(answer, all, cancellation), all, at));
    }

    @Override
    public Tried fetch(Call call, Scope scope, Cancellation cancellation) {
        Filled filled = filler.fill(call, scope, true);
        Optional<Sentence> trouble = filled.obstacles().stream()
                .filter(obstacle -> obstacle.part() == Obstacle.Part.AUTH)
                .map(Obstacle::sentence)
                .findFirst();
        if (trouble.isPresent()) {
            return new Tried.Failed(masking(scope).mask(trouble.get()), Sentence.of("request.token.fill-in"));
        }
        return switch (sender().tryToken(filled.prepared(), cancellation)) {
            case ProvingSender.Tried.Fine(var seconds) -> new Tried.Fine(seconds);
            case ProvingSender.Tried.Failed(var reason) ->
                new Tried.Failed(
                        masking(scope).mask(reason.what()), masking(scope).mask(reason.next()));
        };
    }

    /** What sends; made when it is first needed. */
    synchronized ProvingSender sender() {
        if (sender == null) {
            network = new OkHttpSender(replies.folder(), workspace);
            sender = new ProvingSender(network, clock);
        }
        return sender;
    }

    /** What is dots: the secrets, and what sending has made one. */
    Masking masking(Scope scope, Prepared sent) {
        List<Secret> secrets = new ArrayList<>(scope.secrets().values());
        secrets.addAll(sender().learned(sent));
        return known.masking(secrets);
    }

    /** What is dots before anything was sent. */
    Masking masking(Scope scope) {
        return known.masking(scope.secrets().values());
    }

    /** Hears, on the thread that sends, of everything that has gone out, and when its sending began. */
    void onSent(BiConsumer<Instant, Sent> listener) {
        heard = listener;
    }

    void tell(Instant begun, Answer answer) {
        heard.accept(begun, answer.sent());
    }

    /** Lets go of what a reply has on disk. */
    void forget(Answer answer) {
        replies.forget(answer);
    }

    @Override
    public synchronized void close() {
        if (network != null) {
            network.close();
            replies.close();
        }
    }
}
