package org.hookwright.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hookwright.history.HistoryException;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.store.Folders;
import org.hookwright.store.Strongbox;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The program without its window. Exit codes: 0 fine, 1 problems in what was asked about, 2 the question could not be
 * understood, or no answer could be given or written.
 */
public final class Terminal {
    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;

    private static final System.Logger LOG = System.getLogger(Terminal.class.getName());
    private static final String LANG = "--lang";

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final @Nullable Keeping keeping;
    private final Texts texts;

    private Terminal(
            PrintStream out, PrintStream err, Map<String, String> environment, @Nullable Keeping keeping, Texts texts) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.keeping = keeping;
        this.texts = texts;
    }

    /**
     * Where the person's own things are.
     *
     * @param vault found when it is first needed
     * @param prompt asks for the pass phrase, or says nothing where nobody can be asked
     * @param folders where the person's history and settings are
     */
    public record Keeping(Supplier<Strongbox> vault, Function<String, Optional<Secret>> prompt, Folders folders) {}

    /**
     * Does what the arguments ask for.
     *
     * @param environment variables, among them the secrets as {@code HOOKWRIGHT_SECRET_<NAME>}
     * @return the exit code
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        return run(arguments, out, err, environment, null);
    }

    /**
     * Does the same; secrets that no variable gives are looked for where the person keeps them.
     *
     * @param environment may have the pass phrase too, as {@code HOOKWRIGHT_PASSPHRASE}
     */
    public static int run(
            String[] arguments,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            @Nullable Keeping keeping) {
        Texts texts = new Texts(language(arguments, environment));
        Terminal terminal = new Terminal(out, err, environment, keeping, texts);
        CommandLine line = new CommandLine(new Root());
        add(line, "render", new RenderCommand(terminal), texts);
        add(line, "check", new CheckCommand(terminal), texts);
        add(line, "why", new WhyCommand(terminal), texts);
        add(line, "send", new SendCommand(terminal), texts);
        add(line, "run", new RunCommand(terminal), texts);
        add(line, "receive", new ReceiveCommand(terminal), texts);
        CommandLine history = add(line, "history", new HistoryCommand(terminal), texts);
        add(history, "stats", new HistoryStatsCommand(terminal), texts);
        add(history, "export", new HistoryExportCommand(terminal), texts);
        line.getCommandSpec().usageMessage().description(texts.of("cli.description"));
        line.getCommandSpec().usageMessage().footer(texts.of("cli.footer"));
        line.setResourceBundle(
                ResourceBundle.getBundle("org.hookwright.language.cli", texts.locale(), Texts.control()));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, _, _) -> terminal.failed(failure));
        int code = line.execute(arguments);
        err.flush();
        return out.checkError() ? USAGE : code;
    }

    private static CommandLine add(CommandLine line, String name, Object command, Texts texts) {
        CommandLine sub = new CommandLine(command);
        sub.getCommandSpec().usageMessage().description(texts.of("cli." + name + ".description"));
        line.addSubcommand(name, sub);
        return sub;
    }

    /** What is asked for, else what the variables of the locale say, whether or not the system has that locale. */
    private static Locale language(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(LANG) && i + 1 < arguments.length) {
                return Locale.forLanguageTag(arguments[i + 1]);
            }
            if (arguments[i].startsWith(LANG + "=")) {
                return Locale.forLanguageTag(arguments[i].substring(LANG.length() + 1));
            }
        }
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String locale = environment.getOrDefault(variable, "");
            if (!locale.isEmpty()) {
                boolean none = locale.equals("POSIX") || locale.equals("C") || locale.startsWith("C.");
                return none ? Locale.ENGLISH : Locale.forLanguageTag(locale.split("[_.@]", 2)[0]);
            }
        }
        return Locale.getDefault();
    }

    private int failed(Exception failure) {
        if (failure instanceof Refusal refusal) {
            refusal.sentences().forEach(this::complain);
            return USAGE;
        }
        if (failure instanceof HistoryException history) {
            complain(history.sentence());
            return USAGE;
        }
        LOG.log(System.Logger.Level.DEBUG, "The command", failure);
        complain(Sentence.of("cli.failed", String.valueOf(failure.getMessage())));
        return USAGE;
    }

    /** The values of those of these secrets that the person's vault has, asking for its pass phrase if it must. */
    Map<String, Secret> kept(Set<String> names) {
        return keeping == null || names.isEmpty()
                ? Map.of()
                : new KeptSecrets(keeping, environment, texts, this::complain).of(names);
    }

    /** What the person's vault holds, as far as it can be opened without asking. */
    Collection<Secret> known() {
        return keeping == null
                ? List.of()
                : new KeptSecrets(keeping, environment, texts, this::complain)
                        .withoutAsking()
                        .values();
    }

    /** The person's own folders, where there is a person. */
    Optional<Folders> folders() {
        return Optional.ofNullable(keeping).map(Keeping::folders);
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
        err.flush();
    }

    @CommandLine.Command(name = "hookwright", mixinStandardHelpOptions = true, version = "Hookwright 0.1.0")
    private static final class Root {}
}
