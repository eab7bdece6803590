package org.hookwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.FileVault;
import org.hookwright.store.Folders;
import org.hookwright.store.Settings;
import org.hookwright.store.Workspace;
import org.hookwright.support.Windows;
import org.hookwright.task.ThreadJobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.shell.Fonts;
import org.hookwright.ui.shell.Theme;
import org.hookwright.ui.shell.UiThread;

/**
 * The whole program, sat down at by a test: real threads and files, a folder of the test's own, a system that is none.
 */
public final class Sat implements AutoCloseable {
    /** What the screen of the toolkit without a display has room for. */
    private static final double MOST_WIDTH = 960;

    private static final double MOST_HEIGHT = 640;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final ThreadJobs jobs = new ThreadJobs(new UiThread());
    private final Language language;
    private final Theme theme;
    private final Building building;
    private final Stage stage;
    private final List<String> copied = new ArrayList<>();
    private boolean ended;

    private Sat(Path home, Locale locale, boolean dark) {
        Folders folders = Folders.in(home);
        Settings settings = settings(folders.config().resolve("settings.yaml"));
        language = new Language(Locale.forLanguageTag(settings.text("language", locale.getLanguage())));
        theme = new Theme(
                new SimpleObjectProperty<>(dark ? ColorScheme.DARK : ColorScheme.LIGHT), new Fonts(Font.getFamilies()));
        theme.dressWindows();
        SettingsMemory memory = new SettingsMemory(folders.config().resolve("settings.yaml"), settings, jobs);
        Surroundings around =
                new Surroundings(jobs, language, theme, new NoDesktop(), new Messages(jobs), Clock.systemUTC());
        building = new Building(
                Workspace.at(folders.workspace()), folders, around, memory, () -> FileVault.in(folders.config()));
        stage = new Stage();
        building.open(stage, () -> {
            ended = true;
            stage.hide();
        });
    }

    /** What was kept in an earlier sitting; at first a window that its screen has room for. */
    private static Settings settings(Path file) {
        try {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            boolean small = screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT;
            return Files.exists(file)
                    ? Settings.open(file).settings()
                    : Settings.DELIVERED
                            .with("window.width", small ? MOST_WIDTH : WIDTH)
                            .with("window.height", small ? MOST_HEIGHT : HEIGHT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Opens the program as a person finds it at the first start, the example workspace with its secrets in {@code home};
     * at a later start as it was left there.
     */
    public static Sat atTheExample(Path home, Locale locale, boolean dark) {
        Folders folders = Folders.in(home);
        ExampleWorkspace.create(folders.workspace(), locale).ifPresent(why -> {
            throw new IllegalStateException(why.key());
        });
        try {
            ExampleWorkspace.fill(FileVault.in(folders.config()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return down(home, locale, dark);
    }

    /** Opens the program's window on the workspace in {@code home}. */
    public static Sat down(Path home, Locale locale, boolean dark) {
        return Windows.on(() -> new Sat(home, locale, dark));
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Language language() {
        return language;
    }

    public Theme theme() {
        return theme;
    }

    /** What was put on the clipboard. */
    public List<String> copied() {
        return copied;
    }

    /** Whether the window was closed by the program itself. */
    public boolean hasEnded() {
        return ended;
    }

    /** Asks the window to close, as its frame does. */
    public void close(boolean wait) {
        Windows.run(() -> stage.getOnCloseRequest()
                .handle(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        if (wait) {
            Windows.until("the window closes", () -> ended);
        }
    }

    @Override
    public void close() {
        Windows.run(() -> {
            stage.hide();
            building.close();
        });
    }

    private final class NoDesktop implements Desktop {
        @Override
        public void copy(String text) {
            copied.add(text);
        }

        @Override
        public Optional<Path> whereToSave(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFolder(Path current) {
            return Optional.empty();
        }

        @Override
        public void open(Path file) {
            copied.add(file.toString());
        }
    }
}
