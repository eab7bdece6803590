package org.hookwright.ui.receiver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hookwright.receiver.Guard;
import org.hookwright.receiver.Guard.Wanted;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Scheme;

/** What requests at some paths have to prove, while it is written. */
public final class GuardRow {
    private static final String SEPARATOR = "\t";
    private static final int PARTS = 5;

    private final StringProperty prefix = new SimpleStringProperty(this, "prefix", "/");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.BEARER);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty secret = new SimpleStringProperty(this, "secret", "");
    private final BooleanProperty refuses = new SimpleBooleanProperty(this, "refuses", true);

    /** A way to prove oneself. */
    public enum Kind {
        BASIC,
        BEARER,
        HEADER,
        QUERY,
        GITHUB,
        SLACK,
        STRIPE,
        STANDARD,
        HMAC;

        String key() {
            return "receiver.guard.kind." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether it has a name beside the secret: a user, a header, a parameter. */
        boolean isNamed() {
            return this == BASIC || this == HEADER || this == QUERY || this == HMAC;
        }
    }

    public StringProperty prefixProperty() {
        return prefix;
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** The user, header or parameter. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The name of the secret in the vault. */
    public StringProperty secretProperty() {
        return secret;
    }

    public BooleanProperty refusesProperty() {
        return refuses;
    }

    /** Whether enough is written for it to count. */
    boolean isWhole() {
        return prefix.get().strip().startsWith("/")
                && !secret.get().isBlank()
                && (!kind.get().isNamed() || !name.get().isBlank());
    }

    Optional<Guard> guard(Map<String, Secret> vault) {
        return isWhole()
                ? Optional.of(new Guard(prefix.get().strip(), wanted(vault.get(secret.get())), refuses.get()))
                : Optional.empty();
    }

    private Wanted wanted(@org.jspecify.annotations.Nullable Secret value) {
        if (value == null) {
            return new Wanted.Unknown(secret.get());
        }
        String named = name.get().strip();
        return switch (kind.get()) {
            case BASIC -> new Wanted.Basic(named, value);
            case BEARER -> new Wanted.Bearer(value);
            case HEADER -> new Wanted.Key(named, false, value);
            case QUERY -> new Wanted.Key(named, true, value);
            case GITHUB -> new Wanted.Signed(new Scheme.GitHub(), value);
            case SLACK -> new Wanted.Signed(new Scheme.Slack(), value);
            case STRIPE -> new Wanted.Signed(new Scheme.Stripe(), value);
            case STANDARD -> new Wanted.Signed(new Scheme.StandardWebhooks(), value);
            case HMAC -> new Wanted.Signed(inHeader(named), value);
        };
    }

    private static Scheme inHeader(String header) {
        Scheme.FreeForm usual = Scheme.FreeForm.USUAL;
        return new Scheme.FreeForm(usual.seal(), header, usual.prefix(), usual.signed(), usual.stamps());
    }

    /** As it is remembered: names only, never the secret. */
    String written() {
        return String.join(
                SEPARATOR,
                List.of(
                        prefix.get(),
                        kind.get().name(),
                        name.get(),
                        secret.get(),
                        String.valueOf(refuses.get())));
    }

    /** One that was remembered; empty where it is not one. */
    static Optional<GuardRow> read(String written) {
        String[] parts = written.split(SEPARATOR, -1);
        Optional<Kind> kind = parts.length == PARTS
                ? Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(parts[1]))
                        .findFirst()
                : Optional.empty();
        return kind.map(known -> {
            GuardRow row = new GuardRow();
            row.prefix.set(parts[0]);
            row.kind.set(known);
            row.name.set(parts[2]);
            row.secret.set(parts[3]);
            row.refuses.set(Boolean.parseBoolean(parts[4]));
            return row;
        });
    }
}
