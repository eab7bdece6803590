package org.hookwright.trouble;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.WorkflowChecker;
import org.hookwright.condition.Because;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Explanation;
import org.hookwright.condition.Facts;
import org.hookwright.condition.Verdict;
import org.hookwright.history.KeptRun;
import org.hookwright.language.Sentence;
import org.hookwright.run.RunEnd;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Workflow;

/** Why a workflow, or one of its steps, did not run for a ticket. */
final class NotFired {
    private final Subject subject;
    private final Log log;
    private final Instant now;
    private final Clues clues = new Clues();

    /** Whether, as far as the ticket tells, it would run. */
    private boolean mayFire = true;

    /** The fields whose rules were explained by what this ticket holds. */
    private final Set<String> explained = new HashSet<>();

    NotFired(Subject subject, Log log, Instant now) {
        this.subject = subject;
        this.log = log;
        this.now = now;
    }

    Diagnosis diagnosis(Cancellation cancellation) {
        if (subject.workflow().calls().isEmpty()) {
            clues.add(new Clue("workflow.no-call", Certainty.CERTAIN, Sentence.of("trouble.fire.no-call"))
                    .leading(new Way.ToFlow()));
        }
        event();
        Optional<Ticket> ticket = subject.samples().ticket();
        ticket.ifPresent(_ -> condition());
        cancellation.throwIfCancelled();
        List<FlowProblem> problems = WorkflowChecker.check(
                subject.workflow(), subject.samples().all(), Clock.fixed(now, java.time.ZoneOffset.UTC));
        problems.stream()
                .filter(problem -> problem.code().startsWith("condition."))
                .forEach(this::found);
        cancellation.throwIfCancelled();
        samples();
        if (ticket.isPresent() && subject.step().isPresent()) {
            branches(subject.step().get());
        }
        runs();
        RequestClues.address(subject, clues);
        LogClues.target(log, clues);
        HostClues.add(subject, clues);
        return told(ticket);
    }

    private Diagnosis told(Optional<Ticket> ticket) {
        String name = subject.workflow().name();
        if (ticket.isEmpty() && !clues.has(Certainty.CERTAIN)) {
            return clues.done(
                    Complaint.NOT_FIRED,
                    Diagnosis.State.UNKNOWN,
                    Sentence.of("trouble.head.fire.no-ticket", name),
                    new Way.ToSamples());
        }
        if (clues.has(Certainty.CERTAIN)) {
            Sentence why = clues.first().what();
            return mayFire || ticket.isEmpty()
                    ? clues.done(
                            Complaint.NOT_FIRED,
                            Diagnosis.State.FOUND,
                            Sentence.of("trouble.head.fire.stopped", name, why))
                    : clues.done(
                            Complaint.NOT_FIRED,
                            Diagnosis.State.FOUND,
                            Sentence.of("trouble.head.fire.not", name, subject.ticket()));
        }
        boolean likely = clues.has(Certainty.LIKELY);
        return clues.done(
                Complaint.NOT_FIRED,
                likely ? Diagnosis.State.SUSPECTED : Diagnosis.State.FINE,
                Sentence.of(likely ? "trouble.head.fire.suspected" : "trouble.head.fire.fine", name, subject.ticket()));
    }

    private void event() {
        if (subject.happening().isEmpty()) {
            return;
        }
        Happening happening = subject.happening().get();
        EventWords words = new EventWords(subject.workflow().event(), happening);
        switch (happening.fits(subject.workflow().event())) {
            case NO -> {
                mayFire = !happening.sure();
                clues.add(new Clue(
                                "fire.event", happening.sure() ? Certainty.CERTAIN : Certainty.LIKELY, words.misfit())
                        .next(Sentence.of(
                                happening.sure() ? "trouble.fire.event.next" : "trouble.fire.event-sample.next"))
                        .leading(Way.ToSpot.event()));
            }
            case UNSURE ->
                clues.add(new Clue("fire.event", Certainty.LIKELY, words.unsure())
                        .next(words.unsureNext())
                        .leading(Way.ToSpot.event()));
            case YES -> clues.fine("event", words.happened());
        }
        switch (happening.performer(subject.workflow().event())) {
            case NO -> {
                mayFire = false;
                clues.add(new Clue("fire.performer", Certainty.CERTAIN, words.otherPerformer())
                        .next(Sentence.of("trouble.fire.performer.next"))
                        .leading(Way.ToSpot.event()));
            }
            case UNSURE ->
                clues.add(new Clue("fire.performer", Certainty.UNLIKELY, words.performerUnknown())
                        .next(Sentence.of("trouble.fire.performer-unknown.next"))
                        .leading(Way.ToSpot.event()));
            case YES -> clues.fine("performer");
        }
    }

    private void condition() {
        Workflow workflow = subject.workflow();
        Facts facts = new Facts(subject.scope().withResults(java.util.Map.of()).shown(), now);
        Explanation why = Explanation.of(workflow.when(), facts);
        if (why.holds()) {
            clues.fine("condition", Because.facts(why));
            return;
        }
        mayFire = false;
        explain(new Spot.When(), why, Because.Asker.WORKFLOW);
    }

