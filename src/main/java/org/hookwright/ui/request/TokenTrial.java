package org.hookwright.ui.request;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Call;
import org.jspecify.annotations.Nullable;

/** One token on trial: asked for at a button, told in words. What is changed in the form makes it old. */
public final class TokenTrial {
    private static final System.Logger LOG = System.getLogger(TokenTrial.class.getName());

    private final Desk desk;
    private final ObservableValue<Scope> scope;
    private final TokenSource source;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Idle());
    private Optional<Auth> asked = Optional.empty();
    private @Nullable Job job;

    /** Where it stands. */
    public sealed interface State {
        record Idle() implements State {}

        record Asking() implements State {}

        /**
         * A token came.
         *
         * @param what how long it is good
         */
        record Fine(Sentence what) implements State {}

        record Failed(Sentence what, Sentence next) implements State {}
    }

    public TokenTrial(Desk desk, ObservableValue<Scope> scope, TokenSource source, Jobs jobs) {
        this.desk = desk;
        this.scope = scope;
        this.source = source;
        this.jobs = jobs;
        desk.callProperty().subscribe(this::follow);
        scope.subscribe((before, after) -> {
            if (!before.environment().equals(after.environment())
                    || !before.secrets().equals(after.secrets())) {
                forget();
            }
        });
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Asks, or calls off what was asked. */
    public void press() {
        Call call = desk.callProperty().get();
        if (state.get() instanceof State.Asking) {
            forget();
        } else if (call != null) {
            ask(call);
        }
    }

    private void ask(Call call) {
        Scope with = scope.getValue();
        asked = Optional.of(call.request().auth());
        state.set(new State.Asking());
        job = jobs.wait(cancellation -> source.fetch(call, with, cancellation), this::heard);
    }

    private void heard(Outcome<TokenSource.Tried> outcome) {
        job = null;
        state.set(
                switch (outcome) {
                    case Outcome.Done(TokenSource.Tried.Fine(var seconds)) -> new State.Fine(good(seconds));
                    case Outcome.Done(TokenSource.Tried.Failed(var what, var next)) -> new State.Failed(what, next);
                    case Outcome.Failed(var cause) -> {
                        LOG.log(System.Logger.Level.ERROR, "Asking for a token", cause);
                        yield new State.Failed(
                                Sentence.of("request.token.broken"), Sentence.of("request.token.broken-next"));
                    }
                });
    }

    private static Sentence good(OptionalLong seconds) {
        return seconds.isEmpty()
                ? Sentence.of("request.token.fine")
                : seconds.getAsLong() < 120
                        ? Sentence.of("request.token.fine-seconds", seconds.getAsLong())
                        : Sentence.of("request.token.fine-minutes", seconds.getAsLong() / 60);
    }

    private void follow(@Nullable Call call) {
        Optional<Auth> now = Optional.ofNullable(call).map(it -> it.request().auth());
        if (!(state.get() instanceof State.Idle) && !now.equals(asked)) {
            forget();
        }
    }

    private void forget() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        state.set(new State.Idle());
    }
}
