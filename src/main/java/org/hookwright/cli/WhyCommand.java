package org.hookwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hookwright.check.Part;
import org.hookwright.check.Place;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.trouble.Certainty;
import org.hookwright.trouble.Clue;
import org.hookwright.trouble.Complaint;
import org.hookwright.trouble.Diagnosis;
import org.hookwright.trouble.Happening;
import org.hookwright.trouble.Investigation;
import org.hookwright.trouble.Log;
import org.hookwright.trouble.Samples;
import org.hookwright.trouble.Subject;
import org.hookwright.trouble.Way;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says why a workflow did not fire, why its data is wrong, or why it timed out; all three where no case is named. */
@Command
final class WhyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private StepOptions options = new StepOptions();

    @Option(names = "--case", paramLabel = "fire|data|time", descriptionKey = "cli.option.case")
    private @Nullable Case named;

    @Option(names = "--history", paramLabel = "FILE", descriptionKey = "cli.option.history")
    private @Nullable Path history;

    WhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** As the option says it. */
    enum Case {
        FIRE(Complaint.NOT_FIRED),
        DATA(Complaint.DATA_WRONG),
        TIME(Complaint.TIMED_OUT);

        private final Complaint complaint;

        Case(Complaint complaint) {
            this.complaint = complaint;
        }
    }

    @Override
    public Integer call() throws Refusal {
        Subject subject = subject();
        Log log = log(subject);
        List<Complaint> asked = named == null ? List.of(Complaint.values()) : List.of(named.complaint);
        List<Diagnosis> found = new ArrayList<>();
        for (Complaint complaint : asked) {
            found.add(Investigation.of(complaint, subject, log, Instant.now(), Cancellation.never()));
        }
        if (options.isJson()) {
            terminal.out()
                    .println(Json.of(
                            Map.of("diagnoses", found.stream().map(this::tree).toList())));
        } else {
            found.forEach(diagnosis -> print(diagnosis, subject.workflow()));
        }
        boolean trouble = found.stream()
                .map(Diagnosis::state)
                .anyMatch(state -> state == Diagnosis.State.FOUND || state == Diagnosis.State.SUSPECTED);
        return trouble ? Terminal.PROBLEMS : Terminal.FINE;
    }

    private Subject subject() throws Refusal {
        Path file = options.file();
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Sentence.of(Files.isDirectory(file) ? "cli.folder" : "cli.no-file", file.toString()));
        }
        Workspace workspace = Workspace.around(file);
        Workflow workflow = Occasion.readable(workspace.read(FileKind.WORKFLOW, file));
        List<Sentence> unreadable = new ArrayList<>();
        List<Ticket> all = new ArrayList<>(Occasion.chosen(workspace, null, unreadable));
        List<Ticket> chosen = Occasion.chosen(workspace, options.ticket(), unreadable);
        if (chosen.size() != 1) {
            throw new Refusal(Sentence.of("cli.no-ticket"));
        }
        unreadable.forEach(terminal::complain);
        Ticket ticket = chosen.getFirst();
        if (!all.contains(ticket)) {
            all.addFirst(ticket);
        }
        Environment environment = Occasion.environment(workspace, options.environment());
        return new Subject(
                workflow,
                step(workflow),
                new Samples(all, all.indexOf(ticket)),
                new Scope(ticket, environment, secrets(environment)),
                Happening.of(ticket),
                others(workspace, file));
    }

    private Optional<StepPath> step(Workflow workflow) throws Refusal {
        String name = options.step();
        if (name == null) {
            return Optional.empty();
        }
        Optional<StepPath> path =
                workflow.pathOf(name).filter(found -> workflow.at(found).orElse(null) instanceof Call);
        if (path.isEmpty()) {
            String names =
                    String.join(", ", workflow.calls().stream().map(Call::name).toList());
            throw new Refusal(Sentence.of("cli.no-step", name, names));
        }
        return path;
    }

    /** Which secrets there are is all that matters here; those that the environment names count as there. */
    private Map<String, Secret> secrets(Environment environment) {
        Set<String> names = new LinkedHashSet<>(environment.secrets());
        Map<String, Secret> secrets = new LinkedHashMap<>();
        names.forEach(name -> secrets.put(name, new Secret("")));
        secrets.putAll(Occasion.secrets(names, terminal.environment()));
        return secrets;
    }

    private static List<Workflow> others(Workspace workspace, Path file) {
        Path own = file.toAbsolutePath().normalize();
        List<Workflow> others = new ArrayList<>();
        for (Stored<Workflow> stored : workspace.all(FileKind.WORKFLOW)) {
            if (stored instanceof Stored.Readable<Workflow> readable
                    && !readable.file().toAbsolutePath().normalize().equals(own)) {
                others.add(readable.value());
            }
        }
        return others;
    }

    /** A history that is not there is none, and is not made. */
    private Log log(Subject subject) {
        Path file = history == null ? Folders.ofSystem().data().resolve("history.db") : history;
        if (!Files.isRegularFile(file)) {
            return Log.EMPTY;
        }
        Optional<String> step = subject.step()
                .or(subject.workflow()::firstCall)
                .flatMap(subject.workflow()::at)
                .map(found -> found.name());
        Optional<String> ticket = subject.samples().ticket().map(Ticket::id);
        try (History open = History.open(file).history()) {
            return Log.read(open, new Log.Wanted(subject.workflow().name(), step, ticket, OptionalLong.empty()));
        } catch (HistoryException failed) {
            return Log.unreadable(failed.sentence());
        }
    }

    private void print(Diagnosis diagnosis, Workflow workflow) {
        Texts texts = terminal.texts();
        terminal.out().println(texts.of("trouble.case." + diagnosis.complaint().id() + ".title"));
        terminal.out().println("  " + texts.of(diagnosis.headline()));
        diagnosis.facts().forEach(fact -> terminal.out().println("  " + texts.of(fact)));
        for (Clue clue : diagnosis.open()) {
            terminal.out().println("  - " + texts.of("cli.why.clue", certainty(clue), clue.code(), clue.what()));
            clue.next().ifPresent(next -> terminal.out().println("    " + texts.of(next)));
            clue.ways().forEach(way -> terminal.out().println("    " + texts.of(told(way, workflow))));
        }
        if (!diagnosis.ruledOut().isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            diagnosis.ruledOut().forEach(clue -> names.add(texts.of("trouble.checked." + clue.code())));
            terminal.out().println("  " + texts.of("trouble.fine.fold", String.join(", ", names)));
        }
    }

    /** What the button beside the finding says, and where it would lead. */
    private static Sentence told(Way way, Workflow workflow) {
        Optional<String> at = switch (way) {
            case Way.ToText(var step, var place) -> workflow.at(step).map(found -> found.name() + spot(found, place));
            case Way.CureCall(var step, var _) -> workflow.at(step).map(Step::name);
            case Way.ToSpot(var _, var spot) ->
                spot.step().flatMap(workflow::at).map(Step::name);
            case Way.ToRule(var spot, var _) ->
                spot.step().flatMap(workflow::at).map(Step::name);
            case Way.ToExchange(var id) -> Optional.of(String.valueOf(id));
            case Way.CureFlow _,
                    Way.ToFlow _,
                    Way.ToTicket _,
                    Way.ToSamples _,
                    Way.ToSettings _,
                    Way.ToAllowList _,
                    Way.ToHandoff _,
                    Way.ToWorkflow _,
                    Way.ToCase _ -> Optional.empty();
        };
        return at.map(where -> Sentence.of("cli.why.way-at", way.label(), where))
                .orElseGet(() -> Sentence.of("cli.why.way", way.label()));
    }

    /** Line and column in the body; the other fields are a line of their own. */
    private static String spot(Step step, Place place) {
        if (place.field().part() != Part.BODY || !(step instanceof Call call)) {
            return "";
        }
        String before = call.request().body().text().substring(0, place.span().start());
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        return " " + line + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    private static Sentence certainty(Clue clue) {
        return Sentence.of("trouble.certainty." + clue.certainty().id());
    }

    private Map<String, Object> tree(Diagnosis diagnosis) {
        Texts texts = terminal.texts();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("case", diagnosis.complaint().id());
        tree.put("state", diagnosis.state().name().toLowerCase(java.util.Locale.ROOT));
        tree.put("headline", texts.of(diagnosis.headline()));
        tree.put("facts", diagnosis.facts().stream().map(texts::of).toList());
        tree.put("clues", diagnosis.open().stream().map(this::tree).toList());
        tree.put("fine", diagnosis.ruledOut().stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, Object> tree(Clue clue) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", clue.code());
        if (clue.certainty() != Certainty.RULED_OUT) {
            tree.put("certainty", clue.certainty().id());
        }
        tree.put("what", terminal.texts().of(clue.what()));
        clue.next().ifPresent(next -> tree.put("next", terminal.texts().of(next)));
        if (!clue.ways().isEmpty()) {
            tree.put("ways", clue.ways().stream().map(WhyCommand::place).toList());
        }
        return tree;
    }

    /** Where a way leads, for machines. */
    private static Map<String, Object> place(Way way) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", way.kind());
        switch (way) {
            case Way.ToSpot(var _, var spot) -> tree.put("part", spotName(spot));
            case Way.ToRule(var spot, var rule) -> {
                tree.put("part", spotName(spot));
                tree.put("rule", rule.hops());
            }
            case Way.ToText(var step, var place) -> {
                tree.put("part", step.toString());
                tree.put("field", place.field().part().name().toLowerCase(java.util.Locale.ROOT));
                tree.put("start", place.span().start());
                tree.put("end", place.span().end());
            }
            case Way.CureCall(var step, var _) -> tree.put("part", step.toString());
            case Way.ToExchange(var id) -> tree.put("exchange", id);
            case Way.ToTicket(var _, var ticket) -> tree.put("ticket", ticket);
            case Way.ToCase(var complaint) -> tree.put("case", complaint.id());
            case Way.ToSettings(var section, var name) -> {
                tree.put("section", section.name().toLowerCase(java.util.Locale.ROOT));
                if (!name.isEmpty()) {
                    tree.put("name", name);
                }
            }
            case Way.ToWorkflow(var _, var name) -> tree.put("workflow", name);
            case Way.CureFlow _, Way.ToFlow _, Way.ToSamples _, Way.ToAllowList _, Way.ToHandoff _ -> {}
        }
        return tree;
    }

    private static String spotName(Spot spot) {
        return switch (spot) {
            case Spot.Start _ -> "event";
            case Spot.When _ -> "when";
            case Spot.At(var path) -> path.toString();
        };
    }
}
