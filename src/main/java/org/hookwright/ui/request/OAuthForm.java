package org.hookwright.ui.request;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hookwright.check.Field;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Auth.OAuth2.Credentials;

/** Where a token comes from, and a button that fetches one to see. */
final class OAuthForm {
    private final AuthViewModel model;
    private final TokenTrial trial;
    private final Language language;
    private final FormParts parts;
    private final VBox node;

    OAuthForm(AuthViewModel model, AuthGrid grid, Language language) {
        this.model = model;
        this.trial = model.trial();
        this.language = language;
        parts = new FormParts(language);
        grid.text(Field.AUTH_TOKEN_URL, "auth-token-url", "request.auth.token-url", "request.auth.token-url-prompt")
                .text(Field.AUTH_NAME, "auth-name", "request.auth.client-id")
                .secret("auth-value", "request.auth.client-secret")
                .text(Field.AUTH_SCOPE, "auth-scope", "request.auth.scope", "request.auth.optional")
                .text(Field.AUTH_AUDIENCE, "auth-audience", "request.auth.audience", "request.auth.optional")
                .choice(
                        "auth-credentials",
                        "request.auth.credentials",
                        List.of(Credentials.values()),
                        place -> place == Credentials.HEADER
                                ? "request.auth.credentials-header"
                                : "request.auth.credentials-body",
                        model.authProperty().map(OAuthForm::credentials),
                        this::choose);
        node = new VBox(grid.node(), trialRow(), parts.remark("request.auth.oauth2-host"));
        node.getStyleClass().add("auth-part");
    }

    Parent node() {
        return node;
    }

    private static Credentials credentials(Auth auth) {
        return auth instanceof Auth.OAuth2 oauth ? oauth.credentials() : Credentials.HEADER;
    }

    private void choose(Credentials place) {
        if (model.authProperty().getValue() instanceof Auth.OAuth2 oauth) {
            model.fill(oauth.with(place));
        }
    }

    private Parent trialRow() {
        ObservableValue<TokenTrial.State> state = trial.stateProperty();
        Button ask = parts.fit()
                .button(
                        "auth-token-try",
                        state.flatMap(now -> language.text(
                                now instanceof TokenTrial.State.Asking ? "request.token.cancel" : "request.token.try")),
                        trial::press);
        Label told = parts.fit().paragraph(state.flatMap(this::told), "notice");
        told.setId("auth-token-told");
        Fittings.shownWhen(told, state.map(now -> !(now instanceof TokenTrial.State.Idle)));
        state.subscribe(now -> {
            told.getStyleClass().removeAll("success", "danger");
            switch (now) {
                case TokenTrial.State.Fine _ -> told.getStyleClass().add("success");
                case TokenTrial.State.Failed _ -> told.getStyleClass().add("danger");
                case TokenTrial.State.Idle _, TokenTrial.State.Asking _ -> {}
            }
        });
        return new VBox(6, ask, told);
    }

    private ObservableValue<String> told(TokenTrial.State state) {
        return switch (state) {
            case TokenTrial.State.Idle _ -> language.text("request.token.try");
            case TokenTrial.State.Asking _ -> language.text("request.token.asking");
            case TokenTrial.State.Fine(var what) -> language.text(what);
            case TokenTrial.State.Failed(var what, var next) ->
                language.textsProperty().map(texts -> texts.of(what) + " " + texts.of(next));
        };
    }
}
