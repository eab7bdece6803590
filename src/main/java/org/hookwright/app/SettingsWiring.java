package org.hookwright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.settings.EnvironmentEntry;
import org.hookwright.ui.settings.EnvironmentShelf;
import org.hookwright.ui.settings.EnvironmentsViewModel;
import org.hookwright.ui.settings.SecretsViewModel;
import org.hookwright.ui.settings.SettingsView;
import org.hookwright.ui.settings.SettingsViewModel;
import org.hookwright.ui.shell.Memory;

/** The settings page over the program's memory, the workspace's environments and the vault. */
final class SettingsWiring implements EnvironmentShelf {
    private static final System.Logger LOG = System.getLogger(SettingsWiring.class.getName());

    private final Surroundings around;
    private final Backstage backstage;
    private final Desk desk;
    private final Memory memory;

    SettingsWiring(Surroundings around, Backstage backstage, Desk desk, Memory memory) {
        this.around = around;
        this.backstage = backstage;
        this.desk = desk;
        this.memory = memory;
    }

    Parent screen() {
        SettingsViewModel model = new SettingsViewModel(
                new SettingsViewModel.Preferences(
                        language(),
                        around.theme().choiceProperty(),
                        around.theme().zoomProperty(),
                        number("history.days", OpenHistory.DAYS),
                        number("history.megabytes", OpenHistory.MEGABYTES)),
                new Folder(around, backstage.workspace(), memory),
                new EnvironmentsViewModel(entries(), this),
                new SecretsViewModel(backstage.vault()));
        return new SettingsView(model, around.language()).node();
    }

    private ObjectProperty<Locale> language() {
        ObjectProperty<Locale> chosen =
                new SimpleObjectProperty<>(around.language().texts().locale());
        chosen.subscribe(locale -> around.language().speak(locale));
        around.language().textsProperty().subscribe(texts -> chosen.set(texts.locale()));
        return chosen;
    }

    private IntegerProperty number(String key, int usual) {
        IntegerProperty number = new SimpleIntegerProperty(
                memory.recall(key).map(Integer::valueOf).orElse(usual));
        number.subscribe(value -> memory.keep(key, String.valueOf(value.intValue())));
        return number;
    }

    private ObservableList<EnvironmentEntry> entries() {
        ObservableList<EnvironmentEntry> entries = FXCollections.observableArrayList();
        desk.environments().all().subscribe(() -> entries.setAll(now()));
        entries.setAll(now());
        return entries;
    }

    private List<EnvironmentEntry> now() {
        return desk.environments().all().stream()
                .map(stored -> switch (stored) {
                    case Stored.Readable<Environment> readable ->
                        new EnvironmentEntry(readable.file(), readable.value(), null);
                    case Stored.Unreadable<Environment> broken ->
                        new EnvironmentEntry(
                                broken.file(),
                                new Environment(broken.file().getFileName().toString(), Map.of(), List.of()),
                                broken.problem());
                })
                .toList();
    }

    @Override
    public void add(String name) {
        write(workspace -> workspace.create(FileKind.ENVIRONMENT, new Environment(name, Map.of(), List.of())));
    }

    @Override
    public void save(Path file, Environment changed) {
        if (desk.environments().find(file).orElse(null) instanceof Stored.Readable<Environment> readable) {
            write(workspace -> workspace.save(FileKind.ENVIRONMENT, readable, changed));
        }
    }

    @Override
    public void delete(Path file) {
        around.jobs().wait(_ -> backstage.workspace().delete(file), outcome -> {
            if (outcome instanceof Outcome.Done<Workspace.Deletion>(var deletion)) {
                deletion.why().ifPresent(this::complain);
            }
            desk.reload();
        });
    }

    private void write(Function<Workspace, SaveOutcome<Environment>> writing) {
        around.jobs().wait(_ -> writing.apply(backstage.workspace()), outcome -> {
            switch (outcome) {
                case Outcome.Done(var saved) -> {
                    if (saved instanceof SaveOutcome.NotSaved<Environment>(var why)) {
                        complain(why);
                    }
                }
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.ERROR, "An environment", cause);
                    complain(Sentence.of("app.files.failed", String.valueOf(cause.getMessage())));
                }
            }
            desk.reload();
        });
    }

    private void complain(Sentence why) {
        around.messages().show(Message.of("environments", Message.Level.DANGER, why));
    }

    /** The open folder; another one is opened at the next start. */
    private record Folder(Surroundings around, Workspace workspace, Memory memory) implements SettingsViewModel.Folder {
        @Override
        public ObservableValue<String> path() {
            return new SimpleObjectProperty<>(workspace.folder().toString());
        }

        @Override
        public void openAnother() {
            around.desktop().chooseFolder(workspace.folder()).ifPresent(folder -> {
                memory.keep("workspace", folder.toString());
                around.messages()
                        .show(Message.of(
                                "workspace", Message.Level.PLAIN, Sentence.of("app.workspace.next-start", folder)));
            });
        }

        @Override
        public void reveal() {
            around.desktop().open(workspace.folder());
        }
    }
}
