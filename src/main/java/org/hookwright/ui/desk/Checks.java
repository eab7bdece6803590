package org.hookwright.ui.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.task.Cancellation;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Workflow;

/**
 * What the checks say of every call of the open workflow. A call that has not changed is not checked again, so that an
 * edit costs one check, however many steps there are.
 */
public final class Checks<R> {
    /** Longer than the edited call's own checks wait, which go first. */
    static final long QUIET_MILLIS = 250;

    private static final System.Logger LOG = System.getLogger(Checks.class.getName());

    private final Desk desk;
    private final ObservableValue<Scope> scope;
    private final Judge<R> judge;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Map<Call, R>> known = new ReadOnlyObjectWrapper<>(this, "known", Map.of());
    private Basis basis = new Basis(List.of(), Environment.NONE, Set.of(), Set.of(), Map.of());

    /** All that a check depends on beside the call. */
    private record Basis(
            List<Ticket> tickets,
            Environment environment,
            Set<String> secrets,
            Set<String> steps,
            Map<String, Map<String, Object>> results) {}

    public Checks(Desk desk, ObservableValue<Scope> scope, Judge<R> judge, Jobs jobs) {
        this.desk = desk;
        this.scope = scope;
        this.judge = judge;
        latest = new Latest(jobs);
        desk.workflowProperty().subscribe(_ -> check());
        scope.subscribe((_, _) -> check());
        desk.tickets().all().subscribe(this::check);
    }

    /** What is known by now; a call that is not in it has not been checked yet. */
    public ReadOnlyObjectProperty<Map<Call, R>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    private void check() {
        Workflow workflow = desk.workflowProperty().get();
        if (workflow == null) {
            latest.cancel();
            known.set(Map.of());
            return;
        }
        Scope now = scope.getValue();
        List<Ticket> tickets = desk.tickets().values();
        Basis wanted = new Basis(
                tickets, now.environment(), Set.copyOf(now.secrets().keySet()), workflow.names(), now.results());
        Map<Call, R> usable = wanted.equals(basis) ? known.get() : Map.of();
        List<Call> calls = new ArrayList<>(workflow.calls());
        latest.computeAfter(
                QUIET_MILLIS,
                cancellation ->
                        checked(calls, usable, call -> judge.check(call, tickets, now, cancellation), cancellation),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done(var found) -> {
                            basis = wanted;
                            known.set(found);
                        }
                        case Outcome.Failed(var cause) ->
                            LOG.log(System.Logger.Level.ERROR, "The calls were not checked", cause);
                    }
                });
    }

    private static <R> Map<Call, R> checked(
            List<Call> calls,
            Map<Call, R> usable,
            java.util.function.Function<Call, R> check,
            Cancellation cancellation) {
        Map<Call, R> found = new HashMap<>();
        for (Call call : calls) {
            cancellation.throwIfCancelled();
            R before = usable.get(call);
            found.put(call, before == null ? check.apply(call) : before);
        }
        return Map.copyOf(found);
    }
}
