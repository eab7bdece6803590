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
import org.hookwright.ticket.Secret;

/** Secrets by name. At most one value is seen at a time, and only until something else is done. */
public final class SecretsViewModel {
    private final SecretDrawer drawer;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final StringProperty passPhrase = new SimpleStringProperty(this, "passPhrase", "");
    private final ReadOnlyStringWrapper revealedName = new ReadOnlyStringWrapper(this, "revealedName", "");
    private final ReadOnlyStringWrapper revealedValue = new ReadOnlyStringWrapper(this, "revealedValue", "");

    public SecretsViewModel(SecretDrawer drawer) {
        this.drawer = drawer;
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

    public StringProperty passPhraseProperty() {
        return passPhrase;
    }

    public boolean takesPassPhrase() {
        return drawer.takesPassPhrase();
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
            });
        }
    }

    public void hide() {
        revealedName.set("");
        revealedValue.set("");
    }

    public void protect() {
        if (!passPhrase.get().isEmpty()) {
            drawer.protect(new Secret(passPhrase.get()));
            passPhrase.set("");
        }
    }
}
