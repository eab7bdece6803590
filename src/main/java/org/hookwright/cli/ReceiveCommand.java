package org.hookwright.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.NotAScript;
import org.hookwright.receiver.NotAScriptFile;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.ReplyWords;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.ScriptReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
    private long seed;

    @Option(names = "--lang", paramLabel = "en|ko", descriptionKey = "cli.option.lang")
    private String language = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    boolean help;

    ReceiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Script script = script();
        try (Receiver receiver = Receiver.start(port)) {
            receiver.follow(script);
            receiver.onRequest(this::print);
            terminal.complain(Sentence.of("cli.receive.listening", receiver.address(), language));
            script.rules().forEach(rule -> terminal.complain(Sentence.of("cli.receive.rule", rule.toString())));
            new CountDownLatch(1).await();
            return Terminal.FINE;
        }
    }

    /** The rules of the line stand before those of the file, so that a file can be tried with a change. */
    private Script script() throws Refusal, IOException {
        List<Script.Rule> all = new ArrayList<>();
        for (String rule : rules) {
            try {
                all.add(ScriptReader.rule(rule));
            } catch (NotAScript fault) {
                throw new Refusal(Sentence.of("cli.receive.no-rule", rule, fault.sentence()));
            }
        }
        if (file != null) {
            all.addAll(read(file));
        }
        return new Script(all, seed);
    }

    private static List<Script.Rule> read(Path file) throws Refusal, IOException {
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
        treatment.turn().ifPresent(turn -> terminal.complain(turn.sentence()));
        treatment.repetition().ifPresent(its -> terminal.complain(its.sentence()));
    }
}
