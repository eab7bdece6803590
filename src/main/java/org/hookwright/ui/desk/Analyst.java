package org.hookwright.ui.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.template.Rendering;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Chain;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * Follows every key: the chosen ticket's filling and its verdict come at once, the checks with all tickets as soon as
 * the keys rest. Nothing older than what is shown is ever shown.
 */
public final class Analyst<R> {
    /** How long the keys rest before everything is checked. */
    static final long QUIET_MILLIS = 120;

    private static final System.Logger LOG = System.getLogger(Analyst.class.getName());
    private static final Ticket NO_TICKET = new Ticket("", Map.of());

    private final Desk desk;
    private final ObservableValue<Map<String, Secret>> secrets;
    private final ObservableValue<Map<String, Map<String, Object>>> results;
    private final Judge<R> judge;
    private final Latest filling;
    private final Latest checking;
    private final ReadOnlyObjectWrapper<Scope> whole;
    private final ReadOnlyObjectWrapper<Scope> scope;
    private final ReadOnlyObjectWrapper<@Nullable Analysis> analysis = new ReadOnlyObjectWrapper<>(this, "analysis");
    private final ReadOnlyObjectWrapper<R> report;
    private final R nothing;
    private long version;

    /**
     * Over a desk.
     *
     * @param results what each call's reply is known to leave, by the call's name
     * @param nothing the report on no call at all
     */
    public Analyst(
            Desk desk,
            ObservableValue<Map<String, Secret>> secrets,
            ObservableValue<Map<String, Map<String, Object>>> results,
            Judge<R> judge,
            R nothing,
            Jobs jobs) {
        this.desk = desk;
        this.secrets = secrets;
        this.results = results;
        this.judge = judge;
        this.nothing = nothing;
        this.filling = new Latest(jobs);
        this.checking = new Latest(jobs);
        this.whole = new ReadOnlyObjectWrapper<>(this, "whole", scopeNow());
        this.scope = new ReadOnlyObjectWrapper<>(this, "scope", whole.get());
        this.report = new ReadOnlyObjectWrapper<>(this, "report", nothing);
        desk.callProperty().subscribe(_ -> {
            narrow();
            analyse();
        });
        desk.spotProperty().subscribe(_ -> narrow());
        desk.ticketProperty().subscribe(_ -> rescope());
        desk.environmentProperty().subscribe(_ -> rescope());
        secrets.subscribe(_ -> rescope());
        results.subscribe(_ -> rescope());
        desk.tickets().all().subscribe(this::check);
    }

    /** The chosen ticket, environment and secrets, and what is known of every call's reply. */
    public ReadOnlyObjectProperty<Scope> wholeScopeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** The same with no more replies than the chosen step can name: those of the calls before it. */
    public ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /** What the call gives for the chosen ticket; null while there is no call. */
    public ReadOnlyObjectProperty<@Nullable Analysis> analysisProperty() {
        return analysis.getReadOnlyProperty();
    }

    /** What the last check said. Its positions are those of the call that {@link #analysisProperty} had then. */
    public ReadOnlyObjectProperty<R> reportProperty() {
        return report.getReadOnlyProperty();
    }

    private Scope scopeNow() {
        Ticket ticket = desk.ticketProperty().getValue();
        Environment environment = desk.environmentProperty().getValue();
        return new Scope(ticket == null ? NO_TICKET : ticket, environment, secrets.getValue(), results.getValue());
    }

    private void rescope() {
        Scope now = scopeNow();
        if (!now.equals(whole.get())) {
            whole.set(now);
            if (narrow()) {
                analyse();
            }
        }
    }

    private boolean narrow() {
        Map<String, Map<String, Object>> named = new LinkedHashMap<>(whole.get().results());
        if (!named.isEmpty()) {
            named.keySet().retainAll(before());
        }
        Scope now = whole.get().withResults(named);
        boolean other = !now.equals(scope.get());
        if (other) {
            scope.set(now);
        }
        return other;
    }

    private Set<String> before() {
        Workflow workflow = desk.workflowProperty().get();
        Optional<StepPath> place = desk.spotProperty().get().step();
        if (workflow == null || place.isEmpty()) {
            return Set.of();
        }
        return Chain.before(workflow, place.get()).stream().map(Call::name).collect(Collectors.toSet());
    }

    private void analyse() {
        long wanted = ++version;
        Call call = desk.callProperty().get();
        if (call == null) {
            filling.cancel();
            checking.cancel();
            analysis.set(null);
            report.set(nothing);
            return;
        }
        Scope now = scope.get();
        filling.compute(_ -> fill(wanted, call, now), outcome -> {
            switch (outcome) {
                case Outcome.Done(var filled) -> analysis.set(filled);
                case Outcome.Failed(var cause) -> LOG.log(System.Logger.Level.ERROR, "A filling came to no end", cause);
            }
        });
        check();
    }

    private Analysis fill(long wanted, Call call, Scope now) {
        Rendering body = judge.body(call, now);
        return new Analysis(wanted, call, now, judge.url(call, now), body, judge.breakage(call, body));
    }

    private void check() {
        Call call = desk.callProperty().get();
        if (call == null) {
            return;
        }
        Scope now = scope.get();
        List<Ticket> tickets = desk.tickets().values();
        checking.computeAfter(QUIET_MILLIS, cancellation -> judge.check(call, tickets, now, cancellation), outcome -> {
            switch (outcome) {
                case Outcome.Done(var found) -> report.set(found);
                case Outcome.Failed(var cause) -> LOG.log(System.Logger.Level.ERROR, "A check came to no end", cause);
            }
        });
    }
}
