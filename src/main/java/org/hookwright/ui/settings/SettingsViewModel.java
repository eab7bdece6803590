package org.hookwright.ui.settings;

import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.ui.shell.Theme;

/** The screen's parts, and what is set for the whole program. */
public final class SettingsViewModel {
    /**
     * What holds for the whole program; each is kept as soon as it is changed.
     *
     * @param historyDays how long exchanges are kept
     * @param historyMegabytes how much room they may take
     */
    public record Preferences(
            ObjectProperty<Locale> language,
            ObjectProperty<Theme.Choice> theme,
            ObjectProperty<Number> zoom,
            IntegerProperty historyDays,
            IntegerProperty historyMegabytes) {}

    /** The folder that is open, and the way to another. */
    public interface Folder {
        ObservableValue<String> path();

        /** Asks for another folder and opens it. */
        void openAnother();

        void reveal();
    }

    private final Preferences preferences;
    private final Folder folder;
    private final EnvironmentsViewModel environments;
    private final Secrets secrets;

    /** The secrets themselves, where they are kept, and the way to unlock them. */
    public record Secrets(SecretsViewModel values, KeepingViewModel keeping, UnlockViewModel unlock) {}

    public SettingsViewModel(
            Preferences preferences, Folder folder, EnvironmentsViewModel environments, Secrets secrets) {
        this.preferences = preferences;
        this.folder = folder;
        this.environments = environments;
        this.secrets = secrets;
    }

    public Preferences preferences() {
        return preferences;
    }

    public Folder folder() {
        return folder;
    }

    public EnvironmentsViewModel environments() {
        return environments;
    }

    public Secrets secrets() {
        return secrets;
    }
}
