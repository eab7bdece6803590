package org.hookwright.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.hookwright.history.Origin;
import org.hookwright.history.Recording;
import org.hookwright.send.Answer;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Filled;
import org.hookwright.send.Filler;
import org.hookwright.send.OkHttpSender;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.desk.Courier;
import org.hookwright.ui.response.AnswerShown;
import org.hookwright.ui.response.Response;
import org.hookwright.workflow.Call;
import org.jspecify.annotations.Nullable;

/** Sends over the network, and enters what came of it in the history before anybody sees it. */
final class EngineCourier implements Courier, AutoCloseable {
    private final ReplyFiles replies;
    private final OpenHistory history;
    private final Clock clock;
    private final Filler filler = new Filler();
    private @Nullable OkHttpSender sender;

    EngineCourier(Path replies, OpenHistory history, Clock clock) {
        this.replies = new ReplyFiles(replies);
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Response carry(String workflow, Call call, Scope scope, LongConsumer received, Cancellation cancellation)
            throws Exception {
        Filled filled = filler.fill(call, scope, true);
        if (!filled.canBeSent()) {
            return new Response.Refused(filled.obstacles().getFirst().sentence());
        }
        Instant at = clock.instant();
        Answer answer = sender().send(filled.prepared(), cancellation, received::accept);
        Origin origin = new Origin(
                workflow, call.name(), scope.ticket().id(), scope.environment().name());
        Masking masking = Masking.of(scope.secrets().values());
        var _ = history.record(Recording.of(at, origin, filled.prepared(), answer, masking));
        if (answer instanceof Answer.Failure failure && failure.reason().kind() == FailureReason.Kind.CANCELLED) {
            throw new CancellationException();
        }
        replies.keepOnly(answer);
        return new Response.Ended(AnswerShown.of(answer, masking, at));
    }

    /** What sends; made when it is first needed. */
    synchronized OkHttpSender sender() {
        if (sender == null) {
            sender = new OkHttpSender(replies.folder());
        }
        return sender;
    }

    /** Lets go of what a reply has on disk. */
    void forget(Answer answer) {
        replies.forget(answer);
    }

    @Override
    public synchronized void close() {
        if (sender != null) {
            sender.close();
            replies.close();
        }
    }
}
