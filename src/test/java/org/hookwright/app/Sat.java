package org.hookwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
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
import org.hookwright.store.Strongbox;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.shell.Fonts;
import org.hookwright.ui.shell.Theme;

/**
 * The whole program, sat down at by a test: real threads and files, a folder of the test's own, a system that is none.
 */
public final class Sat implements AutoCloseable {
    /** What the screen of the toolkit without a display has room for. */
    private static final double MOST_WIDTH = 960;

    private static final double MOST_HEIGHT = 640;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private static final Logger ALL = Logger.getLogger("");

    private final Language language;
    private final Theme theme;
    private final Sittings sittings;
    private final LogFile log;
    private final Stage stage;
    private final List<String> copied = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private boolean ended;

    private Sat(Path home, Locale locale, boolean dark) {
        Folders folders = Folders.in(home);
        Settings settings = settings(folders.config().resolve("settings.yaml"));
        language = new Language(Locale.forLanguageTag(settings.text("language", locale.getLanguage())));
        theme = new Theme(
                new SimpleObjectProperty<>(dark ? ColorScheme.DARK : ColorScheme.LIGHT), new Fonts(Font.getFamilies()));
        theme.dressWindows();
        stage = new Stage();
        log = new LogFile(folders.data().resolve("logs"));
        ALL.addHandler(log);
        Strongbox vault = Strongbox.withoutSystem(folders.config());
        sittings = new Sittings(
                new Sittings.House(stage, folders, language, theme, new NoDesktop(), () -> vault, () -> {
                    ended = true;
                    stage.hide();
                }),
                settings,
                log);
        sittings.open(folders.workspace(), List.of());
    }

    /** What was kept in an earlier sitting; at first a window that its screen has room for. */
    private static Settings settings(Path file) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        boolean small = screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT;
        return Files.exists(file)
                ? Settings.open(file).settings()
                : Settings.DELIVERED
                        .with("window.width", small ? MOST_WIDTH : WIDTH)
                        .with("window.height", small ? MOST_HEIGHT : HEIGHT);
    }

    /**
     * Opens the program as a person finds it at the first start, the example workspace with its secrets in
     * {@code home}; at a later start as it was left there.
     */
    public static Sat atTheExample(Path home, Locale locale, boolean dark) {
        prepare(home, locale);
        return down(home, locale, dark);
    }

    /** The same, with a month of work behind it. */
    public static Sat afterAMonth(Path home, Locale locale, boolean dark) throws Exception {
        prepare(home, locale);
        Month.work(home);
        return down(home, locale, dark);
    }

    private static void prepare(Path home, Locale locale) {
        Folders folders = Folders.in(home);
        ExampleWorkspace.create(folders.workspace(), locale).ifPresent(why -> {
            throw new IllegalStateException(why.key());
        });
        try {
            ExampleWorkspace.fill(FileVault.in(folders.config()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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

    /** What questions for a folder, or for a file to save, are answered with from now on. */
    public void answer(Path folder) {
        chosen = Optional.of(folder);
    }

    /** Fails on the JavaFX thread as a defect of the program would, heard by the program's own handler. */
    public void fail(RuntimeException failure) {
        Windows.run(() -> sittings.defects().uncaughtException(Thread.currentThread(), failure));
    }

    /** What the log says, once everything is written. */
    public String log() throws IOException {
        log.flush();
        return Files.exists(log.file()) ? Files.readString(log.file()) : "";
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
            sittings.close();
        });
        ALL.removeHandler(log);
        log.close();
    }

    private final class NoDesktop implements Desktop {
        @Override
        public void copy(String text) {
            copied.add(text);
        }

        @Override
        public void forget(String text) {
            copied.remove(text);
        }

        @Override
        public Optional<Path> whereToSave(String suggestedName) {
            return chosen;
        }

        @Override
        public Optional<Path> chooseFolder(Path current) {
            return chosen;
        }

        @Override
        public Optional<Path> chooseFile() {
            return chosen;
        }

        @Override
        public void open(Path file) {
            copied.add(file.toString());
        }
    }
}
