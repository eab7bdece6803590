package org.hookwright.ui.part;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.FlowProblem;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;
import org.hookwright.condition.ConditionTree;
import org.hookwright.condition.Operator;
import org.hookwright.condition.Trouble;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Chain;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The condition of the workflow or of a branch, as a form: its rules, what they come to, and every way to change them.
 */
public final class ConditionViewModel {
    private final Desk desk;
    private final ObservableValue<Scope> scope;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Condition> root =
            new ReadOnlyObjectWrapper<>(this, "root", Condition.All.ALWAYS);
    private final ReadOnlyObjectWrapper<KnownFields> fields;
    private final ConditionMarks marks;
    private final ReadOnlyObjectWrapper<Integer> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", -1);
    private final Map<ConditionPath, Draft> drafts = new HashMap<>();
    private final ReadOnlyObjectWrapper<Map<ConditionPath, Draft>> draftsShown =
            new ReadOnlyObjectWrapper<>(this, "drafts", Map.of());
    private Spot shownSpot = new Spot.Start();
    private List<Call> before = List.of();

    /** What was typed and cannot be taken, so that the rule stays as it is. */
    record Draft(Condition.Leaf base, String text, Sentence trouble) {}

    public ConditionViewModel(
            Desk desk, ObservableValue<FlowReport> report, ObservableValue<Scope> scope, Clock clock) {
        this.desk = desk;
        marks = new ConditionMarks(desk, report, scope, clock);
        this.scope = scope;
        this.clock = clock;
        fields = new ReadOnlyObjectWrapper<>(this, "fields", new KnownFields(scope.getValue(), List.of(), List.of()));
        desk.workflowProperty().subscribe(_ -> show());
        desk.spotProperty().subscribe(_ -> show());
        scope.subscribe(_ -> know());
        desk.tickets().all().subscribe(this::know);
        desk.tickets().chosenProperty().subscribe(_ -> chosen.set(chosenIndex()));
        know();
    }

