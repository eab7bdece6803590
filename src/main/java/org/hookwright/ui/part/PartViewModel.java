package org.hookwright.ui.part;

import java.time.Clock;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/** Which form is shown, and what each of them works on. */
public final class PartViewModel {
    private final EventViewModel event;
    private final ConditionViewModel condition;
    private final StepViewModel step;
    private final ObservableValue<Kind> kind;
    private final ObservableValue<Boolean> readOnly;

    /** What is chosen. */
    enum Kind {
        /** Nothing that is edited here: no workflow, or a call. */
        NONE,
        EVENT,
        CONDITION,
        BRANCH,
        WAIT
    }

    public PartViewModel(Desk desk, ObservableValue<FlowReport> report, ObservableValue<Scope> scope, Clock clock) {
        event = new EventViewModel(desk, scope);
        condition = new ConditionViewModel(desk, report, scope, clock);
        step = new StepViewModel(desk);
        kind = Bindings.createObjectBinding(
                () -> kind(desk.workflowProperty().get(), desk.spotProperty().get()),
                desk.workflowProperty(),
                desk.spotProperty());
        readOnly = desk.saveStateProperty().map(SaveState.ReadOnly.class::isInstance);
    }

    private static Kind kind(@org.jspecify.annotations.Nullable Workflow workflow, Spot spot) {
        if (workflow == null) {
            return Kind.NONE;
        }
        return switch (spot) {
            case Spot.Start _ -> Kind.EVENT;
            case Spot.When _ -> Kind.CONDITION;
            case Spot.At(var path) -> workflow.at(path).map(PartViewModel::kind).orElse(Kind.NONE);
        };
    }

    private static Kind kind(Step step) {
        return switch (step) {
            case Call _ -> Kind.NONE;
            case Branch _ -> Kind.BRANCH;
            case Wait _ -> Kind.WAIT;
        };
    }

    ObservableValue<Kind> kindProperty() {
        return kind;
    }

    /** Whether the open file may only be looked at. */
    ObservableValue<Boolean> readOnlyProperty() {
        return readOnly;
    }

    EventViewModel event() {
        return event;
    }

    ConditionViewModel condition() {
        return condition;
    }

    StepViewModel step() {
        return step;
    }
}
