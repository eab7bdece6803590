package org.hookwright.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import picocli.CommandLine;

/**
 * The program without its window. Exit codes: 0 fine, 1 problems in what was asked about, 2 the question could not be
 * understood.
 */
public final class Terminal {
    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Texts texts;

    private Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Texts texts) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.texts = texts;
    }

    /**
     * Does what the arguments ask for.
     *
     * @param environment variables, among them the secrets as {@code HOOKWRIGHT_SECRET_<NAME>}
     * @return the exit code
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        Texts texts = new Texts(language(arguments));
        Terminal terminal = new Terminal(out, err, environment, texts);
        CommandLine line = new CommandLine(new Root());
        add(line, "render", new RenderCommand(terminal), texts);
        add(line, "check", new CheckCommand(terminal), texts);
        add(line, "send", new SendCommand(terminal), texts);
        add(line, "receive", new ReceiveCommand(terminal), texts);
        line.getCommandSpec().usageMessage().description(texts.of("cli.description"));
        line.getCommandSpec().usageMessage().footer(texts.of("cli.footer"));
        line.setResourceBundle(
                ResourceBundle.getBundle("org.hookwright.language.cli", texts.locale(), Texts.control()));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, _, _) -> terminal.failed(failure));
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static void add(CommandLine line, String name, Object command, Texts texts) {
        CommandLine sub = new CommandLine(command);
        sub.getCommandSpec().usageMessage().description(texts.of("cli." + name + ".description"));
        line.addSubcommand(name, sub);
    }

    private static Locale language(String[] arguments) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("--lang")) {
                return Locale.forLanguageTag(arguments[i + 1]);
            }
        }
        return Locale.getDefault();
    }

    private int failed(Exception failure) throws Exception {
        if (failure instanceof Refusal refusal) {
            complain(refusal.sentence());
            return USAGE;
        }
        throw failure;
    }

    PrintStream out() {
        return out;
    }

    Map<String, String> environment() {
        return environment;
    }

    Texts texts() {
        return texts;
    }

    void complain(Sentence sentence) {
        err.println(texts.of(sentence));
    }

    @CommandLine.Command(name = "hookwright", mixinStandardHelpOptions = true, version = "Hookwright 0.1.0")
    private static final class Root {}
}
