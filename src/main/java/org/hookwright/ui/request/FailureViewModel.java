package org.hookwright.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply.OnFailure;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Wait;

/** What follows when the call has failed for good. */
public final class FailureViewModel {
    /** The choices. */
    public enum Then {
        STOP,
        CONTINUE,
        FALLBACK;

        static Then of(OnFailure onFailure) {
            return switch (onFailure) {
                case OnFailure.Stop() -> STOP;
                case OnFailure.Continue() -> CONTINUE;
                case OnFailure.Fallback _ -> FALLBACK;
            };
        }
    }

    /** A step of the fallback. */
    public record FallbackStep(StepPath path, Sentence name) {}

    private final Desk desk;
    private final ObservableValue<OnFailure> onFailure;
    private final ObservableValue<List<FallbackStep>> steps;
    private final Kept<OnFailure> left;

    public FailureViewModel(Desk desk) {
        this.desk = desk;
        left = new Kept<>(desk);
        onFailure = desk.callProperty().map(call -> call.reply().onFailure()).orElse(new OnFailure.Stop());
        steps = Bindings.createObjectBinding(this::steps, desk.callProperty(), desk.spotProperty());
    }

    public ObservableValue<Then> thenProperty() {
        return onFailure.map(Then::of);
    }

    /** The fallback's own steps, without what those hold. */
    public ObservableValue<List<FallbackStep>> stepsProperty() {
        return steps;
    }

    /** The steps of a fallback that was left come back with it. */
    public void choose(Then then) {
        OnFailure now = onFailure.getValue();
        if (Then.of(now) == then) {
            return;
        }
        if (now instanceof OnFailure.Fallback) {
            left.leave(now);
        }
        OnFailure next = switch (then) {
            case STOP -> new OnFailure.Stop();
            case CONTINUE -> new OnFailure.Continue();
            case FALLBACK -> left.back().orElse(new OnFailure.Fallback(List.of()));
        };
        desk.edit(
                Sentence.of("request.edit.on-failure"),
                call -> call.with(call.reply().with(next)));
    }

    /** Chooses a step of the fallback, to be edited. */
    public void open(FallbackStep step) {
        desk.choose(new Spot.At(step.path()));
    }

    private List<FallbackStep> steps() {
        Call call = desk.callProperty().get();
        Optional<StepPath> place = desk.spotProperty().get().step();
        if (call == null || place.isEmpty()) {
            return List.of();
        }
        List<FallbackStep> named = new ArrayList<>();
        List<Step> all = call.reply().fallback();
        for (int i = 0; i < all.size(); i++) {
            named.add(new FallbackStep(place.get().in(StepPath.Slot.ON_FAILURE, i), name(all.get(i))));
        }
        return named;
    }

    private static Sentence name(Step step) {
        return switch (step) {
            case Call call -> Sentence.of("request.failure.step", call.name());
            case Branch branch ->
                branch.name().isEmpty()
                        ? Sentence.of("request.failure.branch")
                        : Sentence.of("request.failure.step", branch.name());
            case Wait wait -> Sentence.of("request.failure.wait", Lengths.of(wait.length()));
        };
    }
}
