package org.hookwright.ui.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.WorkflowChecker;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Explanation;
import org.hookwright.condition.Facts;
import org.hookwright.task.Cancellation;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Chain;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/**
 * Follows the workflow: what its conditions come to for the chosen ticket and for all of them, and how its parts go
 * together. Works off the JavaFX thread; nothing older than what is shown is ever shown.
 */
public final class FlowAnalyst {
    /** How long the keys rest before the whole is looked at again; short enough to feel live. */
    static final long QUIET_MILLIS = 60;

    private static final System.Logger LOG = System.getLogger(FlowAnalyst.class.getName());

    private final Desk desk;
    private final ObservableValue<Scope> scope;
    private final Clock clock;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<FlowReport> report =
            new ReadOnlyObjectWrapper<>(this, "report", FlowReport.NOTHING);

    public FlowAnalyst(Desk desk, ObservableValue<Scope> scope, Clock clock, Jobs jobs) {
        this.desk = desk;
        this.scope = scope;
        this.clock = clock;
        latest = new Latest(jobs);
        desk.workflowProperty().subscribe(_ -> analyse());
        scope.subscribe((_, _) -> analyse());
        desk.tickets().all().subscribe(this::analyse);
    }

    /** What is known by now; its workflow tells which state it is about. */
    public ReadOnlyObjectProperty<FlowReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    private void analyse() {
        Workflow workflow = desk.workflowProperty().get();
        if (workflow == null) {
            latest.cancel();
            report.set(FlowReport.NOTHING);
            return;
        }
        Scope now = scope.getValue();
        List<Ticket> tickets = desk.tickets().values();
        latest.computeAfter(QUIET_MILLIS, cancellation -> report(workflow, now, tickets, cancellation), outcome -> {
            switch (outcome) {
                case Outcome.Done(var found) -> report.set(found);
                case Outcome.Failed(var cause) ->
                    LOG.log(System.Logger.Level.ERROR, "The flow was not examined", cause);
            }
        });
    }

    private FlowReport report(Workflow workflow, Scope now, List<Ticket> tickets, Cancellation cancellation) {
        Instant moment = clock.instant();
        Map<Spot, Asked> asked = new LinkedHashMap<>();
        asked.put(new Spot.When(), ask(workflow.when(), now.withResults(Map.of()), tickets, moment));
        workflow.places().forEach((path, step) -> {
            cancellation.throwIfCancelled();
            if (step instanceof Branch branch) {
                Scope there = now.withResults(named(workflow, path, now.results()));
                asked.put(new Spot.At(path), ask(branch.when(), there, tickets, moment));
            }
        });
        return new FlowReport(workflow, asked, WorkflowChecker.check(workflow, tickets, clock));
    }

    /** What of all known replies has come when a step begins. */
    private static Map<String, Map<String, Object>> named(
            Workflow workflow, StepPath path, Map<String, Map<String, Object>> results) {
        Map<String, Map<String, Object>> named = new LinkedHashMap<>();
        for (Call call : results.isEmpty() ? List.<Call>of() : Chain.before(workflow, path)) {
            Map<String, Object> result = results.get(call.name());
            if (result != null) {
                named.put(call.name(), result);
            }
        }
        return named;
    }

    private static Asked ask(Condition condition, Scope scope, List<Ticket> tickets, Instant moment) {
        Facts chosen = new Facts(scope.shown(), moment);
        List<Boolean> all = new ArrayList<>();
        for (Ticket ticket : tickets) {
            Scope its = new Scope(ticket, scope.environment(), scope.secrets(), scope.results());
            all.add(Evaluation.of(condition, new Facts(its.shown(), moment)).holds());
        }
        return new Asked(condition, Evaluation.of(condition, chosen), Explanation.of(condition, chosen), all);
    }
}
