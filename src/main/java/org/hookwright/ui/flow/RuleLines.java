package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.condition.Verdict;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/** A condition in the lines of a card: one for each of its parts, with what came of it for the chosen ticket. */
final class RuleLines {
    /** More are only counted. */
    static final int MOST = 6;

    private static final int MOST_SIGNS = 28;

    private RuleLines() {}

    /** @param verdict what came of it, if that is known */
    static List<CardLine> of(Condition condition, Optional<Verdict> verdict) {
        return switch (condition) {
            case Condition.Leaf leaf -> List.of(line(leaf, verdict));
            case Condition.All(var parts) -> lines(parts, verdict);
            case Condition.Any(var parts) -> lines(parts, verdict);
        };
    }

    /** What joins the rules, or that there are none. */
    static Sentence heading(Condition condition) {
        return switch (condition) {
            case Condition.Leaf _ -> Sentence.of("flow.condition.one");
            case Condition.All(var parts) ->
                Sentence.of(
                        parts.isEmpty()
                                ? "flow.condition.always"
                                : parts.size() == 1 ? "flow.condition.one" : "flow.condition.all");
            case Condition.Any(var parts) ->
                Sentence.of(parts.isEmpty() ? "flow.condition.never" : "flow.condition.any");
        };
    }

    private static List<CardLine> lines(List<Condition> parts, Optional<Verdict> verdict) {
        List<CardLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i == MOST && parts.size() > MOST + 1) {
                lines.add(CardLine.of("flow.condition.more", Run.of(String.valueOf(parts.size() - MOST))));
                break;
            }
            lines.add(line(parts.get(i), part(verdict, i)));
        }
        return lines;
    }

    private static CardLine line(Condition condition, Optional<Verdict> verdict) {
        if (condition instanceof Condition.Leaf leaf) {
            return leaf(leaf, verdict);
        }
        List<Condition.Leaf> leaves = condition.leaves();
        Run mark = mark(verdict);
        boolean all = condition instanceof Condition.All;
        if (leaves.size() == 2 && parts(condition).size() == 2) {
            return CardLine.of(
                    all ? "flow.condition.group-all-two" : "flow.condition.group-any-two",
                    words(leaves.getFirst()),
                    words(leaves.getLast()),
                    mark);
        }
        return CardLine.of(
                all ? "flow.condition.group-all" : "flow.condition.group-any",
                Run.of(String.valueOf(leaves.size())).whole(),
                mark);
    }

    private static List<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> parts;
            case Condition.Any(var parts) -> parts;
            case Condition.Leaf leaf -> List.of(leaf);
        };
    }

    /** A rule in words, without what came of it. */
    static Run words(Condition.Leaf leaf) {
        return Run.of(sentence(leaf), Run.Look.PLAIN);
    }

    static Sentence sentence(Condition.Leaf leaf) {
        Sentence operator = leaf.operator().sentence();
        return leaf.operator().takes() == Operator.Takes.NONE
                ? Sentence.of("flow.condition.rule-bare", field(leaf), operator)
                : Sentence.of("flow.condition.rule", field(leaf), operator, value(leaf));
    }

    private static CardLine leaf(Condition.Leaf leaf, Optional<Verdict> verdict) {
        Run field = Run.of(field(leaf));
        Run operator = Run.of(leaf.operator().sentence(), Run.Look.STRONG).whole();
        Run value = Run.of(value(leaf));
        Run mark = mark(verdict);
        Run shown = seen(leaf, verdict);
        return leaf.operator().takes() == Operator.Takes.NONE
                ? CardLine.of("flow.condition.rule-bare-seen", field, operator, mark, shown)
                : CardLine.of("flow.condition.rule-seen", field, operator, value, mark, shown);
    }

    /** What the chosen ticket holds, where that is not plain from the rule itself. */
    private static Run seen(Condition.Leaf leaf, Optional<Verdict> verdict) {
        if (!(verdict.orElse(null) instanceof Verdict.Rule rule)
                || (rule.holds() && leaf.operator() == Operator.IS)
                || (rule.holds() && leaf.operator() == Operator.IS_EMPTY)) {
            return Run.of("");
        }
        return Run.of(seen(rule.seen()), Run.Look.PLAIN).whole();
    }

    /** The line below a branch whose rule stands in its title. */
    static CardLine seenLine(Verdict.Rule rule) {
        return CardLine.of(
                "flow.condition.seen-line", Run.of(shown(rule.seen()), Run.Look.PLAIN), mark(Optional.of(rule)));
    }

    private static Sentence seen(@Nullable Object value) {
        return Sentence.of("flow.condition.seen", shown(value));
    }

    private static Sentence shown(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return Sentence.of("flow.condition.seen-empty");
        }
        return Sentence.of("flow.card.as-is", shortened(plain(value)));
    }

    private static String plain(Object value) {
        return switch (value) {
            case Long whole -> String.format(Locale.ROOT, "%,d", whole);
            case Integer whole -> String.format(Locale.ROOT, "%,d", whole);
            default -> String.valueOf(value);
        };
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_SIGNS ? line : line.substring(0, MOST_SIGNS - 1) + "…";
    }

    private static Run mark(Optional<Verdict> verdict) {
        return verdict.map(known -> known.holds() ? Run.of("✓", Run.Look.GOOD) : Run.of("✗", Run.Look.BAD))
                .orElseGet(() -> Run.of(""))
                .whole();
    }

    private static Optional<Verdict> part(Optional<Verdict> verdict, int index) {
        return verdict.orElse(null) instanceof Verdict.Group group
                        && index < group.parts().size()
                ? Optional.of(group.parts().get(index))
                : Optional.empty();
    }

    /** A ticket's fields are what rules are about; other fields say whose they are. */
    private static String field(Condition.Leaf leaf) {
        return leaf.field().startsWith("ticket.") ? leaf.field().substring("ticket.".length()) : leaf.field();
    }

    private static String value(Condition.Leaf leaf) {
        return shortened(String.join(", ", leaf.values()));
    }
}
