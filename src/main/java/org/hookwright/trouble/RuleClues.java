package org.hookwright.trouble;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hookwright.check.FlowProblem.FlowCure;
import org.hookwright.condition.Because;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;
import org.hookwright.condition.ConditionTree;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Facts;
import org.hookwright.condition.Operator;
import org.hookwright.condition.Verdict;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Catalogue;
import org.hookwright.ticket.Likeness;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;

/** What stands behind a rule that does not hold: letters' case, blanks, a slip of the finger, a field that is not. */
final class RuleClues {
    /** Operators that want the value itself or a part of it; of the others no other spelling would help. */
    private static final Set<Operator> BY_SPELLING =
            Set.of(Operator.IS, Operator.INCLUDES_ANY, Operator.CONTAINS, Operator.STARTS_WITH);

    private static final Set<Operator> BY_PART = Set.of(Operator.CONTAINS, Operator.STARTS_WITH);

    private static final Map<String, Map<String, String>> NUMBERED = Map.of(
            "ticket.priority", Map.of("1", "Low", "2", "Medium", "3", "High", "4", "Urgent"),
            "ticket.status", Map.of("2", "Open", "3", "Pending", "4", "Resolved", "5", "Closed"));

    private final Subject subject;
    private final Spot spot;
    private final Condition root;

    RuleClues(Subject subject, Spot spot, Condition condition) {
        this.subject = subject;
        this.spot = spot;
        this.root = ConditionTree.grouped(condition);
    }

    /** The clue of a rule that kept the condition from holding. */
    Clue of(Verdict.Rule rule) {
        Way there = new Way.ToRule(spot, path(rule.leaf()));
        Clue plain = new Clue("fire.rule", Certainty.CERTAIN, Sentence.of("trouble.fire.rule", Because.fact(rule)))
                .leading(there);
        if (rule.trouble().isPresent()) {
            return plain.next(rule.trouble().get());
        }
        if (Because.isUnset(rule)) {
            return unset(rule.leaf(), plain, there);
        }
        return spelling(rule)
                .map(other -> plain.next(other.why())
                        .leading(new Way.CureFlow(write(rule.leaf(), other.value(), other.instead())), there))
                .orElse(plain);
    }

    private ConditionPath path(Condition.Leaf leaf) {
        return ConditionTree.rules(root).stream()
                .filter(path -> ConditionTree.at(root, path).equals(Optional.of(leaf)))
                .findFirst()
                .orElse(ConditionPath.ROOT);
    }

    private Clue unset(Condition.Leaf leaf, Clue plain, Way there) {
        String field = leaf.field();
        int held = holder(field);
        if (held >= 0) {
            return plain.next(Sentence.of(
                            "trouble.fire.unset-here", subject.samples().called(held)))
                    .leading(there, new Way.ToSamples());
        }
        List<String> meant = Catalogue.suggestions(field);
        if (Catalogue.find(field).isEmpty() && !isOutput(field) && !meant.isEmpty()) {
            FlowCure cure = new FlowCure(
                    Sentence.of("trouble.cure.field", meant.getFirst()),
                    workflow -> replaced(workflow, leaf, leaf.withField(meant.getFirst())));
            return plain.next(Sentence.of("trouble.fire.field-misspelt", field, meant.getFirst()))
                    .leading(new Way.CureFlow(cure), there);
        }
        return plain.next(Sentence.of(isOutput(field) ? "trouble.fire.unset-output" : "trouble.fire.unset-everywhere"))
                .leading(there, new Way.ToSamples());
    }

    private boolean isOutput(String field) {
        int dot = field.indexOf('.');
        return dot > 0 && subject.workflow().names().contains(field.substring(0, dot));
    }

