package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.support.Guard;
import org.hookwright.support.OpenDesk;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.request.AuthViewModel.Kind;
import org.hookwright.ui.request.AuthViewModel.Signature;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class AuthViewTest {
    private final OpenDesk open = new OpenDesk();
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(
            new Scope(open.desk().tickets().values().getFirst(), Environment.NONE, Map.of()));
    private TokenSource.Tried answer = new TokenSource.Tried.Fine(java.util.OptionalLong.of(3_600));
    private final TokenTrial trial = new TokenTrial(open.desk(), scope, (_, _, _) -> answer, open.jobs());
    private final AuthViewModel model = new AuthViewModel(open.desk(), trial);
    private Stage stage;

    @BeforeEach
    void show() {
        stage = Windows.show(Windows.on(() -> make(new Language(Locale.ENGLISH))), 760, 700);
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    private Parent make(Language spoken) {
        TemplateFields fields = new TemplateFields(spoken, open.jobs(), _ -> {}, new SimpleObjectProperty<>(Map.of()));
        StackPane root = new StackPane(new AuthView(model, fields, () -> {}).node());
        root.getStyleClass().addAll("request", "surface");
        root.getStylesheets()
                .add(RequestView.class
                        .getResource("/org/hookwright/ui/request/request.css")
                        .toExternalForm());
        return root;
    }

    private <N extends Node> N node(String id, Class<N> kind) {
        Windows.settle();
        return Windows.on(() -> kind.cast(stage.getScene().lookup("#" + id)));
    }

    private void choose(Kind kind) {
        Windows.run(() -> model.choose(kind));
    }

    private String example() {
        return node("auth-example", Label.class).getText();
    }

    @Test
    void aSignatureIsChosenAndItsExampleFollows() {
        choose(Kind.HMAC);
        assertThat(example()).contains("webhook-id: ", "webhook-timestamp: ", "webhook-signature: v1,");

        Windows.run(() -> node("auth-scheme-slack", RadioButton.class).fire());
        assertThat(open.request().auth()).isEqualTo(new Auth.Hmac(new Scheme.Slack(), ""));
        assertThat(example()).contains("X-Slack-Signature: v0=").doesNotContain("webhook-id");

        Windows.run(open.desk()::undo);
        assertThat(node("auth-scheme-standard-webhooks", RadioButton.class).isSelected())
                .isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFreeSignatureIsPutTogetherFromItsParts() {
        choose(Kind.HMAC);
        assertThat(node("auth-free", Node.class).isVisible()).isFalse();
        Windows.run(() -> node("auth-scheme-free", RadioButton.class).fire());
        assertThat(node("auth-free", Node.class).isVisible()).isTrue();

        Windows.run(() -> node("auth-free-header", TextField.class).setText("X-Shop"));
        Windows.run(() -> node("auth-free-prefix", TextField.class).setText("mac="));
        Windows.run(() -> node("auth-free-signed", TextField.class).setText("{timestamp}.{body}"));
        Windows.run(() -> node("auth-free-time", TextField.class).setText("X-Time"));
        Windows.run(() -> node("auth-free-unit", ComboBox.class).setValue(Scheme.Unit.MILLISECONDS));
        Windows.run(() -> node("auth-free-algorithm", ComboBox.class).setValue(Scheme.Algorithm.SHA512));
        Windows.run(() -> node("auth-free-encoding", ComboBox.class).setValue(Scheme.Encoding.BASE64));

        Auth.Hmac hmac = (Auth.Hmac) open.request().auth();
        assertThat(hmac.scheme())
                .isEqualTo(new Scheme.FreeForm(
                        new Scheme.Seal(Scheme.Algorithm.SHA512, Scheme.Encoding.BASE64, Scheme.Key.TEXT),
                        "X-Shop",
                        "mac=",
                        "{timestamp}.{body}",
                        new Scheme.Stamps("", "X-Time", Scheme.Unit.MILLISECONDS)));
        assertThat(example()).contains("X-Time: 1767603600000", "X-Shop: mac=");

        Windows.run(() -> model.choose(Signature.GITHUB));
        Windows.run(() -> model.choose(Signature.FREE));
        assertThat(open.request().auth()).as("comes back as it was").isEqualTo(hmac);
    }

    @Test
    void whatTheHostCannotSignBecomesASharedSecretAtOneButton() {
        choose(Kind.HMAC);
        Windows.run(() -> model.type(org.hookwright.check.Field.AUTH_VALUE, "{{secret.crm_token}}"));
        Windows.run(() -> node("auth-use-shared", Button.class).fire());

        assertThat(open.request().auth())
                .isEqualTo(new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Webhook-Secret", "{{secret.crm_token}}"));
        assertThat(example()).isEqualTo("X-Webhook-Secret: ••••••");
        Windows.run(open.desk()::undo);
        assertThat(open.request().auth())
                .isEqualTo(new Auth.Hmac(new Scheme.StandardWebhooks(), "{{secret.crm_token}}"));
    }

    @Test
    void aTokenIsTriedAndWhatCameOfItIsToldUntilTheFormChanges() {
        choose(Kind.OAUTH2);
        assertThat(node("auth-token-told", Label.class).isVisible()).isFalse();
        Windows.run(() -> node("auth-token-try", Button.class).fire());
        assertThat(node("auth-token-try", Button.class).getText()).isEqualTo("Cancel");
        Windows.run(open.jobs()::run);
        assertThat(node("auth-token-told", Label.class).getText()).contains("60 minutes");

        Windows.run(() -> model.type(org.hookwright.check.Field.AUTH_SCOPE, "tickets.read"));
        assertThat(node("auth-token-told", Label.class).isVisible()).isFalse();

        answer = new TokenSource.Tried.Failed(
                Sentence.of("send.failure.token-client.what", "auth.example:443/token", 0.1),
                Sentence.of("send.failure.token-client.next", "auth.example:443/token", 0.1));
        Windows.run(() -> node("auth-token-try", Button.class).fire());
        Windows.run(open.jobs()::run);
        assertThat(node("auth-token-told", Label.class).getText())
                .contains("does not accept the client", "Check client id");
        assertThat(node("auth-token-told", Label.class).getStyleClass()).contains("danger");
    }

    @Test
    void aTrialThatIsCalledOffIsNotHeardOf() {
        choose(Kind.OAUTH2);
        Windows.run(() -> node("auth-token-try", Button.class).fire());
        Windows.run(() -> node("auth-token-try", Button.class).fire());
        Windows.run(open.jobs()::run);

        assertThat(trial.stateProperty().get()).isInstanceOf(TokenTrial.State.Idle.class);
    }

    @Test
    void pictures() {
        for (Kind kind : Kind.values()) {
            picture("request-auth-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind, 760, 640);
        }
        fillOAuth();
        Windows.run(trial::press);
        Windows.run(open.jobs()::run);
        Pictures.take("request-auth-oauth2-token", 760, 560, this::make);
        Pictures.take("request-auth-oauth2-narrow", 360, 740, this::make);
        choose(Kind.HMAC);
        Pictures.take("request-auth-hmac-narrow", 360, 820, this::make);
        Windows.run(() -> model.choose(Signature.FREE));
        Pictures.take("request-auth-hmac-free", 760, 880, this::make);
    }

    private void fillOAuth() {
        choose(Kind.OAUTH2);
        Windows.run(() -> model.fill(new Auth.OAuth2(
                "https://login.example.com/oauth2/token",
                "hookwright-prod",
                "{{secret.crm_token}}",
                "tickets.read tickets.write",
                "",
                Auth.OAuth2.Credentials.BODY)));
    }

    private void picture(String name, Kind kind, int width, int height) {
        choose(kind);
        Pictures.take(name, width, height, this::make);
    }
}
