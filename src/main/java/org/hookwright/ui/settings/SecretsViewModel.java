package org.hookwright.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.control.Desktop;
import org.jspecify.annotations.Nullable;

/**
 * Secrets by name. At most one value is seen at a time, and only until something else is done or a while has passed;
 * one that was copied leaves the clipboard after a while.
 */
public final class SecretsViewModel {
    /** Long enough to read a value out. */
    static final long SHOWN_MILLIS = 20_000;

    /** Long enough to go and paste it. */
    static final long COPIED_MILLIS = 45_000;

    private final SecretDrawer drawer;
    private final Jobs jobs;
    private final Desktop desktop;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final ReadOnlyStringWrapper revealedName = new ReadOnlyStringWrapper(this, "revealedName", "");
    private final ReadOnlyStringWrapper revealedValue = new ReadOnlyStringWrapper(this, "revealedValue", "");

    private final ReadOnlyStringWrapper copiedName = new ReadOnlyStringWrapper(this, "copiedName", "");
    private @Nullable Job hiding;

    public SecretsViewModel(SecretDrawer drawer, Jobs jobs, Desktop desktop) {
        this.drawer = drawer;
        this.jobs = jobs;
        this.desktop = desktop;
        drawer.names().addListener((ListChangeListener<String>) _ -> hide());
    }

    public ObservableList<String> names() {
        return drawer.names();
    }

    public ObservableValue<Sentence> keptProperty() {
        return drawer.keptProperty();
    }

    /** The name of the secret that is being written. */
    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty valueProperty() {
        return value;
    }

    /** Whether the written value is too short to be found where it must not be seen. */
    public ObservableValue<Boolean> tooShortToMaskProperty() {
        return value.map(text -> !text.isEmpty() && text.length() < Masking.SHORTEST);
    }

    /** Whose value was copied last and is still on the clipboard, or an empty text. */
    public ReadOnlyStringProperty copiedNameProperty() {
        return copiedName.getReadOnlyProperty();
    }

    /** Whose value is seen at the moment, or an empty text. */
    public ReadOnlyStringProperty revealedNameProperty() {
        return revealedName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty revealedValueProperty() {
        return revealedValue.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> canPutProperty() {
        return Bindings.createBooleanBinding(
                () -> new Variable(name.get().strip(), "").isNameable()
                        && !value.get().isEmpty(),
                name,
                value);
    }

    /** Whether the written name stands in the list already, so that its value would be replaced. */
    public ObservableValue<Boolean> replacesProperty() {
        return Bindings.createBooleanBinding(() -> names().contains(name.get().strip()), name, names());
    }

    public void put() {
        if (canPutProperty().getValue()) {
            drawer.put(name.get().strip(), new Secret(value.get()));
            name.set("");
            value.set("");
            hide();
        }
    }

    /** Begins writing another value for a secret. */
    public void replace(String secret) {
        hide();
        name.set(secret);
        value.set("");
    }

    public void remove(String secret) {
        hide();
        drawer.remove(secret);
    }

    /** Shows a value, or hides it again. */
    public void reveal(String secret) {
        if (revealedName.get().equals(secret)) {
            hide();
        } else {
            drawer.reveal(secret, shown -> {
                revealedName.set(secret);
                revealedValue.set(shown.reveal());
                hideLater();
            });
        }
    }

    /** Puts a value on the clipboard for a while. */
    public void copy(String secret) {
        drawer.reveal(secret, shown -> {
            String text = shown.reveal();
            desktop.copy(text);
            copiedName.set(secret);
            var _ = jobs.later(COPIED_MILLIS, () -> {
                desktop.forget(text);
                if (copiedName.get().equals(secret)) {
                    copiedName.set("");
                }
            });
        });
    }

    private void hideLater() {
        if (hiding != null) {
            hiding.cancel();
        }
        hiding = jobs.later(SHOWN_MILLIS, this::hide);
    }

    public void hide() {
        revealedName.set("");
        revealedValue.set("");
    }
}
