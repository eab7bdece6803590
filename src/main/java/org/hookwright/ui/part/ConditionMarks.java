package org.hookwright.ui.part;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.FlowProblem;
import org.hookwright.condition.Because;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionTree;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Explanation;
import org.hookwright.condition.Facts;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Asked;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.workflow.Spot;

/** What the last report knows of the rules that are shown, where it is about them as they are now. */
final class ConditionMarks {
    final ReadOnlyObjectWrapper<Optional<Marks>> marks = new ReadOnlyObjectWrapper<>(this, "marks", Optional.empty());
    final ReadOnlyObjectWrapper<List<TicketAnswer>> tickets = new ReadOnlyObjectWrapper<>(this, "tickets", List.of());
    final ReadOnlyObjectWrapper<List<FlowProblem>> problems = new ReadOnlyObjectWrapper<>(this, "problems", List.of());
    final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper(this, "trying");

    private final Desk desk;
    private final ObservableValue<FlowReport> report;
    private final ObservableValue<Scope> scope;
    private final Clock clock;
    private Spot spot = new Spot.Start();
    private Condition root = Condition.All.ALWAYS;
    private boolean stale;

    ConditionMarks(Desk desk, ObservableValue<FlowReport> report, ObservableValue<Scope> scope, Clock clock) {
        this.desk = desk;
        this.report = report;
        this.scope = scope;
        this.clock = clock;
        scope.subscribe(_ -> {
            // What is known is about another ticket, until the next report says otherwise.
            stale = true;
            mark();
        });
        report.subscribe(_ -> {
            stale = false;
            mark();
        });
    }

    /** Marks other rules, or the same as they are now. */
    void show(Spot place, Condition condition) {
        if (!place.equals(spot)) {
            trying.set(false);
        }
        spot = place;
        root = condition;
        mark();
    }

    /** Shows what the rules would come to with the smallest change made, or again what they come to. */
    void tryChange(boolean on) {
        trying.set(on);
        mark();
    }

    private Because.Asker asker() {
        return spot instanceof Spot.At ? Because.Asker.BRANCH : Because.Asker.WORKFLOW;
    }

    private void mark() {
        FlowReport known = report.getValue();
        Asked asked = known.of(spot).orElse(null);
        boolean fresh = !stale
                && asked != null
                && java.util.Objects.equals(
                        known.workflow(), desk.workflowProperty().get())
                && ConditionTree.grouped(asked.condition()).equals(root);
        if (asked == null || !fresh) {
            marks.set(Optional.empty());
            return;
        }
        marks.set(Optional.of(marks(asked)));
        tickets.set(answers(asked.tickets()));
        problems.set(known.problems().stream()
                .filter(problem -> problem.step().equals(spot.step()))
                .filter(problem -> problem.code().startsWith("condition.")
                        || problem.code().startsWith("branch."))
                .toList());
    }

    private Marks marks(Asked asked) {
        List<Sentence> because = Because.of(asked.why(), asker());
        Optional<Sentence> change = Because.change(asked.why());
        Optional<Explanation.Flip> flip = asked.why().flip();
        boolean tried = trying.get() && flip.isPresent();
        trying.set(tried);
        if (tried) {
            Facts changed = flip.get().applyTo(new Facts(scope.getValue().shown(), clock.instant()));
            return new Marks(Marks.byPlace(Evaluation.of(asked.condition(), changed)), because, change, true);
        }
        return new Marks(Marks.byPlace(asked.verdict()), because, change, false);
    }

    private List<TicketAnswer> answers(List<Boolean> holding) {
        List<Ticket> all = desk.tickets().values();
        List<TicketAnswer> answers = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), holding.size()); i++) {
            Ticket ticket = all.get(i);
            String id = ticket.id().isEmpty() ? ticket.name() : ticket.id();
            answers.add(new TicketAnswer(id, ticket.subject(), holding.get(i)));
        }
        return answers;
    }
}
