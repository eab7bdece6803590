package org.hookwright.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hookwright.check.CheckInput;
import org.hookwright.check.Checker;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Problem;
import org.hookwright.check.Report;
import org.hookwright.check.Severity;
import org.hookwright.check.TicketVerdict;
import org.hookwright.check.WorkflowChecker;
import org.hookwright.language.Sentence;
import org.hookwright.run.Outputs;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Chain;
import org.hookwright.workflow.StepPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Says whether the body holds for the ticket, or for all samples, and what the checks find. What ends with problems is
 * a body that does not hold, an error, a placeholder that would print nothing, and a sample that cannot be read,
 * because nobody knows whether the body holds for it.
 */
@Command
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private StepOptions options = new StepOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        Occasion occasion = Occasion.of(options, terminal.environment());
        Report report = Checker.check(
                new CheckInput(
                        occasion.call(),
                        occasion.tickets(),
                        occasion.environment(),
                        occasion.declared(),
                        occasion.workflow().names(),
                        Outputs.pinned(before(occasion))),
                Cancellation.never());
        List<FlowProblem> flow = WorkflowChecker.check(occasion.workflow(), occasion.tickets(), Clock.systemUTC());
        if (options.isJson()) {
            terminal.out().println(Json.of(tree(report, flow, occasion.tickets())));
        } else {
            print(report, flow);
        }
        occasion.unreadable().forEach(terminal::complain);
        boolean sound = report.soundTickets() == report.tickets().size()
                && report.problems().stream().noneMatch(CheckCommand::counts)
                && flow.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)
                && occasion.unreadable().isEmpty();
        return sound ? Terminal.FINE : Terminal.PROBLEMS;
    }

    private static List<Call> before(Occasion occasion) {
        return occasion.workflow()
                .pathOf(occasion.call().name())
                .map(path -> Chain.before(occasion.workflow(), path))
                .orElse(List.of());
    }

    private static boolean counts(Problem problem) {
        return problem.severity() == Severity.ERROR
                || (problem.severity() == Severity.WARNING && problem.code().startsWith("placeholder."));
    }

    private void print(Report report, List<FlowProblem> flow) {
        if (report.soundTickets() == report.tickets().size()) {
            say(Sentence.of("cli.check.valid", report.tickets().size()));
        }
        for (TicketVerdict verdict : report.tickets()) {
            verdict.breakage()
                    .ifPresent(broken -> say(Sentence.of(
                            "cli.check.broken", verdict.ticket(), broken.line(), broken.column(), broken.sentence())));
        }
        for (Problem problem : report.problems()) {
            say(Sentence.of("cli.check.problem", word(problem.severity()), problem.code(), problem.sentence()));
        }
        for (FlowProblem problem : flow) {
            say(Sentence.of("cli.check.problem", word(problem.severity()), problem.code(), problem.sentence()));
        }
    }

    private void say(Sentence sentence) {
        terminal.out().println(terminal.texts().of(sentence));
    }

    private Map<String, Object> tree(Report report, List<FlowProblem> flow, List<Ticket> tickets) {
        List<Object> verdicts = new ArrayList<>();
        for (TicketVerdict verdict : report.tickets()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("ticket", verdict.ticket());
            tree.put("name", tickets.get(verdict.index()).name());
            tree.put("valid", verdict.isSound());
            verdict.breakage().ifPresent(broken -> {
                tree.put("line", broken.line());
                tree.put("column", broken.column());
                tree.put("message", terminal.texts().of(broken.sentence()));
            });
            verdicts.add(tree);
        }
        List<Object> problems = new ArrayList<>();
        for (Problem problem : report.problems()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("code", problem.code());
            tree.put("severity", word(problem.severity()));
            tree.put("part", problem.place().field().part().name().toLowerCase(Locale.ROOT));
            tree.put("start", problem.place().span().start());
            tree.put("end", problem.place().span().end());
            tree.put("message", terminal.texts().of(problem.sentence()));
            problems.add(tree);
        }
        for (FlowProblem problem : flow) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("code", problem.code());
            tree.put("severity", word(problem.severity()));
            tree.put("part", problem.step().map(StepPath::toString).orElse("when"));
            tree.put("message", terminal.texts().of(problem.sentence()));
            problems.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("valid", report.soundTickets() == report.tickets().size());
        tree.put("tickets", verdicts);
        tree.put("problems", problems);
        return tree;
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
