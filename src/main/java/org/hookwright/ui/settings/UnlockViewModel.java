package org.hookwright.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;

/** Asks for the pass phrase once somebody needs a secret, in nobody's way; may be told to be quiet until asked. */
public final class UnlockViewModel {
    private final SecretDrawer drawer;
    private final StringProperty phrase = new SimpleStringProperty(this, "phrase", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
    private final ObservableValue<Boolean> locked;
    private final ObservableValue<Boolean> shown;
    private Runnable asked = () -> {};
    private boolean quiet;

    public UnlockViewModel(SecretDrawer drawer) {
        this.drawer = drawer;
        locked = drawer.stateProperty().map(state -> state instanceof VaultState.Locked);
        shown = Bindings.createBooleanBinding(() -> wanted.get() && locked.getValue(), wanted, locked);
        drawer.stateProperty().subscribe(state -> {
            if (!(state instanceof VaultState.Locked)) {
                phrase.set("");
                problem.set(null);
            }
        });
    }

    public StringProperty phraseProperty() {
        return phrase;
    }

    /** Whether it waits for the key to be made of the pass phrase, which takes a moment on purpose. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it did not open, or null. */
    public ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> lockedProperty() {
        return locked;
    }

    /** Whether it asks over the screens. */
    public ObservableValue<Boolean> shownProperty() {
        return shown;
    }

    /** Does something whenever the person has asked for it, such as bringing the keyboard there. */
    public void onAsked(Runnable then) {
        asked = then;
    }

    /** Somebody needs a secret: it asks, unless it was told to be quiet. */
    public void need() {
        if (!quiet) {
            wanted.set(true);
        }
    }

    /** A send was refused for want of a secret. */
    public void needBadly() {
        quiet = false;
        wanted.set(true);
    }

    /** The person asked for it. */
    public void ask() {
        needBadly();
        asked.run();
    }

    /** Goes on without the secrets. */
    public void goWithout() {
        quiet = true;
        phrase.set("");
        problem.set(null);
        wanted.set(false);
    }

    /** Locks by command; what is needed is asked for at the next need. */
    public void lock() {
        quiet = true;
        wanted.set(false);
        drawer.lock();
    }

    public void unlock() {
        if (phrase.get().isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        drawer.unlock(new Secret(phrase.get()), refused -> {
            busy.set(false);
            problem.set(refused.orElse(null));
            phrase.set("");
        });
    }
}
