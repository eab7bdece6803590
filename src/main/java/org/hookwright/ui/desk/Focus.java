package org.hookwright.ui.desk;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The workflow that is shown, the step of it that is chosen, and the call that is edited: the step, where it is one.
 */
final class Focus {
    private final ReadOnlyObjectWrapper<@Nullable Workflow> workflow = new ReadOnlyObjectWrapper<>(this, "workflow");
    private final ReadOnlyObjectWrapper<@Nullable StepPath> step = new ReadOnlyObjectWrapper<>(this, "step");
    private final ReadOnlyObjectWrapper<@Nullable Call> call = new ReadOnlyObjectWrapper<>(this, "call");

    ReadOnlyObjectProperty<@Nullable Workflow> workflowProperty() {
        return workflow.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable StepPath> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Call> callProperty() {
        return call.getReadOnlyProperty();
    }

    /**
     * Shows the next state of the workflow. The chosen step stays; where it is no longer there, the first call is
     * chosen.
     */
    void show(Workflow now) {
        StepPath chosen = step.get();
        workflow.set(now);
        if (chosen == null || now.at(chosen).isEmpty()) {
            step.set(now.firstCall().orElse(null));
        }
        call.set(callIn(now));
    }

    /** Before another workflow, or the same one read anew: what hears of the call hears that it is another. */
    void leave() {
        call.set(null);
    }

    void choose(StepPath path) {
        Workflow now = workflow.get();
        if (now != null && now.at(path).isPresent() && !path.equals(step.get())) {
            call.set(null);
            step.set(path);
            call.set(callIn(now));
        }
    }

    /** The next workflow begins at its first call. */
    void forgetStep() {
        step.set(null);
    }

    void close() {
        workflow.set(null);
        call.set(null);
    }

    /** The workflow with another call in the place of the one that is edited. */
    Optional<Workflow> with(Call after) {
        Workflow now = workflow.get();
        StepPath path = step.get();
        return now == null || path == null || call.get() == null
                ? Optional.empty()
                : Optional.of(now.with(path, after));
    }

    private @Nullable Call callIn(Workflow now) {
        StepPath path = step.get();
        return path != null && now.at(path).orElse(null) instanceof Call found ? found : null;
    }
}