    private void explain(Spot spot, Explanation why, Because.Asker asker) {
        RuleClues rules = new RuleClues(subject, spot, why.condition());
        List<Clue> said = new ArrayList<>();
        for (Verdict.Rule rule : why.deciding()) {
            said.add(rules.of(rule));
            explained.add(rule.leaf().field());
        }
        if (said.isEmpty()) {
            said.add(new Clue("fire.no-rule", Certainty.CERTAIN, Because.facts(why))
                    .leading(new Way.ToSpot(Sentence.of("trouble.way.condition"), spot)));
        }
        Optional<Sentence> change = Because.change(why);
        boolean untold = said.stream().allMatch(clue -> clue.next().isEmpty());
        if (change.isPresent()) {
            Sentence flip = Sentence.of(
                    asker == Because.Asker.WORKFLOW ? "trouble.fire.flip" : "trouble.fire.flip-branch", change.get());
            if (untold) {
                said.set(0, said.getFirst().next(flip));
            } else {
                clues.fact(flip);
            }
        }
        said.forEach(clues::add);
    }

    /** What the checks say of the conditions: it counts where this ticket's condition does not hold. */
    private void found(FlowProblem problem) {
        boolean here = problem.step().isEmpty();
        boolean certain = here
                && (problem.code().equals("condition.never") || problem.code().equals("condition.rule"));
        boolean told = !problem.sentence().arguments().isEmpty()
                && explained.contains(
                        String.valueOf(problem.sentence().arguments().getFirst()));
        if (problem.code().equals("condition.always") || told) {
            return;
        }
        Certainty certainty =
                certain && !mayFire ? Certainty.CERTAIN : !mayFire && here ? Certainty.LIKELY : Certainty.UNLIKELY;
        if (certain && subject.samples().ticket().isEmpty()) {
            certainty = Certainty.CERTAIN;
        }
        List<Way> ways = new ArrayList<>();
        problem.cures().forEach(cure -> ways.add(new Way.CureFlow(cure)));
        Spot spot = problem.step().<Spot>map(Spot.At::new).orElseGet(Spot.When::new);
        ways.add(new Way.ToSpot(Sentence.of("trouble.way.condition"), spot));
        clues.add(new Clue(problem.code(), certainty, problem.sentence()).leading(ways));
    }

    private void samples() {
        Condition when = subject.workflow().when();
        List<Ticket> all = subject.samples().all();
        int first = -1;
        int fires = 0;
        for (int i = 0; i < all.size(); i++) {
            if (Evaluation.holds(when, new Facts(all.get(i).values(), now))) {
                first = first < 0 ? i : first;
                fires++;
            }
        }
        if (all.isEmpty()) {
            return;
        }
        if (fires == 0) {
            clues.add(new Clue("fire.no-sample", Certainty.LIKELY, Sentence.of("trouble.fire.no-sample", all.size()))
                    .next(Sentence.of("trouble.fire.no-sample.next"))
                    .leading(new Way.ToSpot(Sentence.of("trouble.way.condition"), new Spot.When())));
        } else {
            clues.fact(Sentence.of(
                    "trouble.fact.fires", fires, all.size(), subject.samples().called(first)));
        }
    }

    /** A step within a branch, or a fallback, runs only where the way leads there. */
    private void branches(StepPath path) {
        for (int depth = 1; depth < path.hops().size(); depth++) {
            StepPath owner = new StepPath(path.hops().subList(0, depth));
            Slot slot = path.hops().get(depth).slot();
            if (subject.workflow().at(owner).orElse(null) instanceof Branch branch) {
                branch(owner, branch, slot);
            } else if (slot == Slot.ON_FAILURE) {
                String name = subject.workflow().at(owner).orElseThrow().name();
                clues.add(new Clue("fire.fallback", Certainty.LIKELY, Sentence.of("trouble.fire.fallback", name))
                        .next(Sentence.of("trouble.fire.fallback.next"))
                        .leading(Way.ToSpot.step(owner)));
            }
        }
    }

    private void branch(StepPath owner, Branch branch, Slot slot) {
        Explanation why =
                Explanation.of(branch.when(), new Facts(subject.scope().shown(), now));
        boolean taken = why.holds() == (slot == Slot.THEN);
        if (taken) {
            clues.fine("branch");
            return;
        }
        mayFire = false;
        clues.add(new Clue(
                        "fire.branch",
                        Certainty.CERTAIN,
                        Sentence.of(
                                slot == Slot.THEN ? "trouble.fire.branch-then" : "trouble.fire.branch-otherwise",
                                Because.facts(why)))
                .leading(Way.ToSpot.step(owner)));
        if (!why.holds()) {
            explain(new Spot.At(owner), why, Because.Asker.BRANCH);
        }
    }

    private void runs() {
        if (log.runs().isEmpty()) {
            return;
        }
        KeptRun last = log.runs().getFirst();
        Sentence when = Ago.of(last.start().at(), now);
        if (last.end().isEmpty()) {
            clues.fact(Sentence.of("trouble.fact.run.open", when));
            return;
        }
        RunEnd end = last.end().get();
        switch (end) {
            case NOT_FIRED -> clues.fact(Sentence.of("trouble.fact.run.not-fired", when));
            case SUCCEEDED -> clues.fact(Sentence.of("trouble.fact.run.succeeded", when));
            case CANCELLED -> clues.fact(Sentence.of("trouble.fact.run.cancelled", when));
            case WITH_FAILURES, FAILED -> failed(last, when);
        }
    }

    private void failed(KeptRun run, Sentence when) {
        String step = run.last().map(KeptRun.Last::step).orElse("");
        clues.add(new Clue(
                        "fire.run-failed",
                        run.start().dry() ? Certainty.UNLIKELY : Certainty.LIKELY,
                        step.isEmpty()
                                ? Sentence.of("trouble.fire.run-failed", when)
                                : Sentence.of("trouble.fire.run-failed-at", when, step))
                .next(Sentence.of("trouble.fire.run-failed.next"))
                .leading(new Way.ToCase(Complaint.TIMED_OUT)));
    }
}
