package org.hookwright.app;

import java.util.logging.Logger;
import javafx.application.Application;

/** Where the program starts: the window, or with arguments the terminal. */
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    /** Held, because the logging system forgets loggers that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler(Main::uncaught);
        JAVAFX.setFilter(entry -> !isAboutModules(entry.getMessage()));
        Application.launch(Program.class, arguments);
    }

    /** JavaFX runs well from the class path, and warns at each start that it does. */
    private static boolean isAboutModules(String message) {
        return message != null && message.startsWith("Unsupported JavaFX configuration");
    }

    private static void uncaught(Thread thread, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "Uncaught on " + thread.getName(), failure);
    }
}
