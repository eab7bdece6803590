package org.hookwright.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Guard;
import org.hookwright.receiver.NotAScript;
import org.hookwright.receiver.NotAScriptFile;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.ReplyWords;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.ScriptReader;
import org.hookwright.receiver.Setting;
import org.hookwright.receiver.StepProof;
import org.hookwright.receiver.Verdict;
import org.hookwright.receiver.tls.Flavour;
import org.hookwright.receiver.tls.OwnCertificates;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.KeptScript;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Call;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the receiver until the program is stopped, answers by a script where there is one, and prints what comes. */
@Command
final class ReceiveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "cli.option.port")
    private int port = Receiver.PREFERRED_PORT;

    @Option(names = "--script", paramLabel = "RULE", descriptionKey = "cli.option.script")
    private List<String> rules = List.of();

    @Option(names = "--script-file", paramLabel = "FILE", descriptionKey = "cli.option.script-file")
    private @Nullable Path file;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "cli.option.receive-seed")
    private @Nullable Long seed;

    @Option(names = "--tls", descriptionKey = "cli.option.receive-tls")
    private boolean tls;

    @Option(names = "--authority", paramLabel = "FILE", descriptionKey = "cli.option.receive-authority")
    private @Nullable Path authority;

    @Option(names = "--everywhere", descriptionKey = "cli.option.receive-everywhere")
    private boolean everywhere;

    @Option(names = "--verify", paramLabel = "FILE", descriptionKey = "cli.option.receive-verify")
    private List<Path> verified = List.of();

    @Option(names = "--refuse", descriptionKey = "cli.option.receive-refuse")
    private boolean refuses;

    @Mixin
    EveryOption every = new EveryOption();

    ReceiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Script script = script();
        List<Guard> guards = guards();
        try (Receiver receiver = Receiver.start(setting(), Clock.systemUTC())) {
            receiver.follow(script);
            receiver.guard(guards);
            receiver.onRequest(this::print);
            receiver.onRefused(refused -> terminal.complain(refused.what()));
            receiver.onBrokenHandshake(broken -> terminal.complain(broken.what()));
            terminal.complain(Sentence.of("cli.receive.listening", receiver.address()));
            if (everywhere) {
                List<String> outer = receiver.outerAddresses();
                terminal.complain(
                        Sentence.of("cli.receive.everywhere", outer.isEmpty() ? "–" : String.join(", ", outer)));
            }
            guards.forEach(guard -> terminal.complain(Sentence.of("cli.receive.guard", guard.prefix())));
            script.rules().forEach(rule -> terminal.complain(Sentence.of("cli.receive.rule", rule.toString())));
            new CountDownLatch(1).await();
            return Terminal.FINE;
        }
    }

    private Setting setting() throws IOException {
        Setting plain = Setting.plain(port);
        Optional<SSLContext> context = Optional.empty();
        if (tls || authority != null) {
            OwnCertificates own = OwnCertificates.in(Folders.ofSystem().config(), Clock.systemUTC());
            if (authority != null) {
                Files.writeString(authority, own.authority());
            }
            context = Optional.of(own.context(Flavour.SOUND));
        }
        return new Setting(port, everywhere, context, plain.largestBody(), plain.requests());
    }

    /** What the steps of these workflows prove, in their order; one without a proof is said, and looks at nothing. */
    private List<Guard> guards() throws Refusal {
        List<Guard> guards = new ArrayList<>();
        for (Path one : verified) {
            if (!Files.isRegularFile(one)) {
                throw new Refusal(Sentence.of("cli.no-file", one.toString()));
            }
            List<Call> calls = Occasion.readable(Workspace.around(one).read(FileKind.WORKFLOW, one))
                    .calls();
            Set<String> names = new TreeSet<>();
            calls.forEach(call -> StepProof.secret(call.request().auth()).ifPresent(names::add));
            if (names.isEmpty()) {
                throw new Refusal(Sentence.of("cli.receive.nothing-proven", one.toString()));
            }
            Map<String, Secret> vault = Occasion.secrets(names, terminal.environment());
            names.removeAll(vault.keySet());
            vault.putAll(terminal.kept(names));
            names.removeAll(vault.keySet());
            names.forEach(name -> terminal.complain(Sentence.of("cli.no-secret", name, Occasion.variable(name))));
            calls.forEach(
                    call -> StepProof.guard(call.request(), vault, refuses).ifPresent(guards::add));
        }
        return guards;
    }

    /** The rules of the line stand before those of the file, so that a file can be tried with a change. */
    private Script script() throws Refusal, IOException {
        List<Script.Rule> all = new ArrayList<>();
        long kept = 0;
        for (String rule : rules) {
            Optional<Path> named = file(rule);
            if (named.isPresent()) {
                Script script = read(named.get());
                all.addAll(script.rules());
                kept = script.seed();
            } else {
                all.add(rule(rule));
            }
        }
        if (file != null) {
            Script script = read(file);
            all.addAll(script.rules());
            kept = script.seed();
        }
        return new Script(all, seed == null ? kept : seed);
    }

    private static Script.Rule rule(String written) throws Refusal {
        try {
            return ScriptReader.rule(written);
        } catch (NotAScript fault) {
            throw new Refusal(Sentence.of("cli.receive.no-rule", written, fault.sentence()));
        }
    }

    /** The file where one is named in the place of a rule. */
    private static Optional<Path> file(String written) {
        try {
            Path path = Path.of(written);
            return Files.isRegularFile(path) || FileKind.SCRIPT.holds(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException rule) {
            return Optional.empty();
        }
    }

    /** Such a file as the window keeps, or a rule a line. */
    private static Script read(Path file) throws Refusal, IOException {
        return FileKind.SCRIPT.holds(file) && Files.exists(file) ? kept(file) : new Script(lines(file), 0);
    }

    private static Script kept(Path file) throws Refusal {
        return switch (Workspace.around(file).read(FileKind.SCRIPT, file)) {
            case Stored.Unreadable<KeptScript>(var _, var problem) ->
                throw new Refusal(Sentence.of("cli.unreadable", file.toString(), problem));
            case Stored.Readable<KeptScript> readable -> {
                List<Script.Rule> all = new ArrayList<>();
                for (String written : readable.value().rules()) {
                    try {
                        all.add(ScriptReader.rule(written));
                    } catch (NotAScript fault) {
                        throw new Refusal(Sentence.of("cli.unreadable", file.toString(), fault.sentence()));
                    }
                }
                yield new Script(all, readable.value().seed());
            }
        };
    }

    private static List<Script.Rule> lines(Path file) throws Refusal, IOException {
        try {
            return ScriptReader.rules(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new Refusal(Sentence.of("cli.no-file", file.toString()));
        } catch (MalformedInputException binary) {
            throw new Refusal(Sentence.of("cli.receive.no-text", file.toString()));
        } catch (NotAScriptFile fault) {
            throw new Refusal(Sentence.of("cli.unreadable", file.toString(), fault.sentence()));
        }
    }

    /** The request alone is the output; what is to be said about it goes beside it. */
    private synchronized void print(Received received) {
        terminal.out()
                .println(received.message().method() + " " + received.message().target());
        terminal.out().println(received.body().utf8());
        terminal.out().flush();
        Received.Treatment treatment = received.treatment();
        terminal.complain(Sentence.of("cli.receive.answered", treatment.number(), ReplyWords.word(treatment.reply())));
        if (treatment.judged().verdict().kind() != Verdict.Kind.NOT_ASKED) {
            treatment.judged().verdict().reasons().forEach(terminal::complain);
        }
        treatment.turn().ifPresent(turn -> terminal.complain(turn.sentence()));
        treatment.repetition().ifPresent(its -> terminal.complain(its.sentence()));
    }
}
