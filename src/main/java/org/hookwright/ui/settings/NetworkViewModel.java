package org.hookwright.ui.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.CredentialFiles;
import org.hookwright.send.Trial;
import org.hookwright.ticket.Network;
import org.jspecify.annotations.Nullable;

/** How the chosen environment reaches its targets, as fields; what its files say; and a connection to try it with. */
public final class NetworkViewModel {
    private static final int SHOWN_CERTIFICATES = 3;
    private static final int LAST_PORT = 65_535;
    private static final Duration SOON = Duration.ofDays(30);

    private final NetworkOutlook outlook;
    private final Consumer<Network> save;
    private final Supplier<Instant> now;
    private final Fields fields = new Fields();
    private final ObservableList<Note> authorityNotes = FXCollections.observableArrayList();
    private final ObservableList<Note> callerNotes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<Attempt> attempt = new ReadOnlyObjectWrapper<>(this, "attempt", new Idle());
    private boolean filling;
    private Object place = "";
    private Network known = Network.PLAIN;

    /** What is typed. */
    public static final class Fields {
        final StringProperty authorities = new SimpleStringProperty(this, "authorities", "");
        final StringProperty certificate = new SimpleStringProperty(this, "certificate", "");
        final StringProperty key = new SimpleStringProperty(this, "key", "");
        final StringProperty keyPassword = new SimpleStringProperty(this, "keyPassword", "");
        final StringProperty host = new SimpleStringProperty(this, "host", "");
        final StringProperty port = new SimpleStringProperty(this, "port", "");
        final StringProperty user = new SimpleStringProperty(this, "user", "");
        final StringProperty proxyPassword = new SimpleStringProperty(this, "proxyPassword", "");
        final StringProperty except = new SimpleStringProperty(this, "except", "");
        final StringProperty address = new SimpleStringProperty(this, "address", "");

        private List<StringProperty> kept() {
            return List.of(authorities, certificate, key, keyPassword, host, port, user, proxyPassword, except);
        }
    }

    /** A line about a file. */
    public record Note(Sentence sentence, Tone tone) {
        /** How much it matters. */
        public enum Tone {
            PLAIN,
            WARNING,
            DANGER
        }
    }

    /** The connection that is tried. */
    public sealed interface Attempt {}

    /** None. */
    public record Idle() implements Attempt {}

    /** Under way. */
    public record Trying(String address) implements Attempt {}

    /** Ended so. */
    public record Ended(NetworkOutlook.Told told) implements Attempt {}

    /** @param save keeps a network in the chosen environment's file */
    NetworkViewModel(NetworkOutlook outlook, Consumer<Network> save, Supplier<Instant> now) {
        this.outlook = outlook;
        this.save = save;
        this.now = now;
        fields.kept().forEach(field -> field.subscribe(_ -> changed()));
        outlook.secrets().addListener((ListChangeListener<String>) _ -> look());
    }

    Fields fields() {
        return fields;
    }

    ObservableList<String> secrets() {
        return outlook.secrets();
    }

    /** What is known of the authorities' file. */
    public ObservableList<Note> authorityNotes() {
        return authorityNotes;
    }

    /** What is known of the client certificate. */
    public ObservableList<Note> callerNotes() {
        return callerNotes;
    }

    /** Why the fields are not saved as they stand, or null. */
    public ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Attempt> attemptProperty() {
        return attempt.getReadOnlyProperty();
    }

    /**
     * Shows the network of the environment at a place. While that says what was saved from here, what is being written
     * stays as it is, also what is not good enough to be saved yet.
     */
    void show(Object where, Network network) {
        if (where.equals(place) && network.equals(known)) {
            return;
        }
        place = where;
        known = network;
        filling = true;
        fields.authorities.set(network.authorities().orElse(""));
        Network.ClientCertificate certificate = network.certificate().orElse(new Network.ClientCertificate("", "", ""));
        fields.certificate.set(certificate.file());
        fields.key.set(certificate.key());
        fields.keyPassword.set(certificate.password());
        Network.Proxy proxy = network.proxy().orElse(new Network.Proxy("", 0, "", "", List.of()));
        fields.host.set(proxy.host());
        fields.port.set(proxy.port() == 0 ? "" : String.valueOf(proxy.port()));
        fields.user.set(proxy.user());
        fields.proxyPassword.set(proxy.password());
        fields.except.set(String.join(", ", proxy.except()));
        filling = false;
        stop();
        problem.set(null);
        look();
    }

    public void chooseAuthorities() {
        outlook.chooseFile().ifPresent(fields.authorities::set);
    }

    public void chooseCertificate() {
        outlook.chooseFile().ifPresent(fields.certificate::set);
    }

    public void chooseKey() {
        outlook.chooseFile().ifPresent(fields.key::set);
    }

