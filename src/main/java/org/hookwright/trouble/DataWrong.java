package org.hookwright.trouble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.check.Cure;
import org.hookwright.check.Field;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Part;
import org.hookwright.check.Place;
import org.hookwright.check.Problem;
import org.hookwright.check.Report;
import org.hookwright.check.Severity;
import org.hookwright.check.TextEdit;
import org.hookwright.check.TicketVerdict;
import org.hookwright.check.TicketVerdict.Breakage;
import org.hookwright.check.WorkflowChecker;
import org.hookwright.language.Sentence;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Repair;
import org.hookwright.template.Span;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.StepPath;

/** Why what arrives is not what was meant, for a ticket. */
final class DataWrong {
    /** About how it travels, which is another case. */
    private static final Set<String> ELSEWHERE = Set.of("request.unreachable", "request.plain-http", "secret.in-clear");

    /** What only damage by pasting brings forth; quotes and blanks may be meant. */
    private static final Set<Repair.Kind> DAMAGE =
            Set.of(Repair.Kind.BACKTICKS, Repair.Kind.ENTITY, Repair.Kind.BRACES, Repair.Kind.FULL_WIDTH);

    /** Where in a sentence about tickets their counts begin: how many show it, of how many. */
    private static final int COUNTS = 4;

    private final Subject subject;
    private final Log log;
    private final Instant now;
    private final Clues clues = new Clues();

    /** What the checks say of the chosen ticket alone, so that it is the one that is named. */
    private List<Problem> own = List.of();

    private boolean othersBreak;

    DataWrong(Subject subject, Log log, Instant now) {
        this.subject = subject;
        this.log = log;
        this.now = now;
    }

    Diagnosis diagnosis(Cancellation cancellation) {
        Optional<StepPath> place = subject.place();
        if (place.isEmpty()) {
            return clues.done(
                    Complaint.DATA_WRONG,
                    Diagnosis.State.UNKNOWN,
                    Sentence.of("trouble.head.no-call", subject.workflow().name()),
                    new Way.ToFlow());
        }
        return diagnosis(place.get(), subject.call().orElseThrow(), cancellation);
    }

    private Diagnosis diagnosis(StepPath place, Call call, Cancellation cancellation) {
        Report report =
                RequestClues.report(subject, place, call, subject.samples().all(), cancellation);
        Optional<Ticket> ticket = subject.samples().ticket();
        if (ticket.isPresent()) {
            own = RequestClues.report(subject, place, call, List.of(ticket.get()), cancellation)
                    .problems();
        }
        pasted(place, call);
        flow(place);
        report.problems().stream().filter(this::belongs).forEach(problem -> found(place, problem));
        if (ticket.isPresent()) {
            new EmptyValues(subject, place, call).add(report, clues);
            LogClues.refusal(log, subject, now, clues);
        }
        raw(place, call, report, cancellation);
        numbers(place, call);
        clues.add(new Clue("data.test-button", Certainty.UNLIKELY, Sentence.of("trouble.data.test-button"))
                .next(Sentence.of("trouble.data.test-button.next"))
                .leading(Way.ToSpot.step(place)));
        facts(report, call);
        fine(report, call);
        return told(call, report);
    }

    private boolean belongs(Problem problem) {
        return problem.place().field().part() != Part.DELIVERY && !ELSEWHERE.contains(problem.code());
    }

    private void found(StepPath place, Problem problem) {
        List<Way> ways = new ArrayList<>();
        boolean ofOthers = !problem.tickets().isEmpty()
                && !problem.tickets().contains(subject.samples().chosen());
        if (ofOthers) {
            ways.add(subject.samples().way(problem.tickets().getFirst()));
        }
        othersBreak |= ofOthers && problem.severity() == Severity.ERROR;
        Clue clue = RequestClues.of(place, problem, certainty(problem, ofOthers), ways);
        clues.add(ofOthers ? clue : clue.saying(said(problem)));
    }

