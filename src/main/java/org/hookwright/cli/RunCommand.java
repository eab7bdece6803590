package org.hookwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonRoot;
import org.hookwright.run.RunClock;
import org.hookwright.run.RunEnd;
import org.hookwright.run.Runner;
import org.hookwright.send.Answer;
import org.hookwright.send.Filler;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.ProvingSender;
import org.hookwright.send.Sender;
import org.hookwright.store.BadLineException;
import org.hookwright.store.FileKind;
import org.hookwright.store.TicketLines;
import org.hookwright.store.Workspace;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the whole workflow for one ticket or many, and tells each moment as it comes. */
@Command
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private KeepOptions keep = new KeepOptions();

    private @Nullable Sender sender;
    private Masking masking = Masking.NONE;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, IOException {
        if (!Files.isRegularFile(options.file)) {
            throw new Refusal(Sentence.of(
                    Files.isDirectory(options.file) ? "cli.folder" : "cli.no-file", options.file.toString()));
        }
        Workspace workspace = Workspace.around(options.file);
        Workflow workflow = Occasion.readable(workspace.read(FileKind.WORKFLOW, options.file));
        Environment environment = Occasion.environment(workspace, options.environment);
        Map<String, Secret> secrets = secrets(workflow, environment);
        RunReport report = new RunReport(workflow.name());
        Path replies = Files.createTempDirectory("hookwright-run");
        try (OkHttpSender sending = new OkHttpSender(replies, workspace.folder());
                HistoryEntries kept =
                        options.dry ? HistoryEntries.none(terminal) : HistoryEntries.open(terminal, keep)) {
            masking = Masking.of(secrets.values());
            sender = learning(new ProvingSender(sending, Clock.systemUTC()), secrets.values());
            boolean good =
                    each(workspace, ticket -> run(workflow, new Scope(ticket, environment, secrets), kept, report));
            if (options.report != null) {
                report.write(options.report);
            }
            return good ? Terminal.FINE : Terminal.PROBLEMS;
        } finally {
            Folder.delete(replies);
        }
    }

    /** What sending makes a secret, such as a fetched token, is dots in the lines as well. */
    private Sender learning(ProvingSender sender, Collection<Secret> secrets) {
        Set<String> known = new LinkedHashSet<>();
        return (prepared, cancellation, progress) -> {
            Answer answer = sender.send(prepared, cancellation, progress);
            Collection<Secret> learned = sender.learned(prepared);
            boolean more = false;
            for (Secret one : learned) {
                more |= known.add(one.reveal());
            }
            if (more) {
                List<Secret> all = new ArrayList<>(secrets);
                all.addAll(learned);
                masking = Masking.of(all);
            }
            return answer;
        };
    }

    private Map<String, Secret> secrets(Workflow workflow, Environment environment) {
        List<String> texts = new ArrayList<>();
        for (Call call : workflow.calls()) {
            texts.addAll(Occasion.texts(call.request()));
        }
        Set<String> names = new LinkedHashSet<>(environment.secrets());
        names.addAll(Occasion.used(texts));
        names.addAll(environment.network().secrets());
        Map<String, Secret> given = Occasion.secrets(names, terminal.environment());
        if (options.dry) {
            return given;
        }
        Set<String> missing = Occasion.used(texts);
        missing.addAll(environment.network().secrets());
        missing.removeAll(given.keySet());
        Map<String, Secret> all = new LinkedHashMap<>(given);
        all.putAll(terminal.kept(missing));
        return all;
    }

    /** Something done for each ticket. */
    @FunctionalInterface
    private interface ForTicket {
        boolean run(Ticket ticket) throws IOException;
    }

    private boolean each(Workspace workspace, ForTicket action) throws IOException, Refusal {
        boolean good = true;
        if (options.tickets != null) {
            try (TicketLines lines = new TicketLines(options.tickets)) {
                for (Optional<Ticket> next = lines.next(); next.isPresent(); next = lines.next()) {
                    good &= action.run(next.get());
                }
            } catch (BadLineException bad) {
                throw new Refusal(bad.sentence());
            }
            return good;
        }
        List<Sentence> unreadable = new ArrayList<>();
        List<Ticket> chosen = Occasion.chosen(workspace, options.ticket, unreadable);
        unreadable.forEach(terminal::complain);
        for (Ticket ticket : chosen) {
            good &= action.run(ticket);
        }
        return good && unreadable.isEmpty();
    }

    private boolean run(Workflow workflow, Scope scope, HistoryEntries entries, RunReport report) throws IOException {
        boolean text = options.format == StepOptions.Format.TEXT;
        String ticket = scope.ticket().id().isEmpty()
                ? scope.ticket().name()
                : scope.ticket().id();
        if (text) {
            terminal.out().println(ticket);
        }
        RunLines lines = new RunLines(workflow, terminal.texts(), said -> masking.mask(said), line -> {
            if (text) {
                terminal.out().println("  " + line);
            }
        });
        boolean turned = options.clock == RunOptions.ClockKind.TURNED || options.dry;
        RunClock clock = turned ? RunClock.turned(Clock.systemUTC()) : RunClock.real(Clock.systemUTC());
        Instant start = clock.now();
        RunEntries tries = new RunEntries(entries, workflow, scope, clock, turned);
        RunEnd end = RunEnd.FAILED;
        try {
            end = runner(clock, tries).run(workflow, scope, tries.andThen(lines), Cancellation.never());
        } finally {
            tries.end(end);
        }
        Duration took = Duration.between(start, clock.now());
        RunReport.Case one = new RunReport.Case(ticket, end, took.toMillis() / 1000.0, lines.lines());
        report.add(one);
        String said = terminal.texts()
                .of("cli.run.end."
                        + end.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        terminal.out().println(text ? "  " + said : JsonRoot.write(tree(one)));
        terminal.out().flush();
        return !one.failed();
    }

    private Runner runner(RunClock clock, RunEntries tries) {
        Filler filler = new Filler();
        Random chance = new Random(options.seed);
        return options.dry || sender == null
                ? Runner.dry(filler, clock, chance)
                : Runner.sending(filler, tries.through(sender, () -> masking), clock, chance);
    }

    private static Map<String, Object> tree(RunReport.Case one) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ticket", one.ticket());
        tree.put("end", one.end().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("seconds", one.seconds());
        tree.put("lines", one.lines());
        return tree;
    }
}
