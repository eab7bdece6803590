package org.hookwright.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.store.Folders;
import org.hookwright.store.Settings;
import org.hookwright.store.Strongbox;
import org.hookwright.store.Workspace;
import org.hookwright.task.ThreadJobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.shell.Theme;
import org.hookwright.ui.shell.UiThread;
import org.jspecify.annotations.Nullable;

/** One workspace after the other in the same window; each has jobs, history and watch of its own, closed with it. */
final class Sittings implements AutoCloseable {
    private final House house;
    private final LogFile log;
    private Settings settings;
    private @Nullable Building building;
    private @Nullable SettingsMemory memory;
    private @Nullable Defects defects;

    /**
     * What outlasts a sitting.
     *
     * @param vault finds the vault; asked in jobs only
     * @param end ends the program once everything is kept
     */
    record House(
            Stage stage,
            Folders folders,
            Language language,
            Theme theme,
            Desktop desktop,
            Supplier<Strongbox> vault,
            Runnable end) {}

    Sittings(House house, Settings settings, LogFile log) {
        this.house = house;
        this.settings = settings;
        this.log = log;
    }

    /**
     * Opens a folder in the window.
     *
     * @param notices what there is to say at the start
     */
    void open(Path folder, List<Sentence> notices) {
        ThreadJobs jobs = new ThreadJobs(new UiThread());
        Surroundings around = new Surroundings(
                jobs, house.language(), house.theme(), house.desktop(), new Messages(jobs), Clock.systemUTC());
        memory = new SettingsMemory(house.folders().config().resolve("settings.yaml"), settings, jobs);
        defects = new Defects(log, around.messages(), house.desktop(), new UiThread());
        building = new Building(Workspace.at(folder), house.folders(), around, memory, house.vault());
        building.secretsProperty().subscribe(secrets -> log.mask(secrets));
        building.open(house.stage(), new MainWindow.Exits(house.end(), this::change));
        for (int i = 0; i < notices.size(); i++) {
            around.messages().show(Message.of("start-" + i, Message.Level.WARNING, notices.get(i)));
        }
    }

    /** Hears of what nobody has caught, and says it in the window that is open. */
    Thread.UncaughtExceptionHandler defects() {
        return (thread, failure) -> {
            if (defects != null) {
                defects.uncaughtException(thread, failure);
            }
        };
    }

    @Override
    public void close() {
        if (building != null && memory != null) {
            building.close();
            settings = memory.settings();
            building = null;
        }
    }

    private void change(Path folder) {
        close();
        open(folder, List.of());
    }
}
