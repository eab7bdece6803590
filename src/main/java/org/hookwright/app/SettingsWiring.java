package org.hookwright.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import org.hookwright.language.Sentence;
import org.hookwright.store.Stored;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.settings.EnvironmentEntry;
import org.hookwright.ui.settings.EnvironmentsViewModel;
import org.hookwright.ui.settings.KeepingViewModel;
import org.hookwright.ui.settings.SecretsViewModel;
import org.hookwright.ui.settings.SettingsPlace;
import org.hookwright.ui.settings.SettingsView;
import org.hookwright.ui.settings.SettingsViewModel;
import org.hookwright.ui.shell.Memory;
import org.jspecify.annotations.Nullable;

/** The settings page over the program's memory, the workspace's environments and the vault. */
final class SettingsWiring {
    private static final System.Logger LOG = System.getLogger(SettingsWiring.class.getName());
    private static final long TRIM_AFTER_MILLIS = 1_000;

    private final Surroundings around;
    private final Backstage backstage;
    private final Desk desk;
    private final Memory memory;
    private final Latest trimming;
    private final EnvironmentFiles environments;
    private @Nullable SettingsView view;
    private @Nullable EnvironmentsViewModel looked;

    SettingsWiring(Surroundings around, Backstage backstage, Desk desk, Memory memory) {
        this.around = around;
        this.backstage = backstage;
        this.desk = desk;
        this.memory = memory;
        this.trimming = new Latest(around.jobs());
        this.environments = new EnvironmentFiles(desk, backstage.workspace(), around.jobs(), around.messages());
    }

    Parent screen(SettingsViewModel.Folder folder) {
        OpenHistory.Limits limits = OpenHistory.limits(memory);
        EnvironmentsViewModel looking =
                new EnvironmentsViewModel(entries(), environments, outlook(), around.clock()::instant);
        SettingsViewModel model = new SettingsViewModel(
                new SettingsViewModel.Preferences(
                        language(),
                        around.theme().choiceProperty(),
                        around.theme().zoomProperty(),
                        limit("history.days", limits.days()),
                        limit("history.megabytes", limits.megabytes())),
                folder,
                looking,
                new SettingsViewModel.Secrets(
                        new SecretsViewModel(backstage.vault(), around.jobs(), around.desktop()),
                        new KeepingViewModel(backstage.vault()),
                        backstage.unlock()));
        SettingsView made = new SettingsView(model, around.language());
        // What is looked at first is what everything else is about.
        desk.environments().chosenProperty().subscribe(_ -> lookAtChosen(looking));
        view = made;
        looked = looking;
        return made.node();
    }

    private void lookAtChosen(EnvironmentsViewModel looking) {
        Stored<Environment> chosen = desk.environments().chosenProperty().get();
        looking.look(chosen == null ? null : chosen.file());
    }

    /**
     * Brings a place of the page, which is on the screen, into sight; of the environment that is chosen on the desk.
     */
    void reveal(SettingsPlace place) {
        if (view != null && looked != null) {
            lookAtChosen(looked);
            view.reveal(place);
        }
    }

    private NetworkTrials outlook() {
        return new NetworkTrials(
                backstage.workspace().folder(),
                backstage.vault().secretsProperty()::getValue,
                backstage.vault().names(),
                around.jobs(),
                around.desktop());
    }

    private ObjectProperty<Locale> language() {
        ObjectProperty<Locale> chosen =
                new SimpleObjectProperty<>(around.language().texts().locale());
        chosen.subscribe(locale -> around.language().speak(locale));
        around.language().textsProperty().subscribe(texts -> chosen.set(texts.locale()));
        return chosen;
    }

    /** A limit of the history, which holds as soon as it has stood for a moment. */
    private IntegerProperty limit(String key, int now) {
        IntegerProperty number = new SimpleIntegerProperty(now);
        number.subscribe((_, value) -> {
            memory.keep(key, String.valueOf(value.intValue()));
            trimming.computeAfter(TRIM_AFTER_MILLIS, _ -> true, _ -> trim());
        });
        return number;
    }

    private void trim() {
        around.jobs()
                .wait(
                        _ -> {
                            backstage.history().trim();
                            return true;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed<Boolean>(var cause)) {
                                LOG.log(System.Logger.Level.ERROR, "The history's limits", cause);
                                complain(Sentence.of("app.files.failed", String.valueOf(cause.getMessage())));
                            }
                        });
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
                        new EnvironmentEntry(readable.file(), shown(readable), readable.locked());
                    case Stored.Unreadable<Environment> broken ->
                        new EnvironmentEntry(
                                broken.file(),
                                new Environment(broken.file().getFileName().toString(), Map.of(), List.of()),
                                broken.problem());
                })
                .toList();
    }

    /** What is being typed is shown rather than what the file still says. */
    private Environment shown(Stored.Readable<Environment> readable) {
        Environment pending = environments.pending(readable.file());
        return pending == null ? readable.value() : pending;
    }

    private void complain(Sentence why) {
        around.messages().show(Message.of("environments", Message.Level.DANGER, why));
    }
}
