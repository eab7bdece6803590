package org.hookwright.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;

/** Why a condition came out as it did, in words: which rules decided it by which values, and what would turn it. */
public final class Because {
    /** So many rules are told with their values; the others are counted. */
    private static final int MOST_FACTS = 3;

    private final Condition condition;
    private final Explanation why;
    private final Asker asker;

    private Because(Explanation why, Asker asker) {
        this.condition = why.condition();
        this.why = why;
        this.asker = asker;
    }

    /** Whose condition it is, which decides what is said to follow from it. */
    public enum Asker {
        WORKFLOW,
        BRANCH
    }

    /** At most two sentences: what decided, and the smallest change that would turn it. */
    public static List<Sentence> of(Explanation why, Asker asker) {
        return new Because(why, asker).sentences();
    }

    /** The same in one line. */
    public static String line(Explanation why, Asker asker, Texts texts) {
        return String.join(" ", of(why, asker).stream().map(texts::of).toList());
    }

    /** The smallest change alone, as a clause such as "cost were below 1,000,000". */
    public static Optional<Sentence> change(Explanation why) {
        return new Because(why, Asker.WORKFLOW).clauses();
    }

    /** Only what decided, such as "cost is 1,480,000, which is at least 1,000,000". */
    public static Sentence facts(Explanation why) {
        return why.deciding().isEmpty()
                ? new Because(why, Asker.WORKFLOW).sentences().getFirst()
                : new Because(why, Asker.WORKFLOW).facts();
    }

    private List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        if (condition.leaves().isEmpty()) {
            return List.of(
                    Sentence.of(why.holds() ? "condition.because.no-rule" : "condition.because.empty-group.false"));
        }
        sentences.add(
                why.deciding().isEmpty()
                        ? Sentence.of("condition.because.empty-group." + truth())
                        : Sentence.of("condition.because.lead", lead(), facts()));
        sentences.add(clauses()
                .map(clauses -> Sentence.of("condition.because.flip", clauses, outcome()))
                .orElseGet(() -> Sentence.of("condition.because.no-flip")));
        return sentences;
    }

    private Sentence outcome() {
        return switch (asker) {
            case WORKFLOW ->
                Sentence.of(why.holds() ? "condition.because.would-not-fire" : "condition.because.would-fire");
            case BRANCH ->
                Sentence.of(why.holds() ? "condition.because.would-go-otherwise" : "condition.because.would-go-then");
        };
    }

    private Sentence lead() {
        int deciding = why.deciding().size();
        int all = condition.leaves().size();
        String truth = truth();
        if (deciding < all) {
            return deciding == 1
                    ? Sentence.of("condition.because.one-of." + truth, all)
                    : Sentence.of("condition.because.some-of." + truth, deciding, all);
        }
        return switch (all) {
            case 1 -> Sentence.of("condition.because.only." + truth);
            case 2 -> Sentence.of("condition.because.both." + truth);
            default -> Sentence.of("condition.because.all." + truth, all);
        };
    }

    private String truth() {
        return why.holds() ? "true" : "false";
    }

    private Sentence facts() {
        List<Sentence> facts =
                why.deciding().stream().limit(MOST_FACTS).map(Because::fact).toList();
        Sentence said = facts.stream()
                .reduce((one, other) -> Sentence.of("condition.because.and-also", one, other))
                .orElseThrow();
        int left = why.deciding().size() - MOST_FACTS;
        return left > 0 ? Sentence.of("condition.because.and-more", said, left) : said;
    }

    /** What the ticket holds beside what a rule asks for, such as "cost is 1,480,000, which is at least 1,000,000". */
    public static Sentence fact(Verdict.Rule rule) {
        Condition.Leaf leaf = rule.leaf();
        if (Evaluation.isEmpty(rule.seen())) {
            return Sentence.of("condition.fact.empty", leaf.field());
        }
        String relation = rule.trouble().isPresent()
                ? "trouble"
                : Relation.of(leaf, rule.holds()).id();
        return Sentence.of(
                "condition.fact." + relation,
                leaf.field(),
                Worded.value(rule.seen(), leaf.operator()),
                Worded.asked(leaf));
    }

    /** Whether the field of a rule has no value at all. */
    public static boolean isUnset(Verdict.Rule rule) {
        return Evaluation.isEmpty(rule.seen());
    }

    private Optional<Sentence> clauses() {
        List<Explanation.Change> changes =
                why.flip().map(Explanation.Flip::changes).orElse(List.of());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Sentence said = clause(changes.getLast(), "condition.if.");
        for (int i = changes.size() - 2; i >= 0; i--) {
            said = Sentence.of("condition.because.and", clause(changes.get(i), "condition.and."), said);
        }
        return Optional.of(said);
    }

    /**
     * One change. Where a single rule asks for the field, all values on its other side would do; where several do, only
     * the value that was tried is known to.
     */
    private Sentence clause(Explanation.Change change, String form) {
        List<Condition.Leaf> about = condition.leaves().stream()
                .filter(leaf -> leaf.field().equals(change.field()))
                .toList();
        if (about.size() == 1 && !change.rules().isEmpty()) {
            Condition.Leaf leaf = about.getFirst();
            return Sentence.of(form + Relation.of(leaf, change.holdsAfter()).id(), change.field(), Worded.asked(leaf));
        }
        if (Evaluation.isEmpty(change.to())) {
            return Sentence.of(form + "empty", change.field());
        }
        Operator operator = about.isEmpty() ? Operator.IS : about.getFirst().operator();
        return Sentence.of(form + "is", change.field(), Worded.value(change.to(), operator));
    }
}