    public void removeCertificate() {
        clear(List.of(fields.key, fields.keyPassword, fields.certificate));
    }

    public void removeProxy() {
        clear(List.of(fields.port, fields.user, fields.proxyPassword, fields.except, fields.host));
    }

    private void clear(List<StringProperty> those) {
        filling = true;
        those.forEach(field -> field.set(""));
        filling = false;
        changed();
    }

    /** Opens a connection to the typed address by what the fields say. */
    public void tryOut() {
        String address = fields.address.get();
        Optional<Sentence> trouble = Trial.trouble(address);
        if (trouble.isPresent()) {
            attempt.set(new Ended(new NetworkOutlook.Told(false, List.of(trouble.get()))));
            return;
        }
        attempt.set(new Trying(Trial.address(address)));
        outlook.tryOut(address, written(), told -> attempt.set(new Ended(told)));
    }

    /** Ends the connection that is tried, and forgets what came of one. */
    public void stop() {
        outlook.stop();
        attempt.set(new Idle());
    }

    private void changed() {
        if (filling) {
            return;
        }
        problem.set(trouble());
        if (problem.get() == null) {
            known = written();
            save.accept(known);
        }
        look();
    }

    private @Nullable Sentence trouble() {
        boolean more = !fields.key.get().isBlank() || !fields.keyPassword.get().isBlank();
        if (more && fields.certificate.get().isBlank()) {
            return Sentence.of("settings.network.no-certificate");
        }
        if (proxyParts().allMatch(String::isBlank)) {
            return null;
        }
        if (fields.host.get().isBlank()) {
            return Sentence.of("settings.network.no-host");
        }
        if (fields.host.get().strip().matches(".*[/\\s@].*")) {
            return Sentence.of("settings.network.bad-host");
        }
        return port() == 0 ? Sentence.of("settings.network.bad-port", LAST_PORT) : null;
    }

    private java.util.stream.Stream<String> proxyParts() {
        return java.util.stream.Stream.of(fields.host, fields.port, fields.user, fields.proxyPassword, fields.except)
                .map(StringProperty::get);
    }

    private int port() {
        String typed = fields.port.get().strip();
        int number = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
        return number <= LAST_PORT ? number : 0;
    }

    private Network written() {
        String certificate = fields.certificate.get().strip();
        String host = fields.host.get().strip();
        return new Network(
                Optional.of(fields.authorities.get().strip()).filter(file -> !file.isEmpty()),
                certificate.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Network.ClientCertificate(
                                certificate, fields.key.get().strip(), fields.keyPassword.get())),
                host.isEmpty() || port() == 0
                        ? Optional.empty()
                        : Optional.of(new Network.Proxy(
                                host, port(), fields.user.get().strip(), fields.proxyPassword.get(), except())));
    }

    private List<String> except() {
        return Arrays.stream(fields.except.get().split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private void look() {
        outlook.look(written(), files -> {
            authorityNotes.setAll(notes(files.authorities(), "settings.network.authority"));
            callerNotes.setAll(notes(files.caller(), "settings.network.caller"));
        });
    }

    private List<Note> notes(CredentialFiles.Looked looked, String key) {
        List<Note> notes = new ArrayList<>();
        looked.trouble().ifPresent(why -> notes.add(new Note(why, Note.Tone.DANGER)));
        List<Answer.Certificate> all = looked.certificates();
        all.stream().limit(SHOWN_CERTIFICATES).forEach(certificate -> notes.add(note(certificate, key)));
        if (all.size() > SHOWN_CERTIFICATES) {
            notes.add(new Note(Sentence.of("settings.network.more", all.size() - SHOWN_CERTIFICATES), Note.Tone.PLAIN));
        }
        return notes;
    }

    private Note note(Answer.Certificate certificate, String key) {
        Instant today = now.get();
        Sentence validity;
        Note.Tone tone = Note.Tone.PLAIN;
        if (certificate.until().isBefore(today)) {
            validity = days("settings.network.expired", certificate.until(), today);
            tone = Note.Tone.DANGER;
        } else if (certificate.from().isAfter(today)) {
            validity = days("settings.network.not-yet", today, certificate.from());
            tone = Note.Tone.DANGER;
        } else {
            validity = days("settings.network.expires", today, certificate.until());
            tone = certificate.until().isBefore(today.plus(SOON)) ? Note.Tone.WARNING : tone;
        }
        return new Note(
                Sentence.of(
                        key,
                        CredentialFiles.called(certificate.subject()),
                        CredentialFiles.called(certificate.issuer()),
                        certificate.from().toEpochMilli(),
                        certificate.until().toEpochMilli(),
                        validity),
                tone);
    }

    private static Sentence days(String key, Instant from, Instant to) {
        return Sentence.of(key, Math.max(0, Duration.between(from, to).abs().toDays()));
    }
}
