package org.hookwright.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.store.Strongbox;
import org.hookwright.store.VaultException;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.settings.SecretDrawer;
import org.hookwright.ui.settings.VaultState;

/** The vault, opened off the JavaFX thread once the first frame is there, and what it holds as the screens see it. */
final class OpenVault implements SecretDrawer {
    private static final System.Logger LOG = System.getLogger(OpenVault.class.getName());
    private static final String TOPIC = "vault";

    private final Supplier<Strongbox> vault;
    private final Surroundings around;
    private final ReadOnlyObjectWrapper<Map<String, Secret>> secrets =
            new ReadOnlyObjectWrapper<>(this, "secrets", Map.of());
    private final ReadOnlyObjectWrapper<Sentence> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Sentence.of("app.vault.opening"));
    private final ReadOnlyObjectWrapper<VaultState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new VaultState.Opening());
    private final ObservableList<String> names = FXCollections.observableArrayList();

    /** @param vault finds the vault; asked in jobs only, and remembers its answer */
    OpenVault(Supplier<Strongbox> vault, Surroundings around) {
        this.vault = vault;
        this.around = around;
    }

    /** What is read from the vault at once. */
    private record Held(VaultState state, Map<String, Secret> secrets, Sentence kept, Optional<Sentence> refused) {}

    /** What a change of the vault does. */
    private interface Change {
        void make(Strongbox vault) throws IOException;
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
    public ObservableValue<VaultState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void put(String name, Secret value) {
        change(held -> held.put(name, value));
    }

    @Override
    public void remove(String name) {
        Secret value = secrets.get().get(name);
        change(held -> held.remove(name));
        if (value != null) {
            var _ = around.messages()
                    .showPassing(Message.of(
                            "vault-removed",
                            Message.Level.PLAIN,
                            Sentence.of("app.vault.removed", name),
                            new Message.Action(Sentence.of("app.vault.put-back"), () -> put(name, value))));
        }
    }

    @Override
    public void reveal(String name, Consumer<Secret> shown) {
        Secret value = secrets.get().get(name);
        if (value != null) {
            shown.accept(value);
        }
    }

    @Override
    public void unlock(Secret passPhrase, End end) {
        change(held -> held.unlock(passPhrase), end);
    }

    @Override
    public void lock() {
        change(Strongbox::lock);
    }

    @Override
    public void protect(Secret passPhrase, End end) {
        change(held -> held.protect(passPhrase), end);
    }

    @Override
    public void unprotect(End end) {
        change(Strongbox::unprotect, end);
    }

    @Override
    public void moveTo(Strongbox.Place place, End end) {
        change(held -> held.moveTo(place), end);
    }

    @Override
    public void restore() {
        change(held -> {
            Sentence aside = Sentence.of("app.vault.restored", held.restore().toString());
            around.jobs()
                    .later(0, () -> around.messages().show(Message.of("vault-copy", Message.Level.SUCCESS, aside)));
        });
    }

    private void change(Change change) {
        change(change, refused -> refused.ifPresent(this::complain));
    }

    private void change(Change change, End end) {
        around.jobs().wait(_ -> made(change), outcome -> heard(outcome, end));
    }

    /** Makes the change, and reads how things stand whether or not it could be made. */
    private Held made(Change change) throws IOException {
        Strongbox held = vault.get();
        Optional<Sentence> refused = Optional.empty();
        try {
            change.make(held);
        } catch (VaultException why) {
            LOG.log(System.Logger.Level.DEBUG, "The vault refused", why);
            refused = Optional.of(why.sentence());
        }
        try {
            Strongbox.State now = held.state();
            return now.locked()
                    ? new Held(new VaultState.Locked(), Map.of(), held.kept(), refused)
                    : new Held(
                            new VaultState.Open(now.place(), now.byPassPhrase(), now.systemOffered()),
                            held.secrets(),
                            held.kept(),
                            refused);
        } catch (VaultException shut) {
            LOG.log(System.Logger.Level.WARNING, "The vault does not open", shut);
            boolean copy = shut.kind() == VaultException.Kind.DAMAGED && held.hasCopy();
            return new Held(new VaultState.Shut(shut.sentence(), copy), Map.of(), held.kept(), refused);
        }
    }

    private void heard(Outcome<Held> outcome, End end) {
        switch (outcome) {
            case Outcome.Done(var held) -> {
                secrets.set(Map.copyOf(held.secrets()));
                kept.set(held.kept());
                names.setAll(List.copyOf(new TreeMap<>(held.secrets()).keySet()));
                state.set(held.state());
                if (held.state() instanceof VaultState.Shut(var why, var copy)) {
                    sayShut(why, copy);
                } else {
                    around.messages().clear(TOPIC);
                }
                end.ended(held.refused());
            }
            case Outcome.Failed(var cause) -> {
                LOG.log(System.Logger.Level.ERROR, "The vault", cause);
                end.ended(Optional.of(Sentence.of("app.vault.failed", String.valueOf(cause.getMessage()))));
            }
        }
    }

    private void sayShut(Sentence why, boolean copy) {
        List<Message.Action> cures = copy
                ? List.of(new Message.Action(Sentence.of("app.vault.restore"), this::restore))
                : List.of(new Message.Action(Sentence.of("app.vault.again"), this::open));
        around.messages().show(new Message(TOPIC, Message.Level.DANGER, why, cures));
    }

    private void complain(Sentence why) {
        around.messages().show(Message.of("vault-refused", Message.Level.DANGER, why));
    }
}
