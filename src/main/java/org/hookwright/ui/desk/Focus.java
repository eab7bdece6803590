package org.hookwright.ui.desk;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The workflow that is shown, the part of it that is chosen, and the call that is edited: the part, where it is one.
 */
final class Focus {
    private final ReadOnlyObjectWrapper<@Nullable Workflow> workflow = new ReadOnlyObjectWrapper<>(this, "workflow");
    private final ReadOnlyObjectWrapper<Spot> spot = new ReadOnlyObjectWrapper<>(this, "spot", new Spot.Start());
    private final ReadOnlyObjectWrapper<@Nullable Call> call = new ReadOnlyObjectWrapper<>(this, "call");

    /** Whether nothing of the workflow has been chosen yet, so that its first call is to be. */
    private boolean fresh = true;

    ReadOnlyObjectProperty<@Nullable Workflow> workflowProperty() {
        return workflow.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Spot> spotProperty() {
        return spot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Call> callProperty() {
        return call.getReadOnlyProperty();
    }

    /**
     * Shows the next state of the workflow. What is chosen stays; a step that is no longer there gives way to the one
     * before it, to that which holds it, or to the first call.
     */
    void show(Workflow now) {
        workflow.set(now);
        Spot chosen = fresh ? first(now) : kept(now, spot.get());
        fresh = false;
        if (!chosen.equals(spot.get())) {
            call.set(null);
            spot.set(chosen);
        }
        call.set(callIn(now));
    }

    /** Before another workflow, or the same one read anew: what hears of the call hears that it is another. */
    void leave() {
        call.set(null);
    }

    void choose(Spot wanted) {
        Workflow now = workflow.get();
        if (now != null && isIn(now, wanted) && !wanted.equals(spot.get())) {
            call.set(null);
            spot.set(wanted);
            call.set(callIn(now));
        }
    }

    /** The next workflow begins at its first call. */
    void forgetStep() {
        fresh = true;
    }

    void close() {
        workflow.set(null);
        call.set(null);
    }

    /** The workflow with another call in the place of the one that is edited. */
    Optional<Workflow> with(Call after) {
        Workflow now = workflow.get();
        return now == null || call.get() == null
                ? Optional.empty()
                : spot.get().step().map(path -> now.with(path, after));
    }

    private static Spot first(Workflow now) {
        return now.firstCall().<Spot>map(Spot.At::new).orElse(new Spot.Start());
    }

    private static Spot kept(Workflow now, Spot chosen) {
        Optional<StepPath> path = chosen.step();
        while (path.isPresent() && now.at(path.get()).isEmpty()) {
            StepPath gone = path.get();
            path = gone.index() > 0 ? Optional.of(gone.at(gone.index() - 1)) : gone.parent();
        }
        return chosen.step().isEmpty() ? chosen : path.<Spot>map(Spot.At::new).orElseGet(() -> first(now));
    }

    private static boolean isIn(Workflow now, Spot wanted) {
        return wanted.step().map(path -> now.at(path).isPresent()).orElse(true);
    }

    private @Nullable Call callIn(Workflow now) {
        return spot.get().step().flatMap(now::at).orElse(null) instanceof Call found ? found : null;
    }
}