    /** The sentence names the first ticket that shows a problem; here it is to name the one that is asked about. */
    private Sentence said(Problem problem) {
        Sentence whole = problem.sentence();
        return own.stream()
                .filter(one -> one.code().equals(problem.code()) && one.place().equals(problem.place()))
                .map(Problem::sentence)
                .filter(one -> one.key().equals(whole.key()) && isCounted(one) && isCounted(whole))
                .findFirst()
                .map(one -> {
                    List<Object> parts = new ArrayList<>(one.arguments().subList(0, COUNTS));
                    parts.addAll(
                            whole.arguments().subList(COUNTS, whole.arguments().size()));
                    return new Sentence(whole.key(), parts);
                })
                .orElse(whole);
    }

    private static boolean isCounted(Sentence sentence) {
        return sentence.arguments().size() == COUNTS + 2;
    }

    private static Certainty certainty(Problem problem, boolean ofOthers) {
        if (problem.code().equals("json.free-text")) {
            return Certainty.UNLIKELY;
        }
        return switch (problem.severity()) {
            case ERROR -> ofOthers ? Certainty.LIKELY : Certainty.CERTAIN;
            case WARNING -> problem.tickets().isEmpty() || ofOthers ? Certainty.LIKELY : Certainty.CERTAIN;
            case NOTE -> Certainty.UNLIKELY;
        };
    }

    private void pasted(StepPath place, Call call) {
        Repair repair = Repair.of(call.request().body().text());
        List<Repair.Edit> damage = repair.edits().stream()
                .filter(edit -> DAMAGE.contains(edit.kind()))
                .toList();
        if (damage.isEmpty()) {
            clues.fine("syntax");
            return;
        }
        List<TextEdit> edits = damage.stream()
                .map(edit -> new TextEdit(Field.BODY, edit.span(), edit.replacement()))
                .toList();
        Cure cure = new Cure.Edits(Sentence.of("trouble.cure.pasted", edits.size()), edits);
        clues.add(new Clue("data.pasted", Certainty.CERTAIN, Sentence.of("trouble.data.pasted", edits.size()))
                .next(Sentence.of("trouble.data.pasted.next"))
                .leading(
                        new Way.CureCall(place, cure),
                        new Way.ToText(
                                place, new Place(Field.BODY, damage.getFirst().span()))));
    }

    private void flow(StepPath place) {
        for (FlowProblem problem : WorkflowChecker.check(
                subject.workflow(), subject.samples().all(), java.time.Clock.fixed(now, java.time.ZoneOffset.UTC))) {
            if (problem.code().startsWith("chain.")
                    && problem.step().filter(place::equals).isPresent()) {
                List<Way> ways = new ArrayList<>();
                problem.cures().forEach(cure -> ways.add(new Way.CureFlow(cure)));
                ways.add(Way.ToSpot.step(place));
                Certainty certainty = problem.severity() == Severity.ERROR ? Certainty.CERTAIN : Certainty.LIKELY;
                clues.add(new Clue(problem.code(), certainty, problem.sentence()).leading(ways));
            }
        }
    }

    /** The host puts values in as they are: what is escaped here may break there. */
    private void raw(StepPath place, Call call, Report report, Cancellation cancellation) {
        int chosen = subject.samples().chosen();
        List<Ticket> ticket = subject.samples().ticket().map(List::of).orElse(List.of());
        if (!call.escape() || ticket.isEmpty() || breakage(report, chosen).isPresent()) {
            return;
        }
        Report asHost = RequestClues.report(subject, place, call.escaping(false), ticket, cancellation);
        for (Problem problem : asHost.problems()) {
            if (problem.severity() != Severity.NOTE && !problem.tickets().isEmpty()) {
                clues.add(new Clue(
                                "data.escaped-here",
                                Certainty.CERTAIN,
                                Sentence.of("trouble.data.escaped-here", subject.ticket()))
                        .next(Sentence.of("trouble.data.escaped-here.next"))
                        .leading(withCures(place, problem)));
                return;
            }
        }
    }

    private static List<Way> withCures(StepPath place, Problem problem) {
        List<Way> ways = new ArrayList<>();
        problem.cures().forEach(cure -> ways.add(new Way.CureCall(place, cure)));
        ways.add(new Way.ToText(place, problem.place()));
        return ways;
    }

