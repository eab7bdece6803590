package org.hookwright.trouble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.check.CheckInput;
import org.hookwright.check.Checker;
import org.hookwright.check.Cure;
import org.hookwright.check.Part;
import org.hookwright.check.Problem;
import org.hookwright.check.Report;
import org.hookwright.check.Severity;
import org.hookwright.language.Sentence;
import org.hookwright.run.Outputs;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Reference;
import org.hookwright.template.Template;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Chain;
import org.hookwright.workflow.StepPath;

/** What the checks say of the call that is asked about. */
final class RequestClues {
    private static final String ENVIRONMENT = "env.";

    private RequestClues() {}

    static Report report(Subject subject, StepPath place, Call call, List<Ticket> tickets, Cancellation cancellation) {
        return Checker.check(
                new CheckInput(
                        call,
                        tickets,
                        subject.scope().environment(),
                        subject.scope().secrets().keySet(),
                        subject.workflow().names(),
                        results(subject, place)),
                cancellation);
    }

    /** What earlier steps are known to leave: pinned replies, and over them what was heard. */
    static Map<String, Map<String, Object>> results(Subject subject, StepPath place) {
        List<Call> before = Chain.before(subject.workflow(), place);
        Map<String, Map<String, Object>> results = new LinkedHashMap<>(Outputs.pinned(before));
        for (Call call : before) {
            Map<String, Object> heard = subject.scope().results().get(call.name());
            if (heard != null && call.kind() == Call.Kind.WEB_REQUEST) {
                results.put(call.name(), heard);
            }
        }
        return results;
    }

    /** Whether the address is one that can be called, for those who see nothing arrive. */
    static void address(Subject subject, Clues clues) {
        if (subject.place().isEmpty() || subject.call().isEmpty()) {
            return;
        }
        StepPath place = subject.place().get();
        List<Ticket> tickets = subject.samples().ticket().map(List::of).orElse(List.of());
        Report report = report(subject, place, subject.call().get(), tickets, Cancellation.never());
        boolean fine = true;
        for (Problem problem : report.problems()) {
            boolean unreachable = problem.code().equals("request.unreachable");
            if (problem.place().field().part() == Part.URL && (problem.severity() == Severity.ERROR || unreachable)) {
                fine = false;
                clues.add(
                        unreachable
                                ? unreachable(subject.call().get(), place, problem)
                                : of(place, problem, Certainty.CERTAIN, List.of()));
            }
        }
        if (fine) {
            clues.fine("address");
        }
    }

    /** An address that is kept in the environment is another one in the next environment. */
    static Clue unreachable(Call call, StepPath place, Problem problem) {
        boolean configured = call.request().url().startsWith("{{");
        return configured
                ? of(place, problem, Certainty.UNLIKELY, List.of(value(call)))
                        .next(Sentence.of("trouble.time.other-environment"))
                : of(place, problem, Certainty.LIKELY, List.of());
    }

    /** The value of the environment that an address begins with. */
    private static Way value(Call call) {
        String name = Template.parse(call.request().url()).references().stream()
                .map(Reference::path)
                .filter(path -> path.startsWith(ENVIRONMENT))
                .findFirst()
                .map(path -> path.substring(ENVIRONMENT.length()))
                .orElse("");
        return new Way.ToSettings(Way.ToSettings.Section.VALUE, name);
    }

    static Clue of(StepPath place, Problem problem, Certainty certainty, List<Way> more) {
        List<Way> ways = new ArrayList<>();
        for (Cure cure : problem.cures()) {
            ways.add(new Way.CureCall(place, cure));
        }
        ways.add(new Way.ToText(place, problem.place()));
        if (problem.code().startsWith("placeholder.unset-")) {
            ways.addFirst(new Way.ToSettings(
                    problem.code().endsWith("env") ? Way.ToSettings.Section.VALUE : Way.ToSettings.Section.SECRET,
                    String.valueOf(problem.sentence().arguments().getFirst())));
        }
        ways.addAll(more);
        return new Clue(problem.code(), certainty, problem.sentence()).leading(ways);
    }
}
