package org.hookwright.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.store.Vault;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.settings.SecretDrawer;

/** The vault, opened off the JavaFX thread once the first frame is there, and what it holds as the screens see it. */
final class OpenVault implements SecretDrawer {
    private static final System.Logger LOG = System.getLogger(OpenVault.class.getName());
    private static final String TOPIC = "vault";

    private final Supplier<Vault> vault;
    private final Surroundings around;
    private final ReadOnlyObjectWrapper<Map<String, Secret>> secrets =
            new ReadOnlyObjectWrapper<>(this, "secrets", Map.of());
    private final ReadOnlyObjectWrapper<Sentence> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Sentence.of("app.vault.opening"));
    private final ObservableList<String> names = FXCollections.observableArrayList();

    /** @param vault finds the vault; asked in jobs only, and remembers its answer */
    OpenVault(Supplier<Vault> vault, Surroundings around) {
        this.vault = vault;
        this.around = around;
    }

    /** What is read from the vault at once. */
    private record Held(Map<String, Secret> secrets, Sentence kept) {}

    /** What a change of the vault does. */
    private interface Change {
        void make(Vault vault) throws Exception;
    }

    ReadOnlyObjectProperty<Map<String, Secret>> secretsProperty() {
        return secrets.getReadOnlyProperty();
    }

    void open() {
        change(_ -> {});
    }

    @Override
    public ObservableList<String> names() {
        return names;
    }

    @Override
    public ObservableValue<Sentence> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    @Override
    public void put(String name, Secret value) {
        change(held -> held.put(name, value));
    }

    @Override
    public void remove(String name) {
        change(held -> held.remove(name));
    }

    @Override
    public void reveal(String name, Consumer<Secret> shown) {
        Secret value = secrets.get().get(name);
        if (value != null) {
            shown.accept(value);
        }
    }

    @Override
    public boolean takesPassPhrase() {
        return false;
    }

    @Override
    public void protect(Secret passPhrase) {
        LOG.log(System.Logger.Level.WARNING, "This vault takes no pass phrase");
    }

    private void change(Change change) {
        around.jobs()
                .wait(
                        _ -> {
                            Vault held = vault.get();
                            change.make(held);
                            return new Held(held.secrets(), held.kept());
                        },
                        this::heard);
    }

    private void heard(Outcome<Held> outcome) {
        switch (outcome) {
            case Outcome.Done(var held) -> {
                secrets.set(Map.copyOf(held.secrets()));
                kept.set(held.kept());
                names.setAll(new TreeMap<>(held.secrets()).keySet());
            }
            case Outcome.Failed(var cause) -> {
                LOG.log(System.Logger.Level.ERROR, "The vault", cause);
                Sentence why = cause instanceof org.hookwright.store.VaultException known
                        ? known.sentence()
                        : Sentence.of("app.vault.failed", String.valueOf(cause.getMessage()));
                around.messages().show(Message.of(TOPIC, Message.Level.DANGER, why));
            }
        }
    }
}
