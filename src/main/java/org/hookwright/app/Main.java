package org.hookwright.app;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.hookwright.cli.Terminal;
import org.hookwright.history.NativeLibrary;
import org.hookwright.language.Texts;
import org.hookwright.store.Folders;
import org.hookwright.store.Strongbox;
import org.hookwright.ticket.Secret;

/** Where the program starts: the window, or with arguments the terminal. */
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    /** Held, because the logging system forgets loggers that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /**
     * In a terminal a failure is said in a sentence; its trace, which no masking has seen, is only for those who ask.
     */
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler(Main::uncaught);
        NativeLibrary.unpackIn(Folders.ofSystem().data().resolve("native"));
        if (arguments.length > 0) {
            if (!isSet("HOOKWRIGHT_TRACE")) {
                ROOT.setLevel(Level.OFF);
            }
            System.exit(Terminal.run(
                    arguments,
                    utf8(FileDescriptor.out),
                    utf8(FileDescriptor.err),
                    System.getenv(),
                    new Terminal.Keeping(
                            () -> Strongbox.in(Folders.ofSystem().config()), Main::ask, Folders.ofSystem())));
        }
        if (!hasDisplay()) {
            System.exit(Demonstration.run(System.out, new Texts(Locale.getDefault())));
        }
        JAVAFX.setFilter(entry -> !isAboutModules(entry.getMessage()));
        Application.launch(Program.class, arguments);
    }

    /** Asks without showing what is typed; nobody is asked where the terminal is none. */
    @SuppressWarnings("SystemConsoleNull") // Java 25 went back to giving none where nobody sits.
    private static Optional<Secret> ask(String prompt) {
        Console console = System.console();
        char[] typed = console == null || !console.isTerminal() ? null : console.readPassword("%s ", prompt);
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new Secret(new String(typed)));
    }

    /** Payloads are UTF-8 whatever the terminal's locale says, and so is all that is said of them. */
    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(to)), false, StandardCharsets.UTF_8);
    }

    /** Only systems that draw over X or Wayland can be without: there it is said by a variable. */
    private static boolean hasDisplay() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean drawn = !system.contains("linux") && !system.contains("bsd");
        return drawn
                || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"))
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** JavaFX runs well from the class path, and warns at each start that it does. */
    private static boolean isAboutModules(String message) {
        return message != null && message.startsWith("Unsupported JavaFX configuration");
    }

    private static void uncaught(Thread thread, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "Uncaught on " + thread.getName(), failure);
    }
}
