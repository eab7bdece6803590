package org.hookwright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.hookwright.history.HistoryException;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.store.Folders;
import org.hookwright.store.Stored;
import org.hookwright.store.Strongbox;
import org.hookwright.store.Workspace;
import org.hookwright.task.Outcome;
import org.hookwright.task.ThreadJobs;
import org.hookwright.ticket.Masking;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.settings.UnlockViewModel;
import org.hookwright.ui.shell.Theme;
import org.jspecify.annotations.Nullable;

/** One open workspace: what stands behind its window, from its first frame to its last. */
final class Building {
    private static final System.Logger LOG = System.getLogger(Building.class.getName());

    private final Workspace workspace;
    private final Surroundings around;
    private final SettingsMemory memory;
    private final OpenVault vault;
    private final Desk desk;
    private final Ports ports;
    private final OpenHistory history;
    private final EngineCourier courier;
    private final Backstage backstage;
    private final DraftFolder drafts;
    private @Nullable AutoCloseable watch;

    Building(
            Workspace workspace,
            Folders folders,
            Surroundings around,
            SettingsMemory memory,
            Supplier<Strongbox> vault) {
        this.workspace = workspace;
        this.around = around;
        this.memory = memory;
        this.vault = new OpenVault(vault, around);
        drafts = new DraftFolder(folders.data(), workspace.folder());
        desk = new Desk(new WorkspaceFiles(workspace), drafts, around.jobs());
        FilingShelf shelf = new FilingShelf(desk, workspace, around);
        history = new OpenHistory(folders.data().resolve("history.db"), () -> OpenHistory.limits(memory), this::say);
        courier = new EngineCourier(folders.data().resolve("replies"), workspace.folder(), history, around.clock());
        backstage = new Backstage(
                workspace, history, this.vault, new UnlockViewModel(this.vault), shelf, new ReceiverWiring(around));
        ports = new Ports(
                desk,
                shelf,
                judge(desk),
                courier,
                new EngineRuns(courier, history, around.clock()),
                new HistoryRecords(history, around.clock()),
                memory);
    }

    /** What must stand in no log. */
    ObservableValue<Masking> secretsProperty() {
        return vault.secretsProperty().map(secrets -> Masking.of(secrets.values()));
    }

    /** Opens the window; what is slow follows behind its first frame. */
    void open(Stage stage, MainWindow.Exits exits) {
        remember();
        Sitting sitting = new Sitting(around, ports, vault.secretsProperty());
        new MainWindow(stage, around, new MainWindow.Behind(ports, backstage), sitting, exits).show();
        backstage.receiver().switchOn();
        around.jobs().wait(_ -> drafts.left(), outcome -> {
            switch (outcome) {
                case Outcome.Done(var left) -> watch(left);
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.WARNING, "The drafts", cause);
                    watch(List.of());
                }
            }
        });
        vault.open();
        new BrokenRun(history, memory, around).say();
    }

    /** Opens what is there once changes are listened to, so that none is missed between the two. */
    private void begin(List<DraftFolder.Left> offered) {
        desk.open(remembered("workflow", "workflows", "slack-urgent.hook.yaml"));
        desk.readyProperty().subscribe(ready -> {
            if (ready) {
                chooseAgain();
                new DraftBanners(drafts, desk, backstage.shelf(), around).offer(offered);
            }
        });
    }

    /** Says from any thread what a person should know of the history's file. */
    private void say(Sentence sentence) {
        around.jobs()
                .later(0, () -> around.messages().show(Message.of("history-file", Message.Level.WARNING, sentence)));
    }

    /** What was open last; at the first start what the example is best seen with. */
    private Path remembered(String name, String folder, String example) {
        return memory.recall(name)
                .map(Path::of)
                .orElseGet(() -> workspace.folder().resolve(folder).resolve(example));
    }

    private void chooseAgain() {
        desk.environments()
                .find(remembered("environment", "environments", "sandbox.env.yaml"))
                .ifPresent(found -> desk.chooseEnvironment(found.file()));
        desk.tickets()
                .find(remembered("ticket", "tickets", "03-printer-quotes.ticket.yaml"))
                .ifPresent(found -> desk.chooseTicket(found.file()));
        desk.environments().chosenProperty().subscribe(chosen -> keep("environment", chosen));
        desk.tickets().chosenProperty().subscribe(chosen -> keep("ticket", chosen));
    }

    private void keep(String name, @Nullable Stored<?> chosen) {
        if (chosen != null) {
            memory.keep(name, chosen.file().toString());
        }
    }

    void close() {
        memory.close();
        if (watch != null) {
            try {
                watch.close();
            } catch (Exception failed) {
                LOG.log(System.Logger.Level.DEBUG, "Closing the watch", failed);
            }
        }
        if (around.jobs() instanceof ThreadJobs threads) {
            threads.close();
        }
        courier.close();
        backstage.receiver().close();
        try {
            history.close();
        } catch (HistoryException failed) {
            LOG.log(System.Logger.Level.WARNING, "Closing the history", failed);
        }
    }

    private void watch(List<DraftFolder.Left> left) {
        around.jobs().wait(_ -> marked().watch(this::changed), outcome -> {
            switch (outcome) {
                case Outcome.Done(var started) -> watch = started;
                case Outcome.Failed(var cause) ->
                    LOG.log(System.Logger.Level.WARNING, "Changes made outside are not noticed", cause);
            }
            begin(left);
        });
    }

    private Workspace marked() {
        workspace.mark().ifPresent(why -> LOG.log(System.Logger.Level.WARNING, new Texts(Locale.ENGLISH).of(why)));
        return workspace;
    }

    /** Called on the watch's thread. */
    private void changed(Set<Path> files) {
        LOG.log(System.Logger.Level.DEBUG, "Changed outside: {0}", files);
        around.jobs().later(0, desk::reload);
    }

    private void remember() {
        desk.fileProperty().subscribe(file -> {
            if (file != null) {
                memory.keep("workflow", file.toString());
            }
        });
        around.language()
                .textsProperty()
                .subscribe(texts -> memory.keep("language", texts.locale().getLanguage()));
        Theme theme = around.theme();
        theme.choiceProperty().set(choice());
        theme.zoomProperty().set(memory.number("zoom", 1));
        theme.choiceProperty().subscribe(chosen -> memory.keep("theme", chosen.name()));
        ObservableValue<Number> zoom = theme.zoomProperty();
        zoom.subscribe(size -> memory.keep("zoom", String.valueOf(size)));
    }

    private Theme.Choice choice() {
        String kept = memory.recall("theme").orElse("");
        for (Theme.Choice choice : Theme.Choice.values()) {
            if (choice.name().equals(kept)) {
                return choice;
            }
        }
        return Theme.Choice.SYSTEM;
    }

    private static EngineJudge judge(Desk desk) {
        EngineJudge judge = new EngineJudge();
        judge.follow(desk.workflowProperty());
        return judge;
    }
}
