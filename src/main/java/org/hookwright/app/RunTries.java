package org.hookwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Recording;
import org.hookwright.payload.JsonPaths;
import org.hookwright.run.Judgement;
import org.hookwright.run.Moment;
import org.hookwright.run.RunClock;
import org.hookwright.send.Answer;
import org.hookwright.send.Prepared;
import org.hookwright.send.Sender;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.run.Attempt;
import org.hookwright.ui.run.Heard;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The tries of one run: each goes out, is entered in the history under its run, and only then is told. One that was
 * called off on its way is entered too, for it may have arrived.
 */
final class RunTries implements Consumer<Moment> {
    private final EngineCourier courier;
    private final OpenHistory history;
    private final OptionalLong run;
    private final RunClock time;
    private final InstantSource clock;
    private final Consumer<Heard> heard;
    private Masking masking;
    private Moment.@Nullable Trying trying;
    private Optional<Attempt> attempt = Optional.empty();
    private @Nullable Answer answered;

    RunTries(
            EngineCourier courier, OpenHistory history, OptionalLong run, RunClock time, InstantSource clock, Ear ear) {
        this.courier = courier;
        this.history = history;
        this.run = run;
        this.time = time;
        this.clock = clock;
        this.heard = ear.heard();
        this.masking = ear.masking();
    }

    /** Who hears of the moments, and what is dots for those who do. */
    record Ear(Consumer<Heard> heard, Masking masking) {}

    @Override
    public void accept(Moment moment) {
        switch (moment) {
            case Moment.Trying now -> {
                trying = now;
                attempt = Optional.empty();
                heard.accept(Heard.of(moment));
            }
            case Moment.Tried tried -> {
                // The bytes stay behind: they are in the history, where secrets are dots.
                Moment.Tried bare = new Moment.Tried(
                        tried.at(),
                        tried.step(),
                        tried.attempt(),
                        Optional.empty(),
                        masked(tried.judgement()),
                        tried.next());
                heard.accept(new Heard(bare, attempt));
                forget();
            }
            case Moment.Refused refused ->
                heard.accept(Heard.of(new Moment.Refused(refused.at(), refused.step(), masking.mask(refused.why()))));
            case Moment.Took took -> heard.accept(Heard.of(masked(took)));
            case Moment.Asked _, Moment.Paused _, Moment.Chose _, Moment.Done _ -> heard.accept(Heard.of(moment));
            case Moment.Ended _ -> {
                heard.accept(Heard.of(moment));
                forget();
            }
        }
    }

    private Judgement masked(Judgement judgement) {
        return new Judgement(judgement.failure(), masking.mask(judgement.what()));
    }

    /** Steps that follow get what was taken; those who look on get dots where it is a secret. */
    private Moment.Took masked(Moment.Took took) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        took.outputs().forEach((name, value) -> outputs.put(name, shown(value)));
        return new Moment.Took(
                took.at(),
                took.step(),
                outputs,
                took.missing().stream().map(masking::mask).toList());
    }

    private Object shown(Object value) {
        String text = JsonPaths.text(value);
        return masking.isIn(text) ? masking.mask(text) : value;
    }

    /** A large reply's file goes once it was judged: nobody looks at it there. */
    private void forget() {
        if (answered != null) {
            courier.forget(answered);
            answered = null;
        }
    }

    /** Sends for this run. */
    Sender of(Workflow workflow, Scope scope) {
        return (prepared, cancellation, progress) -> {
            Instant at = clock.instant();
            Answer answer = courier.sender().send(prepared, cancellation, progress);
            answered = answer;
            if (!courier.sender().learned(prepared).isEmpty()) {
                masking = courier.masking(scope, prepared);
            }
            try {
                attempt = Optional.of(enter(at, workflow, scope, prepared, answer));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return answer;
        };
    }

    private Attempt enter(Instant at, Workflow workflow, Scope scope, Prepared prepared, Answer answer)
            throws IOException {
        Moment.Trying now = java.util.Objects.requireNonNull(trying, "a try is told before it goes out");
        Origin origin = new Origin(
                workflow.name(),
                workflow.at(now.step()).map(Step::name).orElse(""),
                scope.ticket().id(),
                scope.environment().name());
        Kept sent = Recording.of(at, origin, prepared, answer, masking);
        Kept kept = run.isPresent()
                ? sent.in(new InRun(run.getAsLong(), now.step().toString(), now.attempt(), time.now()))
                : sent;
        OptionalLong record = history.record(kept);
        return new Attempt(
                Shown.badge(kept.summary()),
                record,
                record.isPresent() ? Optional.empty() : Optional.of(Shown.of(kept)),
                reply(kept));
    }

    private static Optional<Reply.Sample> reply(Kept kept) {
        OptionalInt status = kept.summary().status();
        return status.isEmpty()
                ? Optional.empty()
                : kept.reply()
                        .filter(reply -> !reply.isCut())
                        .map(reply -> new Reply.Sample(status.getAsInt(), reply.body()));
    }
}
