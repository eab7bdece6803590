package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.hookwright.support.OpenDesk;
import org.hookwright.ui.request.AuthViewModel.Kind;
import org.hookwright.workflow.Auth;
import org.junit.jupiter.api.Test;

final class AuthViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final AuthViewModel model = new AuthViewModel(open.desk(), Forms.trial(open));

    @Test
    void aKindThatWasLeftComesBackAsItWasFilledIn() {
        model.choose(Kind.BEARER);
        model.fill(new Auth.Bearer("{{secret.crm_token}}"));
        model.choose(Kind.BASIC);
        assertThat(open.request().auth()).isEqualTo(new Auth.Basic("", ""));

        model.choose(Kind.BEARER);
        assertThat(open.request().auth()).isEqualTo(new Auth.Bearer("{{secret.crm_token}}"));
    }

    @Test
    void aKeyGoesInAHeaderUntilToldOtherwise() {
        model.choose(Kind.API_KEY);
        assertThat(open.request().auth()).isEqualTo(new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Api-Key", ""));
    }

    @Test
    void kindAndFillingAreTakenBackOneAfterTheOther() {
        model.choose(Kind.BEARER);
        model.fill(new Auth.Bearer("a"));
        model.fill(new Auth.Bearer("ab"));
        open.desk().undo();
        assertThat(open.request().auth()).isEqualTo(new Auth.Bearer(""));

        open.desk().undo();
        assertThat(model.kindProperty().getValue()).isEqualTo(Kind.NONE);
    }

    @Test
    void choosingTheSameKindAgainChangesNothing() {
        model.choose(Kind.NONE);
        assertThat(open.desk().undoNameProperty().get()).isNull();
    }

    @Test
    void offersTheEnvironmentsSecretsByName() {
        assertThat(model.secretsProperty().getValue()).containsExactly("slack_path", "crm_token");
        assertThat(AuthViewModel.placeholder("crm_token")).isEqualTo("{{secret.crm_token}}");
    }
}
