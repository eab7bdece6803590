package org.hookwright.ui.receiver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.receiver.Guard;
import org.hookwright.receiver.Guard.Wanted;
import org.hookwright.receiver.StepProof;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Scheme.Algorithm;
import org.hookwright.workflow.Scheme.Encoding;
import org.hookwright.workflow.Scheme.Unit;

/** What requests at some paths have to prove, while it is written. */
public final class GuardRow {
    private static final String SEPARATOR = "\t";
    private static final int PARTS = 13;

    /** As it was remembered before a signature of one's own could be set, and before all of it could. */
    private static final Set<Integer> FORMER_PARTS = Set.of(5, 8);

    private static final Scheme.FreeForm USUAL = Scheme.FreeForm.USUAL;

    private final StringProperty prefix = new SimpleStringProperty(this, "prefix", "/");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.BEARER);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty secret = new SimpleStringProperty(this, "secret", "");
    private final ObjectProperty<Algorithm> algorithm =
            new SimpleObjectProperty<>(this, "algorithm", USUAL.seal().algorithm());
    private final ObjectProperty<Encoding> encoding =
            new SimpleObjectProperty<>(this, "encoding", USUAL.seal().encoding());
    private final StringProperty before = new SimpleStringProperty(this, "before", USUAL.prefix());
    private final ObjectProperty<Scheme.Key> key =
            new SimpleObjectProperty<>(this, "key", USUAL.seal().key());
    private final StringProperty signed = new SimpleStringProperty(this, "signed", USUAL.signed());
    private final StringProperty idHeader = new SimpleStringProperty(this, "idHeader", "");
    private final StringProperty timeHeader = new SimpleStringProperty(this, "timeHeader", "");
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(this, "unit", Unit.SECONDS);
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

    /** The hash of an HMAC. */
    public ObjectProperty<Algorithm> algorithmProperty() {
        return algorithm;
    }

    /** How the bytes of an HMAC are written. */
    public ObjectProperty<Encoding> encodingProperty() {
        return encoding;
    }

    /** What stands before the signature in the header of an HMAC. */
    public StringProperty beforeProperty() {
        return before;
    }

    /** How the secret becomes the key of an HMAC. */
    public ObjectProperty<Scheme.Key> keyProperty() {
        return key;
    }

    /** What an HMAC is made over: the body, with what stands around it. */
    public StringProperty signedProperty() {
        return signed;
    }

    /** The header that carries the id of an HMAC; empty for none. */
    public StringProperty idHeaderProperty() {
        return idHeader;
    }

    /** The header that carries the time of an HMAC; empty for none. */
    public StringProperty timeHeaderProperty() {
        return timeHeader;
    }

    /** In what that time is counted. */
    public ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    public BooleanProperty refusesProperty() {
        return refuses;
    }

    /** Whether {@link #isWhole}, followed. */
    ObservableValue<Boolean> wholeProperty() {
        return Bindings.createObjectBinding(this::isWhole, prefix, kind, name, secret, signed);
    }

    /** Whether enough is written for it to count. */
    boolean isWhole() {
        return prefix.get().strip().startsWith("/")
                && !secret.get().isBlank()
                && (!kind.get().isNamed() || !name.get().isBlank())
                && (kind.get() != Kind.HMAC || !signed.get().isBlank());
    }

    Optional<Guard> guard(Map<String, Secret> vault) {
        return isWhole()
                ? Optional.of(new Guard(prefix.get().strip(), wanted(vault), refuses.get()))
                : Optional.empty();
    }

    private Wanted wanted(Map<String, Secret> vault) {
        Secret value = vault.get(secret.get());
        if (value == null) {
            return new Wanted.Unknown(secret.get());
        }
        String named = name.get().strip();
        return switch (kind.get()) {
            case BASIC -> new Wanted.Basic(named, value);
            case BEARER -> new Wanted.Bearer(value);
            case HEADER -> new Wanted.Key(named, false, value);
            case QUERY -> new Wanted.Key(named, true, value);
            case GITHUB -> signed(new Scheme.GitHub(), vault);
            case SLACK -> signed(new Scheme.Slack(), vault);
            case STRIPE -> signed(new Scheme.Stripe(), vault);
            case STANDARD -> signed(new Scheme.StandardWebhooks(), vault);
            case HMAC -> signed(inHeader(named), vault);
        };
    }

    private Wanted signed(Scheme scheme, Map<String, Secret> vault) {
        Map<String, Secret> others = new TreeMap<>(vault);
        Secret right = others.remove(secret.get());
        return right == null ? new Wanted.Unknown(secret.get()) : new Wanted.Signed(scheme, right, others);
    }

    private Scheme inHeader(String header) {
        Scheme.Seal seal = new Scheme.Seal(algorithm.get(), encoding.get(), key.get());
        Scheme.Stamps stamps =
                new Scheme.Stamps(idHeader.get().strip(), timeHeader.get().strip(), unit.get());
        return new Scheme.FreeForm(seal, header, before.get(), signed.get(), stamps);
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
                        String.valueOf(refuses.get()),
                        algorithm.get().name(),
                        encoding.get().name(),
                        before.get(),
                        key.get().name(),
                        signed.get(),
                        idHeader.get(),
                        timeHeader.get(),
                        unit.get().name()));
    }

    /** One that was remembered; empty where it is not one. */
    static Optional<GuardRow> read(String written) {
        String[] parts = written.split(SEPARATOR, -1);
        Optional<Kind> kind = parts.length == PARTS || FORMER_PARTS.contains(parts.length)
                ? named(Kind.values(), parts[1])
                : Optional.empty();
        return kind.map(known -> {
            GuardRow row = new GuardRow();
            row.prefix.set(parts[0]);
            row.kind.set(known);
            row.name.set(parts[2]);
            row.secret.set(parts[3]);
            row.refuses.set(Boolean.parseBoolean(parts[4]));
            if (parts.length > 5) {
                named(Algorithm.values(), parts[5]).ifPresent(row.algorithm::set);
                named(Encoding.values(), parts[6]).ifPresent(row.encoding::set);
                row.before.set(parts[7]);
            }
            if (parts.length == PARTS) {
                named(Scheme.Key.values(), parts[8]).ifPresent(row.key::set);
                row.signed.set(parts[9]);
                row.idHeader.set(parts[10]);
                row.timeHeader.set(parts[11]);
                named(Unit.values(), parts[12]).ifPresent(row.unit::set);
            }
            return row;
        });
    }

    /**
     * What a request of the program proves, to be looked for where it arrives; empty where it proves nothing by a
     * secret of the vault.
     */
    static Optional<GuardRow> of(Request request) {
        GuardRow row = new GuardRow();
        Optional<String> proof = switch (request.auth()) {
            case Auth.None _, Auth.OAuth2 _ -> Optional.empty();
            case Auth.Basic(var user, var password) -> row.by(Kind.BASIC, user, password);
            case Auth.Bearer(var token) -> row.by(Kind.BEARER, "", token);
            case Auth.ApiKey(var place, var named, var value) ->
                row.by(place == Auth.ApiKey.Place.HEADER ? Kind.HEADER : Kind.QUERY, named, value);
            case Auth.Hmac(var scheme, var value) -> row.by(scheme, value);
        };
        return proof.map(known -> {
            row.secret.set(known);
            row.prefix.set(StepProof.path(request.url()));
            return row;
        });
    }

    /** The name of the secret, where the value is one and nothing else. */
    private Optional<String> by(Kind way, String named, String value) {
        kind.set(way);
        name.set(named);
        return StepProof.secret(value);
    }

    private Optional<String> by(Scheme scheme, String value) {
        return switch (scheme) {
            case Scheme.StandardWebhooks _ -> by(Kind.STANDARD, "", value);
            case Scheme.GitHub _ -> by(Kind.GITHUB, "", value);
            case Scheme.Slack _ -> by(Kind.SLACK, "", value);
            case Scheme.Stripe _ -> by(Kind.STRIPE, "", value);
            case Scheme.FreeForm free -> {
                algorithm.set(free.seal().algorithm());
                encoding.set(free.seal().encoding());
                key.set(free.seal().key());
                before.set(free.prefix());
                signed.set(free.signed());
                idHeader.set(free.stamps().id());
                timeHeader.set(free.stamps().timestamp());
                unit.set(free.stamps().unit());
                yield by(Kind.HMAC, free.header(), value);
            }
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
