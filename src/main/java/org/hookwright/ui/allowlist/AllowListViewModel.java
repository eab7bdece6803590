package org.hookwright.ui.allowlist;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.allowlist.AddressBlock;
import org.hookwright.allowlist.AddressText;
import org.hookwright.allowlist.AllowList;
import org.hookwright.allowlist.Firewall;
import org.hookwright.allowlist.HostAddresses;
import org.hookwright.allowlist.Own;
import org.hookwright.allowlist.Region;
import org.hookwright.allowlist.SendingKind;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Desktop;
import org.jspecify.annotations.Nullable;

/** The list that is chosen, the addresses that are being written, and the firewall that is played. */
public final class AllowListViewModel {
    private static final int NONE = -1;

    private final AllowListShelf shelf;
    private final Desktop desktop;
    private final ReadOnlyObjectWrapper<AllowList> list = new ReadOnlyObjectWrapper<>(this, "list", AllowList.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyIntegerWrapper edited = new ReadOnlyIntegerWrapper(this, "edited", NONE);
    private final StringProperty port = new SimpleStringProperty(this, "port", String.valueOf(AllowList.USUAL_PORT));
    private final ObjectProperty<Firewall> firewall = new SimpleObjectProperty<>(this, "firewall", Firewall.NGINX);
    private final BooleanProperty plays = new SimpleBooleanProperty(this, "plays");
    private final StringProperty sender = new SimpleStringProperty(this, "sender", "");
    private final ObservableValue<AddressText.@Nullable Read> read;
    private final ObservableValue<Optional<Pretence>> pretence;
    private final ObservableValue<Boolean> portWrong;
    private final ObservableValue<String> snippet;

    public AllowListViewModel(AllowListShelf shelf, Desktop desktop) {
        this.shelf = shelf;
        this.desktop = desktop;
        read = address.map(text -> text.isBlank() ? null : AddressText.read(text));
        snippet = Bindings.createStringBinding(() -> firewall.get().write(list.get()), list, firewall);
        pretence = Bindings.createObjectBinding(
                () -> plays.get() ? Optional.of(new Pretence(list.get(), senderAddress())) : Optional.empty(),
                plays,
                list,
                sender);
        portWrong = port.map(text -> number(text) == NONE);
        pretence.subscribe(shelf::play);
        port.subscribe(text -> {
            int number = number(text);
            if (number != NONE && number != list.get().port()) {
                change(list.get().at(number));
            }
        });
    }

    /** Shows what the workspace's file says; trouble where it cannot be read, and then nothing is kept. */
    public void show(AllowList read, @Nullable Sentence why) {
        trouble.set(why);
        list.set(read);
        port.set(String.valueOf(read.port()));
        if (sender.get().isEmpty()) {
            read.entries().stream()
                    .findFirst()
                    .ifPresent(entry -> sender.set(entry.blocks().getFirst().address()));
        }
    }

    public ReadOnlyObjectProperty<AllowList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** Why the file cannot be read or was not written, or null. */
    public ReadOnlyObjectProperty<@Nullable Sentence> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public void choose(Region region, boolean chosen) {
        Set<Region> regions = copy(list.get().regions(), Region.class);
        if (chosen ? regions.add(region) : regions.remove(region)) {
            change(list.get().in(regions));
        }
    }

    public void choose(SendingKind kind, boolean chosen) {
        Set<SendingKind> kinds = copy(list.get().kinds(), SendingKind.class);
        if (chosen ? kinds.add(kind) : kinds.remove(kind)) {
            change(list.get().ofKinds(kinds));
        }
    }

    /** The address or network of one's own that is being written. */
    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /** Why it is no address, or null; null too while nothing stands there. */
    public ObservableValue<@Nullable Sentence> faultProperty() {
        return read.map(now -> now instanceof AddressText.Read.Fault fault ? fault.why() : null);
    }

    /** What was probably meant, or null. */
    public ObservableValue<@Nullable String> cureProperty() {
        return read.map(now -> now instanceof AddressText.Read.Fault fault ? fault.cure() : null);
    }

    public ObservableValue<Boolean> canKeepProperty() {
        return read.map(now -> now instanceof AddressText.Read.Block).orElse(false);
    }

    public void takeCure() {
        String cure = cureProperty().getValue();
        if (cure != null) {
            address.set(cure);
        }
    }

    /** Which of one's own is being rewritten, or -1 where the fields are for another one. */
    public ReadOnlyIntegerProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Takes what is written into the list: in the place of the one that is rewritten, or behind the others. */
    public void keep() {
        if (!(read.getValue() instanceof AddressText.Read.Block(AddressBlock block))) {
            return;
        }
        List<Own> own = new ArrayList<>(list.get().own());
        Own one = new Own(block, note.get());
        if (edited.get() >= 0 && edited.get() < own.size()) {
            own.set(edited.get(), one);
        } else {
            own.removeIf(other -> other.block().equals(block));
            own.add(one);
        }
        stopEditing();
        change(list.get().with(own));
    }

    public void edit(int index) {
        Own one = list.get().own().get(index);
        edited.set(index);
        address.set(one.block().toString());
        note.set(one.note());
    }

    public void stopEditing() {
        edited.set(NONE);
        address.set("");
        note.set("");
    }

    public void remove(int index) {
        List<Own> own = new ArrayList<>(list.get().own());
        own.remove(index);
        stopEditing();
        change(list.get().with(own));
    }

    /** The target's port, as it is written. */
    public StringProperty portProperty() {
        return port;
    }

    public ObservableValue<Boolean> portWrongProperty() {
        return portWrong;
    }

    public ObjectProperty<Firewall> firewallProperty() {
        return firewall;
    }

    /** What the chosen firewall is told. */
    public ObservableValue<String> snippetProperty() {
        return snippet;
    }

    public void copySnippet() {
        desktop.copy(snippet.getValue());
    }

    public void saveSnippet() {
        desktop.whereToSave(firewall.get().file()).ifPresent(file -> shelf.save(file, snippet.getValue()));
    }

    public void copyPage() {
        desktop.copy(HostAddresses.PAGE);
    }

    /** Whether the receiver plays a firewall with this list. */
    public BooleanProperty playsProperty() {
        return plays;
    }

    /** The address from which requests are pretended to come, as it is written. */
    public StringProperty senderProperty() {
        return sender;
    }

    public ObservableValue<Optional<Pretence>> pretenceProperty() {
        return pretence;
    }

    /** Addresses to pretend: the first of each of the host's entries, chosen or not. */
    public static List<HostAddresses.Entry> senders() {
        return HostAddresses.all();
    }

    private Optional<InetAddress> senderAddress() {
        return AddressText.read(sender.get()) instanceof AddressText.Read.Block(AddressBlock block) && block.isSingle()
                ? Optional.of(InetAddress.ofLiteral(block.address()))
                : Optional.empty();
    }

    private void change(AllowList changed) {
        list.set(changed);
        if (trouble.get() == null) {
            shelf.keep(changed);
        }
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> some, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(some);
        return set;
    }

    private static int number(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9]{1,5}")) {
            return NONE;
        }
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= 65_535 ? number : NONE;
    }
}
