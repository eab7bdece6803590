package org.hookwright.ui.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Field;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Scheme;

/** How the call proves who sends it. A kind or scheme that was filled in and left comes back as it was. */
public final class AuthViewModel {
    private static final Scheme.FreeForm OTHERWISE = Scheme.FreeForm.USUAL;

    /** The kinds in the order of the choice. */
    public enum Kind {
        NONE,
        BASIC,
        API_KEY,
        BEARER,
        OAUTH2,
        HMAC;

        static Kind of(Auth auth) {
            return switch (auth) {
                case Auth.None _ -> NONE;
                case Auth.Basic _ -> BASIC;
                case Auth.Bearer _ -> BEARER;
                case Auth.ApiKey _ -> API_KEY;
                case Auth.OAuth2 _ -> OAUTH2;
                case Auth.Hmac _ -> HMAC;
            };
        }

        private Auth fresh() {
            return switch (this) {
                case NONE -> new Auth.None();
                case BASIC -> new Auth.Basic("", "");
                case BEARER -> new Auth.Bearer("");
                case API_KEY -> new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Api-Key", "");
                case OAUTH2 -> new Auth.OAuth2("", "", "", "", "", Auth.OAuth2.Credentials.HEADER);
                case HMAC -> new Auth.Hmac(new Scheme.StandardWebhooks(), "");
            };
        }
    }

    /** The schemes of a signature in the order of the choice. */
    public enum Signature {
        STANDARD_WEBHOOKS,
        GITHUB,
        SLACK,
        STRIPE,
        FREE;

        static Signature of(Scheme scheme) {
            return switch (scheme) {
                case Scheme.StandardWebhooks _ -> STANDARD_WEBHOOKS;
                case Scheme.GitHub _ -> GITHUB;
                case Scheme.Slack _ -> SLACK;
                case Scheme.Stripe _ -> STRIPE;
                case Scheme.FreeForm _ -> FREE;
            };
        }

        private Scheme scheme(Scheme.FreeForm free) {
            return switch (this) {
                case STANDARD_WEBHOOKS -> new Scheme.StandardWebhooks();
                case GITHUB -> new Scheme.GitHub();
                case SLACK -> new Scheme.Slack();
                case STRIPE -> new Scheme.Stripe();
                case FREE -> free;
            };
        }
    }

    private final Desk desk;
    private final TokenTrial trial;
    private final ObservableValue<Auth> auth;
    private final Map<Kind, Auth> left = new EnumMap<>(Kind.class);
    private Scheme.FreeForm leftFree = OTHERWISE;

    public AuthViewModel(Desk desk, TokenTrial trial) {
        this.desk = desk;
        this.trial = trial;
        auth = desk.callProperty().map(call -> call.request().auth()).orElse(new Auth.None());
        desk.fileProperty().subscribe(() -> {
            left.clear();
            leftFree = OTHERWISE;
        });
    }

    public ObservableValue<Auth> authProperty() {
        return auth;
    }

    public ObservableValue<Kind> kindProperty() {
        return auth.map(Kind::of);
    }

    public void choose(Kind kind) {
        Auth now = auth.getValue();
        if (Kind.of(now) != kind) {
            left.put(Kind.of(now), now);
            set("request.edit.auth-kind", left.getOrDefault(kind, kind.fresh()));
        }
    }

    public void fill(Auth other) {
        if (!other.equals(auth.getValue())) {
            desk.type(
                    Sentence.of("request.edit.auth"),
                    call -> call.with(call.request().with(other)));
        }
    }

    /** One of its texts. */
    public ObservableValue<String> textProperty(Field field) {
        return desk.callProperty().map(call -> field.text(call.request())).orElse("");
    }

    public void type(Field field, String text) {
        if (!text.equals(textProperty(field).getValue())) {
            desk.type(Sentence.of("request.edit.auth"), call -> call.with(field.with(call.request(), text)));
        }
    }

    public ObservableValue<Signature> signatureProperty() {
        return auth.map(now -> Signature.of(scheme(now)));
    }

    public void choose(Signature signature) {
        if (auth.getValue() instanceof Auth.Hmac(var scheme, var secret) && Signature.of(scheme) != signature) {
            if (scheme instanceof Scheme.FreeForm free) {
                leftFree = free;
            }
            set("request.edit.auth-scheme", new Auth.Hmac(signature.scheme(leftFree), secret));
        }
    }

    /** The parts of a free form; what is usual where another scheme is chosen. */
    public ObservableValue<Scheme.FreeForm> freeProperty() {
        return auth.map(now -> scheme(now) instanceof Scheme.FreeForm free ? free : OTHERWISE);
    }

    /** Changes a part of the free form; nothing where another scheme is chosen. */
    public void shape(UnaryOperator<Scheme.FreeForm> change) {
        if (auth.getValue() instanceof Auth.Hmac(Scheme.FreeForm free, var secret)) {
            fill(new Auth.Hmac(change.apply(free), secret));
        }
    }

    /** In the place of a signature, which the host cannot make: the same secret in a header, to be compared. */
    public void useSharedSecret() {
        if (auth.getValue() instanceof Auth.Hmac hmac) {
            left.put(Kind.HMAC, hmac);
            set("request.edit.auth-shared", hmac.shared());
        }
    }

    /** What will be added to the request, secrets as dots; signature, time and id as an example. */
    public ObservableValue<AuthExample> exampleProperty() {
        return desk.callProperty().map(call -> AuthExample.of(call.request())).orElse(AuthExample.NOTHING);
    }

    public TokenTrial trial() {
        return trial;
    }

    /** The names of the secrets that can be put in, those of the environment first. */
    public ObservableValue<List<String>> secretsProperty() {
        return desk.secretNamesProperty();
    }

    /** How a secret is named in a template. */
    public static String placeholder(String secret) {
        return "{{secret." + secret + "}}";
    }

    private static Scheme scheme(Auth auth) {
        return auth instanceof Auth.Hmac hmac ? hmac.scheme() : new Scheme.StandardWebhooks();
    }

    private void set(String name, Auth other) {
        desk.edit(Sentence.of(name), call -> call.with(call.request().with(other)));
    }
}
