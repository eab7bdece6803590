package org.hookwright.run;

import java.io.IOException;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Prepared;
import org.hookwright.send.Sender;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply;

/** How a run's requests are answered. */
sealed interface Caller {
    Called call(Call call, Prepared request, Cancellation cancellation) throws IOException;

    /**
     * One try's result.
     *
     * @param status of the reply, 0 where there is none
     * @param body the part of it that rules and outputs look at
     */
    record Called(Optional<Moment.Exchange> exchange, Judgement judgement, int status, String body) {}

    /** Over the network. */
    record Sending(Sender sender) implements Caller {
        @Override
        public Called call(Call call, Prepared request, Cancellation cancellation) throws IOException {
            Answer answer = sender.send(request, cancellation, Sender.Progress.IGNORED);
            if (answer instanceof Answer.Failure failure && failure.reason().kind() == FailureReason.Kind.CANCELLED) {
                cancellation.throwIfCancelled();
            }
            int status = 0;
            String body = "";
            if (answer instanceof Answer.Reply reply) {
                status = reply.status().code();
                body = reply.body().head(Judgement.LOOKED_AT);
            }
            return new Called(
                    Optional.of(new Moment.Exchange(request, answer)),
                    Judgement.of(answer, call.reply().success()),
                    status,
                    body);
        }
    }

    /** By pinned replies. */
    record Dry() implements Caller {
        @Override
        public Called call(Call call, Prepared request, Cancellation cancellation) {
            Optional<Reply.Sample> sample = call.reply().sample();
            if (sample.isEmpty()) {
                Judgement assumed = new Judgement(Optional.empty(), Sentence.of("run.judged.assumed"));
                return new Called(Optional.empty(), assumed, 200, "");
            }
            Reply.Sample pinned = sample.get();
            Judgement judged = Judgement.of(
                    pinned.status(),
                    pinned.body(),
                    call.reply().success(),
                    Sentence.of("run.judged.pinned", pinned.status()));
            return new Called(Optional.empty(), judged, pinned.status(), pinned.body());
        }
    }
}
