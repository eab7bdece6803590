package org.hookwright.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.Folders;
import org.hookwright.store.Settings;
import org.hookwright.store.Strongbox;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.shell.Fonts;
import org.hookwright.ui.shell.Theme;
import org.jspecify.annotations.Nullable;

/** The program with its window: everything is built here and torn down here. */
public final class Program extends Application {
    private static final System.Logger LOG = System.getLogger(Program.class.getName());
    private static final String THEME_SHEET = "/atlantafx/base/theme/primer-light.css";

    /** Held, because the logging system forgets loggers that nobody holds. */
    private static final Logger ALL = Logger.getLogger("");

    private final Folders folders = Folders.ofSystem();
    private final LogFile log = new LogFile(folders.data().resolve("logs"));
    private final List<Sentence> notices = new ArrayList<>();
    private Settings settings = Settings.DELIVERED;
    private @Nullable Sittings sittings;
    private @Nullable Strongbox vault;

    @Override
    public void init() {
        for (Handler handler : ALL.getHandlers()) {
            MaskedFormat.on(handler, log::masked);
        }
        ALL.addHandler(log);
        Settings.Opened opened = Settings.open(settingsFile());
        settings = opened.settings();
        opened.notice().ifPresent(notices::add);
        if (folder().equals(folders.workspace())) {
            ExampleWorkspace.create(folders.workspace(), locale())
                    .ifPresent(why -> notices.add(Sentence.of("app.start.no-example", why)));
        }
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(THEME_SHEET);
        Theme theme = new Theme(Platform.getPreferences().colorSchemeProperty(), new Fonts(Font.getFamilies()));
        theme.dressWindows();
        Language language = new Language(locale());
        // JavaFX's own words, such as the months of a calendar, are in no other language.
        language.textsProperty().subscribe(texts -> Locale.setDefault(Locale.Category.FORMAT, texts.locale()));
        Sittings opened = new Sittings(
                new Sittings.House(
                        stage,
                        folders,
                        language,
                        theme,
                        new SystemDesktop(stage, document -> getHostServices().showDocument(document)),
                        this::vault,
                        Platform::exit),
                settings,
                log);
        sittings = opened;
        Thread.setDefaultUncaughtExceptionHandler(opened.defects());
        opened.open(folder(), notices);
    }

    @Override
    public void stop() {
        if (sittings != null) {
            sittings.close();
        }
        ALL.removeHandler(log);
        log.close();
    }

    /** The folder that was open last. The example is made in the usual one only, never in one that was chosen. */
    private Path folder() {
        try {
            return Path.of(settings.text("workspace", folders.workspace().toString()));
        } catch (InvalidPathException odd) {
            LOG.log(System.Logger.Level.WARNING, "No folder to open", odd);
            return folders.workspace();
        }
    }

    private Path settingsFile() {
        return folders.config().resolve("settings.yaml");
    }

    private Locale locale() {
        Locale wanted = Locale.forLanguageTag(
                settings.text("language", Locale.getDefault().getLanguage()));
        return Texts.offered().stream()
                .filter(offered -> offered.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Texts.offered().getFirst());
    }

    /** Asked in jobs only. The same for every workspace, so that it is unlocked once a start. */
    private synchronized Strongbox vault() {
        if (vault == null) {
            LOG.log(System.Logger.Level.DEBUG, "Opening the vault");
            vault = Strongbox.in(folders.config());
            fill(vault);
        }
        return vault;
    }

    private static void fill(Strongbox vault) {
        try {
            if (!vault.state().locked()) {
                ExampleWorkspace.fill(vault);
            }
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "The example's secrets", failed);
        }
    }
}