    /** Names here, perhaps numbers there: the sources do not agree. */
    private void numbers(StepPath place, Call call) {
        String text = call.request().body().text();
        for (String path : List.of("ticket.status", "ticket.priority")) {
            org.hookwright.template.Template.parse(text).references().stream()
                    .filter(reference -> reference.output() && reference.path().equals(path))
                    .findFirst()
                    .ifPresent(reference -> clues.add(new Clue(
                                    "data.number-or-name",
                                    Certainty.UNLIKELY,
                                    Sentence.of("trouble.data.number-or-name", "{{" + path + "}}"))
                            .next(Sentence.of("trouble.data.number-or-name.next"))
                            .leading(new Way.ToText(place, new Place(Field.BODY, reference.markup())))));
        }
    }

    private void facts(Report report, Call call) {
        if (call.request().body().type() == Body.Type.JSON
                || call.request().body().type() == Body.Type.XML) {
            if (report.tickets().size() > 1) {
                List<String> broken = report.tickets().stream()
                        .filter(verdict -> !verdict.isSound())
                        .map(TicketVerdict::ticket)
                        .toList();
                clues.fact(
                        broken.isEmpty()
                                ? Sentence.of(
                                        "trouble.fact.all-hold",
                                        report.tickets().size())
                                : Sentence.of(
                                        "trouble.fact.broken",
                                        report.soundTickets(),
                                        report.tickets().size(),
                                        named(broken)));
            }
        }
    }

    private static String named(List<String> tickets) {
        String some = String.join(", ", tickets.stream().limit(5).toList());
        return tickets.size() > 5 ? some + ", …" : some;
    }

    private void fine(Report report, Call call) {
        if (breakage(report, subject.samples().chosen()).isEmpty()
                && subject.samples().ticket().isPresent()
                && call.request().body().type() == Body.Type.JSON) {
            clues.fine("json", subject.ticket());
        }
        if (report.problems().stream().noneMatch(problem -> problem.code().equals("request.content-type"))) {
            clues.fine("content-type");
        }
        if (report.problems().stream().noneMatch(problem -> problem.code().startsWith("placeholder."))) {
            clues.fine("placeholders");
        }
    }

    private static Optional<Breakage> breakage(Report report, int ticket) {
        return report.tickets().stream()
                .filter(verdict -> verdict.index() == ticket)
                .findFirst()
                .flatMap(TicketVerdict::breakage);
    }

    private Diagnosis told(Call call, Report report) {
        if (subject.samples().ticket().isEmpty()) {
            Sentence head = Sentence.of("trouble.head.data.no-ticket", call.name());
            return clues.done(Complaint.DATA_WRONG, Diagnosis.State.UNKNOWN, head, new Way.ToSamples());
        }
        String ticket = subject.ticket();
        Optional<Breakage> broken = breakage(report, subject.samples().chosen());
        if (broken.isPresent()) {
            return clues.done(Complaint.DATA_WRONG, Diagnosis.State.FOUND, broken(call, broken.get()));
        }
        if (clues.has(Certainty.CERTAIN)) {
            Sentence head = Sentence.of(
                    "trouble.head.data.certain", ticket, clues.first().what());
            return clues.done(Complaint.DATA_WRONG, Diagnosis.State.FOUND, head);
        }
        if (othersBreak) {
            Sentence head = Sentence.of("trouble.head.data.others", ticket);
            return clues.done(Complaint.DATA_WRONG, Diagnosis.State.SUSPECTED, head);
        }
        return clues.has(Certainty.LIKELY)
                ? clues.done(
                        Complaint.DATA_WRONG,
                        Diagnosis.State.SUSPECTED,
                        Sentence.of("trouble.head.data.likely", ticket))
                : clues.done(Complaint.DATA_WRONG, Diagnosis.State.FINE, Sentence.of("trouble.head.data.fine", ticket));
    }

    private Sentence broken(Call call, Breakage broken) {
        String kind = call.request().body().type().name();
        return broken.cause()
                .map(cause -> Sentence.of(
                        "trouble.head.data.broken-by",
                        subject.ticket(),
                        kind,
                        broken.line(),
                        broken.column(),
                        markup(call, cause.source())))
                .orElseGet(() -> Sentence.of(
                        "trouble.head.data.broken",
                        subject.ticket(),
                        kind,
                        broken.line(),
                        broken.column(),
                        broken.sentence()));
    }

    private static String markup(Call call, Span source) {
        return source.of(call.request().body().text());
    }
}
