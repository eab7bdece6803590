package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Verdict;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Asked;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.ui.flow.CardText.Kind;
import org.hookwright.ui.response.Badge;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Numbering;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/**
 * What each card of a workflow says. A pure function of the workflow and of what is known of its conditions: a verdict
 * counts for a condition wherever that stands by now.
 */
final class CardWords {
    private final Workflow workflow;
    private final Numbering numbering;
    private final KeptLines kept;
    private final Map<Condition, Asked> known = new HashMap<>();

    CardWords(Workflow workflow, FlowReport report, KeptLines kept) {
        this.workflow = workflow;
        this.kept = kept;
        numbering = Numbering.of(workflow);
        report.conditions().values().forEach(asked -> known.put(asked.condition(), asked));
    }

    CardText of(Spot spot) {
        return switch (spot) {
            case Spot.Start() -> event();
            case Spot.When() -> when();
            case Spot.At(var path) -> step(path, workflow.at(path).orElseThrow());
        };
    }

    private CardText event() {
        Event event = workflow.event();
        List<CardLine> lines = new ArrayList<>();
        if (event.on().isChange() && !(event.from().isEmpty() && event.to().isEmpty())) {
            lines.add(CardLine.of("flow.event.between", value(event.from()), value(event.to())));
        }
        lines.add(CardLine.of(
                "flow.event.by",
                Run.of(Sentence.of("flow.event.by-" + event.by().id()), Run.Look.PLAIN)));
        return new CardText(
                Kind.EVENT,
                Sentence.of("flow.event."
                        + event.on().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                lines,
                Sentence.of("flow.spoken.event"),
                Optional.of(new Badge(Sentence.of("flow.card.event"), Badge.Tone.PLAIN)));
    }

    private static Run value(String value) {
        return value.isEmpty()
                ? Run.of(Sentence.of("flow.event.any-value"), Run.Look.PLAIN)
                : Run.of(value, Run.Look.STRONG);
    }

    private CardText when() {
        Optional<Asked> asked = Optional.ofNullable(known.get(workflow.when()));
        return new CardText(
                Kind.CONDITION,
                RuleLines.heading(workflow.when()),
                RuleLines.of(workflow.when(), asked.map(Asked::verdict)),
                Sentence.of("flow.spoken.condition"),
                workflow.when().isUnconditional()
                        ? Optional.empty()
                        : asked.map(found -> new Badge(
                                Sentence.of(
                                        found.verdict().holds() ? "flow.condition.true" : "flow.condition.false",
                                        found.holding(),
                                        found.tickets().size()),
                                found.verdict().holds() ? Badge.Tone.SUCCESS : Badge.Tone.PLAIN)));
    }

    private CardText step(StepPath path, Step step) {
        CardText text = switch (step) {
            case Call call -> call(path, call);
            case Branch branch -> branch(path, branch);
            case Wait wait -> wait(path, wait);
        };
        if (step.note().isBlank()) {
            return text;
        }
        List<CardLine> lines = new ArrayList<>(text.lines());
        lines.add(new CardLine(
                "flow.card.note",
                List.of(Run.of(step.note().strip().replaceAll("\\s+", " "), Run.Look.NOTE)),
                step.note().strip()));
        return new CardText(text.kind(), text.title(), lines, text.spoken(), text.verdict());
    }

    private CardText call(StepPath path, Call call) {
        Optional<String> number = numbering.at(path);
        boolean fallback = path.slot() == Slot.ON_FAILURE;
        Sentence title = number.isPresent()
                ? Sentence.of("flow.call.title", number.get(), call.name())
                : Sentence.of("flow.card.as-is", call.name());
        return new CardText(
                fallback ? Kind.FALLBACK : Kind.CALL,
                title,
                kept.of(call),
                spoken(path, fallback ? "flow.spoken.fallback" : "flow.spoken.call"),
                fallback
                        ? Optional.of(new Badge(Sentence.of("flow.card.fallback"), Badge.Tone.PLAIN))
                        : Optional.empty());
    }

    private CardText branch(StepPath path, Branch branch) {
        Optional<Asked> asked = Optional.ofNullable(known.get(branch.when()));
        Optional<Verdict> verdict = asked.map(Asked::verdict);
        Optional<Condition.Leaf> only = only(branch.when());
        boolean named = !branch.name().isEmpty();
        Sentence title = named
                ? Sentence.of("flow.card.as-is", branch.name())
                : only.map(leaf -> Sentence.of("flow.branch.title", RuleLines.sentence(leaf)))
                        .orElseGet(() -> Sentence.of("flow.branch.title", RuleLines.heading(branch.when())));
        List<CardLine> lines = named || only.isEmpty()
                ? RuleLines.of(branch.when(), verdict)
                : rule(verdict).map(RuleLines::seenLine).stream().toList();
        return new CardText(
                Kind.BRANCH,
                title,
                lines,
                spoken(path, "flow.spoken.branch"),
                asked.map(found -> found.verdict().holds()
                        ? new Badge(Sentence.of("flow.branch.then"), Badge.Tone.SUCCESS)
                        : new Badge(Sentence.of("flow.branch.otherwise"), Badge.Tone.WARNING)));
    }

    private static Optional<Condition.Leaf> only(Condition condition) {
        List<Condition.Leaf> leaves = condition.leaves();
        return leaves.size() == 1 ? Optional.of(leaves.getFirst()) : Optional.empty();
    }

    private static Optional<Verdict.Rule> rule(Optional<Verdict> verdict) {
        return switch (verdict.orElse(null)) {
            case null -> Optional.empty();
            case Verdict.Rule rule -> Optional.of(rule);
            case Verdict.Group group ->
                group.parts().size() == 1 ? rule(Optional.of(group.parts().getFirst())) : Optional.empty();
        };
    }

    private CardText wait(StepPath path, Wait wait) {
        Sentence length = Sentence.of("flow.wait.title", Spell.of(wait.length()));
        List<CardLine> lines =
                wait.name().isEmpty() ? List.of() : List.of(CardLine.of("flow.wait.named", Run.of(wait.name())));
        return new CardText(Kind.WAIT, length, lines, spoken(path, "flow.spoken.wait"), Optional.empty());
    }

    /** Its kind and place, such as "Webhook, step 2 of 5, in then of department is Finance". */
    private Sentence spoken(StepPath path, String kind) {
        Sentence place = Sentence.of(
                "flow.spoken.place",
                Sentence.of(kind),
                path.index() + 1,
                workflow.listAt(path).size());
        return path.parent()
                .map(owner -> Sentence.of("flow.spoken.within", place, way(path.slot()), name(owner)))
                .orElse(place);
    }

    private static Sentence way(Slot slot) {
        return Sentence.of("flow.way." + slot.id().replace('_', '-'));
    }

    /** What a step is called where another one speaks of it. */
    private Sentence name(StepPath path) {
        Step step = workflow.at(path).orElseThrow();
        return step.name().isEmpty()
                ? step instanceof Branch branch
                        ? only(branch.when()).map(RuleLines::sentence).orElseGet(() -> RuleLines.heading(branch.when()))
                        : Sentence.of("flow.spoken.wait")
                : Sentence.of("flow.card.as-is", step.name());
    }
}
