package org.hookwright.support;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hookwright.ui.shell.Fonts;
import org.hookwright.ui.shell.Theme;

/** The toolkit for tests: started once a process, driven from the test's thread, waited for by conditions. */
public final class Windows {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static boolean started;
    private static Theme theme;

    private Windows() {}

    /** Starts the toolkit if this process has none yet. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        try {
            if (!ready.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The toolkit did not start");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        Platform.setImplicitExit(false);
        Application.setUserAgentStylesheet("/atlantafx/base/theme/primer-light.css");
        started = true;
    }

    /** Takes the toolkit that the program itself has started in this process. */
    public static synchronized void adopt() {
        started = true;
    }

    /** Does something on the JavaFX thread and waits for its result. */
    public static <T> T on(Callable<T> action) {
        start();
        FutureTask<T> task = new FutureTask<>(action);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new IllegalStateException("The JavaFX thread did not answer", late);
        }
    }

    /** Does something on the JavaFX thread and waits until it is done. */
    public static void run(Runnable action) {
        on(() -> {
            action.run();
            return true;
        });
    }

    /** Shows a node in a window of its own, in the light theme; {@link Guard} wants it closed by the end. */
    public static Stage show(Parent node, double width, double height) {
        return on(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(node, width, height);
            theme().dress(scene);
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    private static Theme theme() {
        if (theme == null) {
            theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT), new Fonts(Font.getFamilies()));
            theme.dressWindows();
        }
        return theme;
    }

    /** Closes every open window, popups included. */
    public static void closeAll() {
        run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Waits, with a limit, until a condition that is asked on the JavaFX thread holds. */
    public static void until(String what, BooleanSupplier condition) {
        if (!holdsWithin(LIMIT, condition)) {
            throw new AssertionError("Not within " + LIMIT.toSeconds() + " s: " + what);
        }
    }

    /** Whether a condition that is asked on the JavaFX thread comes to hold in the given time. */
    public static boolean holdsWithin(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Lets everything that was handed to the JavaFX thread run, layout and styles included. */
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            run(() -> {
                for (Window window : List.copyOf(Window.getWindows())) {
                    if (window.getScene() != null && window.getScene().getRoot() != null) {
                        window.getScene().getRoot().applyCss();
                        window.getScene().getRoot().layout();
                    }
                }
            });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