    /** The rules, always in a group. */
    ReadOnlyObjectProperty<Condition> rootProperty() {
        return root.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<KnownFields> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** What the rules come to; empty while nothing is known of them as they are now. */
    ReadOnlyObjectProperty<Optional<Marks>> marksProperty() {
        return marks.marks.getReadOnlyProperty();
    }

    /** Every ticket with the condition's answer; those of the last report until the next is there. */
    ReadOnlyObjectProperty<List<TicketAnswer>> ticketsProperty() {
        return marks.tickets.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Integer> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<FlowProblem>> problemsProperty() {
        return marks.problems.getReadOnlyProperty();
    }

    /** Whether the marks are those of the ticket with the smallest change made that turns them. */
    ReadOnlyBooleanProperty tryingProperty() {
        return marks.trying.getReadOnlyProperty();
    }

    /** What was typed and could not be taken, by the place of the rule. */
    ReadOnlyObjectProperty<Map<ConditionPath, Draft>> draftsProperty() {
        return draftsShown.getReadOnlyProperty();
    }

    boolean isBranch() {
        return shownSpot instanceof Spot.At;
    }

    private static @Nullable Condition conditionAt(Workflow workflow, Spot spot) {
        return switch (spot) {
            case Spot.Start _ -> null;
            case Spot.When _ -> workflow.when();
            case Spot.At(var path) -> workflow.at(path).orElse(null) instanceof Branch branch ? branch.when() : null;
        };
    }

    private void show() {
        Workflow workflow = desk.workflowProperty().get();
        Spot spot = desk.spotProperty().get();
        Condition condition = workflow == null ? null : conditionAt(workflow, spot);
        if (workflow == null || condition == null) {
            return;
        }
        if (!spot.equals(shownSpot)) {
            drafts.clear();
        }
        shownSpot = spot;
        before = spot.step().map(path -> Chain.before(workflow, path)).orElse(List.of());
        know();
        Condition grouped = ConditionTree.grouped(condition);
        drafts.entrySet()
                .removeIf(draft -> !ConditionTree.at(grouped, draft.getKey())
                        .equals(Optional.of(draft.getValue().base())));
        draftsShown.set(Map.copyOf(drafts));
        root.set(grouped);
        marks.show(spot, grouped);
    }

    private record Known(Scope scope, List<Ticket> tickets, List<Call> before) {}

    private @Nullable Known known;

    private void know() {
        Workflow workflow = desk.workflowProperty().get();
        if (workflow == null || conditionAt(workflow, desk.spotProperty().get()) == null) {
            // What nobody looks at is found when somebody does.
            return;
        }
        Known now = new Known(scope.getValue(), desk.tickets().values(), before);
        if (!now.equals(known)) {
            known = now;
            fields.set(new KnownFields(now.scope(), now.tickets(), now.before()));
        }
        chosen.set(chosenIndex());
    }

    private int chosenIndex() {
        var stored = desk.tickets().chosenProperty().get();
        return stored == null
                ? -1
                : desk.tickets().readable().stream()
                        .map(readable -> readable.file())
                        .toList()
                        .indexOf(stored.file());
    }

    /** Chooses a ticket of the strip for every screen. */
    void chooseTicket(int index) {
        var readable = desk.tickets().readable();
        if (index >= 0 && index < readable.size()) {
            desk.chooseTicket(readable.get(index).file());
        }
    }

    /** Shows what the rules would come to with the smallest change made, or again what they come to. */
    void tryChange(boolean on) {
        marks.tryChange(on);
    }

    void cure(FlowProblem.FlowCure cure) {
        desk.editWorkflow(cure.label(), cure.change());
    }

    RuleEdits edits() {
        return new RuleEdits(fields.get(), LocalDate.now(clock));
    }

    /** What was typed in a rule's value and could not be taken. */
    Optional<Draft> draft(ConditionPath path) {
        return Optional.ofNullable(drafts.get(path));
    }

    Optional<Condition.Leaf> rule(ConditionPath path) {
        return ConditionTree.at(root.get(), path)
                .filter(Condition.Leaf.class::isInstance)
                .map(Condition.Leaf.class::cast);
    }

    /** How many rules stand before it, and it: what people call it by. */
    int number(ConditionPath path) {
        return ConditionTree.rules(root.get()).indexOf(path) + 1;
    }

    /** Takes each key in a rule's field. */
    void typeField(ConditionPath path, String field) {
        rule(path)
                .filter(leaf -> !leaf.field().equals(field))
                .ifPresent(leaf -> write(
                        Sentence.of("part.edit.field", number(path)),
                        ConditionTree.with(root.get(), path, leaf.withField(field)),
                        true));
    }

    /** Takes a whole field, and with it an operator that fits. */
    void chooseField(ConditionPath path, String field) {
        rule(path)
                .ifPresent(leaf -> write(
                        Sentence.of("part.edit.field", number(path)),
                        ConditionTree.with(root.get(), path, edits().about(leaf, field)),
                        true));
    }

    void choose(ConditionPath path, Operator operator) {
        rule(path).filter(leaf -> leaf.operator() != operator).ifPresent(leaf -> {
            drafts.remove(path);
            draftsShown.set(Map.copyOf(drafts));
            write(
                    Sentence.of("part.edit.operator", number(path)),
                    ConditionTree.with(root.get(), path, edits().with(leaf, operator)),
                    false);
        });
    }

    /**
     * Takes each key in a rule's value. What the operator cannot compare stays a draft: a file that says so could not
     * be read again.
     */
    void typeValue(ConditionPath path, String text) {
        rule(path).ifPresent(leaf -> {
            Condition.Leaf typed = leaf.with(List.of(text));
            Optional<Sentence> trouble = Trouble.of(typed);
            if (trouble.isPresent()) {
                drafts.put(path, new Draft(leaf, text, trouble.get()));
                draftsShown.set(Map.copyOf(drafts));
            } else {
                drafts.remove(path);
                draftsShown.set(Map.copyOf(drafts));
                write(Sentence.of("part.edit.value", number(path)), ConditionTree.with(root.get(), path, typed), true);
            }
        });
    }

    void addValue(ConditionPath path, String text) {
        rule(path)
                .filter(leaf -> !text.isBlank() && !leaf.values().contains(text))
                .ifPresent(leaf -> {
                    List<String> more = new java.util.ArrayList<>(leaf.values());
                    more.removeIf(String::isBlank);
                    more.add(text.strip());
                    write(
                            Sentence.of("part.edit.add-value", text),
                            ConditionTree.with(root.get(), path, leaf.with(more)),
                            false);
                });
    }

    void removeValue(ConditionPath path, int index) {
        rule(path).filter(leaf -> index >= 0 && index < leaf.values().size()).ifPresent(leaf -> {
            List<String> fewer = new java.util.ArrayList<>(leaf.values());
            String gone = fewer.remove(index);
            write(
                    Sentence.of("part.edit.remove-value", gone),
                    ConditionTree.with(root.get(), path, leaf.with(fewer)),
                    false);
        });
    }

    /** Puts a rule at the end of a group; returns where it is. */
    ConditionPath addRule(ConditionPath group) {
        return inserted(group, edits().further(root.get()), "part.edit.add-rule");
    }

    ConditionPath addRule(ConditionPath group, Condition.Leaf starter) {
        return inserted(group, starter, "part.edit.add-rule");
    }

    /** Puts a group of the other kind, with one rule in it, at the end of a group; returns where the rule is. */
    ConditionPath addGroup(ConditionPath group) {
        List<Condition> first = List.of(edits().further(root.get()));
        boolean inAny = ConditionTree.at(root.get(), group).orElse(null) instanceof Condition.Any;
        return inserted(group, inAny ? new Condition.All(first) : new Condition.Any(first), "part.edit.add-group")
                .in(0);
    }

    private ConditionPath inserted(ConditionPath group, Condition part, String name) {
        int end = ConditionTree.at(root.get(), group)
                .map(ConditionTree::parts)
                .map(List::size)
                .orElse(0);
        return write(name, ConditionTree.inserted(root.get(), group.in(end), part));
    }

    ConditionPath wrap(ConditionPath path) {
        return write("part.edit.wrap", ConditionTree.wrapped(root.get(), path));
    }

    ConditionPath unwrap(ConditionPath path) {
        return write("part.edit.unwrap", ConditionTree.unwrapped(root.get(), path));
    }

    ConditionPath remove(ConditionPath path) {
        String name = rule(path).isPresent() ? "part.edit.remove-rule" : "part.edit.remove-group";
        return write(name, ConditionTree.without(root.get(), path));
    }

    ConditionPath duplicate(ConditionPath path) {
        return ConditionTree.at(root.get(), path)
                .filter(_ -> !path.isRoot())
                .map(part -> write(
                        "part.edit.duplicate", ConditionTree.inserted(root.get(), path.at(path.index() + 1), part)))
                .orElse(path);
    }

    /** Moves a rule or a group by one, also out of its group or into the next. */
    ConditionPath move(ConditionPath path, int by) {
        return ConditionTree.neighbour(root.get(), path, by)
                .map(to -> moveTo(path, to))
                .orElse(path);
    }

    ConditionPath moveTo(ConditionPath from, ConditionPath to) {
        return write("part.edit.move", ConditionTree.moved(root.get(), from, to));
    }

    /** "All" for "any" and back. */
    void turn(ConditionPath group) {
        write(Sentence.of("part.edit.turn"), ConditionTree.turned(root.get(), group), false);
    }

    private ConditionPath write(String name, ConditionTree.Edited edited) {
        drafts.clear();
        write(Sentence.of(name), edited.condition(), false);
        return edited.path();
    }

    private void write(Sentence name, Condition condition, boolean typing) {
        Spot spot = shownSpot;
        if (condition.equals(root.get())) {
            return;
        }
        java.util.function.UnaryOperator<Workflow> change = workflow -> switch (spot) {
            case Spot.Start _ -> workflow;
            case Spot.When _ -> workflow.with(condition);
            case Spot.At(var path) ->
                workflow.at(path).orElse(null) instanceof Branch branch
                        ? workflow.with(path, branch.with(condition))
                        : workflow;
        };
        if (typing) {
            desk.typeWorkflow(name, change);
        } else {
            desk.editWorkflow(name, change);
        }
    }
}
