package org.hookwright.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.hookwright.condition.Explanation;
import org.hookwright.condition.Facts;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.run.Moment.Next;
import org.hookwright.run.Moment.StepState;
import org.hookwright.send.Filled;
import org.hookwright.send.Filler;
import org.hookwright.send.Obstacle;
import org.hookwright.send.Prepared;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Scope;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;

/** One run on its way: what earlier steps left, and whether anything failed. */
final class Walk {
    private final Tools tools;
    private final Consumer<Moment> heard;
    private final Cancellation cancellation;
    private Scope scope;
    private boolean failures;

    /** What a walk works with. */
    record Tools(Filler filler, Caller caller, RunClock clock, RandomGenerator chance) {}

    Walk(Tools tools, Consumer<Moment> heard, Cancellation cancellation, Scope scope) {
        this.tools = tools;
        this.heard = heard;
        this.cancellation = cancellation;
        this.scope = scope;
    }

    RunEnd through(List<Step> steps) throws IOException {
        for (int i = 0; i < steps.size(); i++) {
            if (!step(StepPath.top(i), steps.get(i))) {
                return RunEnd.FAILED;
            }
        }
        return failures ? RunEnd.WITH_FAILURES : RunEnd.SUCCEEDED;
    }

    /** Whether the run goes on. */
    private boolean list(StepPath owner, Slot slot, List<Step> steps) throws IOException {
        for (int i = 0; i < steps.size(); i++) {
            if (!step(owner.in(slot, i), steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean step(StepPath path, Step step) throws IOException {
        cancellation.throwIfCancelled();
        return switch (step) {
            case Call call -> call(path, call);
            case Branch branch -> branch(path, branch);
            case Wait wait -> {
                heard.accept(new Moment.Paused(tools.clock().now(), path, wait.length()));
                tools.clock().pause(wait.length(), cancellation);
                yield done(path, StepState.SUCCEEDED);
            }
        };
    }

    private boolean branch(StepPath path, Branch branch) throws IOException {
        Explanation why = Explanation.of(
                branch.when(), new Facts(scope.shown(), tools.clock().now()));
        heard.accept(new Moment.Chose(tools.clock().now(), path, why));
        Slot slot = why.holds() ? Slot.THEN : Slot.OTHERWISE;
        boolean goesOn = list(path, slot, why.holds() ? branch.then() : branch.otherwise());
        return done(path, goesOn ? StepState.SUCCEEDED : StepState.FAILED);
    }

    private boolean call(StepPath path, Call call) throws IOException {
        Filled filled = tools.filler().fill(call, scope, true);
        Optional<Sentence> obstacle = obstacle(filled);
        if (obstacle.isPresent()) {
            heard.accept(new Moment.Refused(tools.clock().now(), path, obstacle.get()));
            leave(call, 0, Outputs.NONE);
            return failed(path, call);
        }
        return tries(path, call, identified(call, filled.prepared()))
                ? done(path, StepState.SUCCEEDED)
                : failed(path, call);
    }

    /** Why it cannot go out; a dry run needs no secrets, because nothing does. */
    private Optional<Sentence> obstacle(Filled filled) {
        boolean dry = tools.caller() instanceof Caller.Dry;
        return filled.obstacles().stream()
                .filter(obstacle -> !dry || obstacle.part() != Obstacle.Part.SECRETS)
                .findFirst()
                .map(Obstacle::sentence);
    }

    /** The same id through all tries, so that a target can tell a repetition from a second order. */
    private Prepared identified(Call call, Prepared prepared) {
        String header = call.delivery().idempotencyHeader();
        if (header.isEmpty() && !(call.request().auth() instanceof Auth.Hmac)) {
            return prepared;
        }
        String id = new UUID(tools.chance().nextLong(), tools.chance().nextLong()).toString();
        Prepared named = prepared.identified(id);
        return header.isEmpty() ? named : named.with(new Header(header, id));
    }

    private boolean tries(StepPath path, Call call, Prepared request) throws IOException {
        Pauses pauses = new Pauses(call, tools.chance());
        for (int attempt = 1; ; attempt++) {
            heard.accept(new Moment.Trying(tools.clock().now(), path, attempt));
            Caller.Called called = tools.caller().call(call, request, cancellation);
            Next next = next(called, pauses, attempt);
            heard.accept(
                    new Moment.Tried(tools.clock().now(), path, attempt, called.exchange(), called.judgement(), next));
            if (!(next instanceof Next.Again again)) {
                take(path, call, called);
                return called.judgement().good();
            }
            heard.accept(new Moment.Paused(tools.clock().now(), path, again.pause()));
            tools.clock().pause(again.pause(), cancellation);
        }
    }

    private Next next(Caller.Called called, Pauses pauses, int attempt) {
        if (called.judgement().good()) {
            return new Next.Go();
        }
        return called.exchange()
                .map(exchange -> pauses.after(
                        attempt,
                        called.judgement().failure().orElseThrow(),
                        called.status(),
                        Pauses.asked(exchange.answer(), tools.clock().now())))
                .orElse(new Next.GiveUp());
    }

    private void take(StepPath path, Call call, Caller.Called called) {
        Outputs outputs = Outputs.NONE;
        if (!call.reply().outputs().isEmpty() && called.judgement().good()) {
            outputs = Outputs.of(call.reply().outputs(), JsonPaths.tree(called.body()));
            heard.accept(new Moment.Took(tools.clock().now(), path, outputs.values(), outputs.reasons()));
        }
        leave(call, called.status(), outputs);
    }

    private void leave(Call call, int status, Outputs outputs) {
        scope = scope.with(call.name(), outputs.with(status));
    }

    private boolean failed(StepPath path, Call call) throws IOException {
        failures = true;
        return switch (call.reply().onFailure()) {
            case Reply.OnFailure.Stop() -> done(path, StepState.FAILED);
            case Reply.OnFailure.Continue() -> done(path, StepState.FAILED_ON);
            case Reply.OnFailure.Fallback(var steps) ->
                done(path, list(path, Slot.ON_FAILURE, steps) ? StepState.FELL_BACK : StepState.FAILED);
        };
    }

    private boolean done(StepPath path, StepState state) {
        heard.accept(new Moment.Done(tools.clock().now(), path, state));
        return state != StepState.FAILED;
    }
}