    /** The first sample that has a value for the field. */
    private int holder(String field) {
        List<Ticket> all = subject.samples().all();
        for (int i = 0; i < all.size(); i++) {
            Object value = facts(all.get(i)).at(field);
            if (!Evaluation.text(value).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private static Facts facts(Ticket ticket) {
        return new Facts(ticket.values(), java.time.Instant.EPOCH);
    }

    /** Another spelling with which the rule would hold, or which it may have meant. */
    private record Spelling(String value, String instead, Sentence why) {}

    private Optional<Spelling> spelling(Verdict.Rule rule) {
        Condition.Leaf leaf = rule.leaf();
        if (rule.holds() || !BY_SPELLING.contains(leaf.operator())) {
            return Optional.empty();
        }
        List<String> seen = texts(rule.seen());
        for (String value : leaf.values()) {
            for (String text : seen) {
                Optional<Spelling> near =
                        BY_PART.contains(leaf.operator()) ? part(value, text) : whole(leaf, value, text);
                if (near.isPresent()) {
                    return near;
                }
            }
        }
        return BY_PART.contains(leaf.operator()) ? Optional.empty() : slip(leaf);
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object seen) {
        return seen instanceof List<?> list
                ? list.stream().map(Evaluation::text).toList()
                : List.of(Evaluation.text(seen));
    }

    private static Optional<Spelling> part(String value, String text) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(value.toLowerCase(Locale.ROOT));
        boolean same = !value.isEmpty() && at >= 0 && at + value.length() <= text.length();
        if (!same) {
            return Optional.empty();
        }
        String instead = text.substring(at, at + value.length());
        return Optional.of(new Spelling(value, instead, Sentence.of("trouble.fire.case", value, instead)));
    }

    private static Optional<Spelling> whole(Condition.Leaf leaf, String value, String text) {
        if (value.equalsIgnoreCase(text)) {
            return Optional.of(new Spelling(value, text, Sentence.of("trouble.fire.case", value, text)));
        }
        BiPredicate<String, String> sameBare = (one, other) -> one.strip().equals(other.strip());
        if (sameBare.test(value, text)) {
            return Optional.of(new Spelling(value, text, Sentence.of("trouble.fire.blanks", text.strip())));
        }
        if (sameBare.test(plain(value), plain(text))) {
            return Optional.of(new Spelling(value, text, Sentence.of("trouble.fire.lookalike", text)));
        }
        Map<String, String> names = NUMBERED.getOrDefault(leaf.field(), Map.of());
        boolean number = text.equals(names.get(value)) || value.equals(names.get(text));
        return number
                ? Optional.of(new Spelling(value, text, Sentence.of("trouble.fire.numbered", value, text)))
                : Optional.empty();
    }

    /** Full-width letters, and Hangul taken apart into its letters as some systems write it, as everybody else does. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u00a0', ' ');
    }

    /** A value that no sample holds and that is near one that some do. */
    private Optional<Spelling> slip(Condition.Leaf leaf) {
        Set<String> held = new LinkedHashSet<>();
        subject.samples()
                .all()
                .forEach(ticket -> held.addAll(texts(facts(ticket).at(leaf.field()))));
        held.remove("");
        for (String value : leaf.values()) {
            List<String> near = held.contains(value) ? List.of() : Likeness.nearest(value, held, 1);
            if (!near.isEmpty()) {
                Sentence why = Sentence.of("trouble.fire.slip", value, near.getFirst());
                return Optional.of(new Spelling(value, near.getFirst(), why));
            }
        }
        return Optional.empty();
    }

    private FlowCure write(Condition.Leaf leaf, String value, String instead) {
        List<String> values = leaf.values().stream()
                .map(one -> one.equals(value) ? instead : one)
                .toList();
        return new FlowCure(
                Sentence.of("trouble.cure.value", instead), workflow -> replaced(workflow, leaf, leaf.with(values)));
    }

    private Workflow replaced(Workflow workflow, Condition.Leaf leaf, Condition.Leaf other) {
        return switch (spot) {
            case Spot.Start _ -> workflow;
            case Spot.When _ -> workflow.with(replaced(workflow.when(), leaf, other));
            case Spot.At(var path) ->
                workflow.at(path).orElse(null) instanceof Branch branch
                        ? workflow.with(path, branch.with(replaced(branch.when(), leaf, other)))
                        : workflow;
        };
    }

    private static Condition replaced(Condition condition, Condition.Leaf leaf, Condition.Leaf other) {
        Condition grouped = ConditionTree.grouped(condition);
        Condition changed = grouped;
        for (ConditionPath path : ConditionTree.rules(grouped)) {
            if (ConditionTree.at(grouped, path).equals(Optional.of(leaf))) {
                changed = ConditionTree.with(changed, path, other);
            }
        }
        return changed;
    }
}
