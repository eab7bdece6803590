package org.hookwright.ui.settings;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.store.Strongbox;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;

/** Where the secrets are kept and what opens them: the place, the pass phrase, and their changes. */
public final class KeepingViewModel {
    private final SecretDrawer drawer;
    private final StringProperty phrase = new SimpleStringProperty(this, "phrase", "");
    private final StringProperty again = new SimpleStringProperty(this, "again", "");
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper(this, "writing");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<@Nullable Sentence> said = new ReadOnlyObjectWrapper<>(this, "said");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final ObservableValue<Optional<VaultState.Open>> open;
    private final ObservableValue<PhraseStrength> strength = phrase.map(PhraseStrength::of);
    private final ObservableValue<@Nullable Sentence> cannotSet;

    public KeepingViewModel(SecretDrawer drawer) {
        this.drawer = drawer;
        open = drawer.stateProperty()
                .map(state -> state instanceof VaultState.Open now ? Optional.of(now) : Optional.empty());
        cannotSet = Bindings.createObjectBinding(this::trouble, phrase, again);
    }

    /** How it stands while it is open. */
    public ObservableValue<Optional<VaultState.Open>> openProperty() {
        return open;
    }

    public ObservableValue<VaultState> stateProperty() {
        return drawer.stateProperty();
    }

    public StringProperty phraseProperty() {
        return phrase;
    }

    /** The same once more, because nobody sees what was typed. */
    public StringProperty againProperty() {
        return again;
    }

    ObservableValue<PhraseStrength> strengthProperty() {
        return strength;
    }

    /** Whether a new pass phrase is being written. */
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of the last change, or null. */
    public ReadOnlyObjectProperty<@Nullable Sentence> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether that was a failure. */
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Why what is written cannot be set as the pass phrase, or null. */
    public ObservableValue<@Nullable Sentence> cannotSetProperty() {
        return cannotSet;
    }

    public void write() {
        forget();
        said.set(null);
        writing.set(true);
    }

    public void cancel() {
        forget();
    }

    public void set() {
        if (trouble() == null && !busy.get()) {
            busy.set(true);
            drawer.protect(new Secret(phrase.get()), ended("settings.keeping.phrase-set"));
            forget();
        }
    }

    public void removePhrase() {
        forget();
        busy.set(true);
        drawer.unprotect(ended("settings.keeping.phrase-removed"));
    }

    public void lock() {
        forget();
        said.set(null);
        drawer.lock();
    }

    public void moveTo(Strongbox.Place place) {
        forget();
        busy.set(true);
        drawer.moveTo(
                place,
                ended(
                        place == Strongbox.Place.SYSTEM
                                ? "settings.keeping.moved-to-system"
                                : "settings.keeping.moved-to-file"));
    }

    public void restore() {
        drawer.restore();
    }

    private SecretDrawer.End ended(String key) {
        said.set(null);
        return refused -> {
            busy.set(false);
            failed.set(refused.isPresent());
            said.set(refused.orElseGet(() -> Sentence.of(key)));
        };
    }

    private void forget() {
        phrase.set("");
        again.set("");
        writing.set(false);
    }

    private @Nullable Sentence trouble() {
        PhraseStrength now = PhraseStrength.of(phrase.get());
        if (now == PhraseStrength.NONE) {
            return Sentence.of("settings.keeping.write-phrase");
        }
        if (!now.isTaken()) {
            return Sentence.of("settings.keeping.too-short", PhraseStrength.SHORTEST);
        }
        return phrase.get().equals(again.get())
                ? null
                : Sentence.of(again.get().isEmpty() ? "settings.keeping.write-again" : "settings.keeping.not-same");
    }
}
