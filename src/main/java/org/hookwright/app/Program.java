package org.hookwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.hookwright.language.Texts;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.FileVault;
import org.hookwright.store.Folders;
import org.hookwright.store.KeyringVault;
import org.hookwright.store.Settings;
import org.hookwright.store.Vault;
import org.hookwright.store.Workspace;
import org.hookwright.task.ThreadJobs;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.shell.Fonts;
import org.hookwright.ui.shell.Theme;
import org.hookwright.ui.shell.UiThread;
import org.jspecify.annotations.Nullable;

/** The program with its window: everything is built here and torn down here. */
public final class Program extends Application {
    private static final System.Logger LOG = System.getLogger(Program.class.getName());
    private static final String THEME_SHEET = "/atlantafx/base/theme/primer-light.css";

    private final Folders folders = Folders.ofSystem();
    private Settings settings = Settings.DELIVERED;
    private @Nullable Building building;

    @Override
    public void init() throws IOException {
        settings = Settings.open(settingsFile()).settings();
        Path folder = Path.of(settings.text("workspace", folders.workspace().toString()));
        ExampleWorkspace.create(folder, locale())
                .ifPresent(why -> LOG.log(System.Logger.Level.WARNING, new Texts(locale()).of(why)));
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(THEME_SHEET);
        ThreadJobs jobs = new ThreadJobs(new UiThread());
        SettingsMemory memory = new SettingsMemory(settingsFile(), settings, jobs);
        Language language = new Language(locale());
        Theme theme = new Theme(Platform.getPreferences().colorSchemeProperty(), new Fonts(Font.getFamilies()));
        theme.dressWindows();
        Surroundings around = new Surroundings(
                jobs,
                language,
                theme,
                new SystemDesktop(stage, document -> getHostServices().showDocument(document)),
                new Messages(jobs),
                Clock.systemUTC());
        Path folder = Path.of(settings.text("workspace", folders.workspace().toString()));
        building = new Building(Workspace.at(folder), folders, around, memory, this::vault);
        building.open(stage, Platform::exit);
    }

    @Override
    public void stop() {
        if (building != null) {
            building.close();
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

    private Vault vault() {
        LOG.log(System.Logger.Level.DEBUG, "Opening the vault");
        Vault vault =
                KeyringVault.ofSystem().<Vault>map(found -> found).orElseGet(() -> FileVault.in(folders.config()));
        try {
            ExampleWorkspace.fill(vault);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "The example's secrets", failed);
        }
        return vault;
    }
}
