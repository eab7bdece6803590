package org.hookwright.ui.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Field;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Scheme;

/** How the call proves who sends it. A kind that was filled in and left comes back as it was. */
public final class AuthViewModel {
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

    private final Desk desk;
    private final ObservableValue<Auth> auth;
    private final Map<Kind, Auth> left = new EnumMap<>(Kind.class);

    public AuthViewModel(Desk desk) {
        this.desk = desk;
        auth = desk.callProperty().map(call -> call.request().auth()).orElse(new Auth.None());
        desk.fileProperty().subscribe(left::clear);
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
            desk.type(
                    Sentence.of("request.edit.auth"),
                    call -> call.with(field.with(call.request(), text)));
        }
    }

    /** The names of the secrets that can be put in, those of the environment first. */
    public ObservableValue<List<String>> secretsProperty() {
        return desk.secretNamesProperty();
    }

    /** How a secret is named in a template. */
    public static String placeholder(String secret) {
        return "{{secret." + secret + "}}";
    }

    private void set(String name, Auth other) {
        desk.edit(Sentence.of(name), call -> call.with(call.request().with(other)));
    }
}
