package org.hookwright.check;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Facts;
import org.hookwright.condition.Operator;
import org.hookwright.condition.Possibility;
import org.hookwright.condition.Trouble;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.StepPath;

/** Conditions that do not choose, and values that no ticket has. */
final class ConditionRules {
    private static final int MOST_NAMED = 6;
    private static final Set<Operator> BY_VALUE =
            Set.of(Operator.IS, Operator.IS_NOT, Operator.INCLUDES_ANY, Operator.INCLUDES_NONE);

    private final List<Facts> samples;
    private final Instant now;

    ConditionRules(List<Ticket> tickets, Instant now) {
        this.now = now;
        this.samples =
                tickets.stream().map(ticket -> new Facts(ticket.values(), now)).toList();
    }

    void examine(Optional<StepPath> step, Condition condition, List<FlowProblem> found) {
        boolean wrong = false;
        for (Condition.Leaf leaf : condition.leaves()) {
            Optional<Sentence> trouble = Trouble.of(leaf);
            trouble.ifPresent(why -> found.add(new FlowProblem(
                    "condition.rule",
                    Severity.ERROR,
                    step,
                    Sentence.of("check.condition.rule", leaf.field(), why),
                    List.of())));
            wrong |= trouble.isPresent();
            if (BY_VALUE.contains(leaf.operator())) {
                values(step, leaf, found);
            }
        }
        if (!wrong && !condition.isUnconditional()) {
            possible(step, condition, found);
        }
    }

    private void possible(Optional<StepPath> step, Condition condition, List<FlowProblem> found) {
        Possibility possibility = Possibility.of(
                condition, now, field -> samples.stream().anyMatch(facts -> facts.at(field) instanceof List<?>));
        if (possibility == Possibility.ALWAYS) {
            found.add(new FlowProblem(
                    "condition.always", Severity.WARNING, step, Sentence.of("check.condition.always"), List.of()));
        } else if (possibility == Possibility.NEVER) {
            found.add(new FlowProblem(
                    "condition.never", Severity.ERROR, step, Sentence.of("check.condition.never"), List.of()));
        }
    }

    private void values(Optional<StepPath> step, Condition.Leaf leaf, List<FlowProblem> found) {
        Set<String> held = held(leaf.field());
        if (held.isEmpty()) {
            return;
        }
        for (String value : leaf.values()) {
            if (value.isEmpty() || held.contains(value) || isHeld(leaf.field(), value)) {
                continue;
            }
            Optional<String> other =
                    held.stream().filter(value::equalsIgnoreCase).findFirst();
            if (other.isPresent()) {
                found.add(new FlowProblem(
                        "condition.case",
                        Severity.WARNING,
                        step,
                        Sentence.of("check.condition.case", leaf.field(), value, other.get()),
                        List.of(write(step, leaf, value, other.get()))));
            } else {
                String some = String.join(", ", held.stream().limit(MOST_NAMED).toList());
                found.add(new FlowProblem(
                        "condition.unknown-value",
                        Severity.NOTE,
                        step,
                        Sentence.of("check.condition.unknown-value", leaf.field(), value, some),
                        List.of()));
            }
        }
    }

    private boolean isHeld(String field, String value) {
        Condition.Leaf same = new Condition.Leaf(field, Operator.INCLUDES_ANY, value);
        return samples.stream().anyMatch(facts -> Evaluation.holds(same, facts));
    }

    private Set<String> held(String field) {
        Set<String> held = new LinkedHashSet<>();
        for (Facts facts : samples) {
            Object value = facts.at(field);
            List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            all.stream().map(Evaluation::text).filter(text -> !text.isBlank()).forEach(held::add);
        }
        return held;
    }

    private static FlowProblem.FlowCure write(
            Optional<StepPath> step, Condition.Leaf leaf, String value, String other) {
        List<String> values = leaf.values().stream()
                .map(one -> one.equals(value) ? other : one)
                .toList();
        return new FlowProblem.FlowCure(Sentence.of("check.cure.write", other), workflow -> {
            if (step.isEmpty()) {
                return workflow.with(replaced(workflow.when(), leaf, values));
            }
            return workflow.at(step.get()).orElse(null) instanceof Branch branch
                    ? workflow.with(step.get(), branch.with(replaced(branch.when(), leaf, values)))
                    : workflow;
        });
    }

    private static Condition replaced(Condition part, Condition.Leaf leaf, List<String> values) {
        return switch (part) {
            case Condition.All(var parts) ->
                new Condition.All(parts.stream()
                        .map(inner -> replaced(inner, leaf, values))
                        .toList());
            case Condition.Any(var parts) ->
                new Condition.Any(parts.stream()
                        .map(inner -> replaced(inner, leaf, values))
                        .toList());
            case Condition.Leaf one -> one.equals(leaf) ? one.with(values) : one;
        };
    }
}
