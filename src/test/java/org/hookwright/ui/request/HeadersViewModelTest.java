package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.support.OpenDesk;
import org.hookwright.workflow.Header;
import org.junit.jupiter.api.Test;

final class HeadersViewModelTest {
    private static final Header TYPE = new Header("Content-Type", "application/json");
    private static final Header TICKET = new Header("X-Ticket", "{{ticket.id}}", false);

    private final OpenDesk open = new OpenDesk();
    private final HeadersViewModel model = new HeadersViewModel(open.desk());

    private List<Header> headers() {
        return model.headersProperty().getValue();
    }

    @Test
    void countsThoseThatAreSent() {
        assertThat(model.enabledCountProperty().getValue()).isEqualTo(1);
        model.enable(1, true);
        assertThat(model.enabledCountProperty().getValue()).isEqualTo(2);
    }

    @Test
    void everyChangeOfTheListIsTakenBackByItself() {
        model.add();
        model.duplicate(0);
        model.move(0, 2);
        model.remove(1);
        assertThat(headers()).hasSize(3);

        open.desk().undo();
        assertThat(headers()).containsExactly(TYPE, TICKET, TYPE, new Header("", ""));
        open.desk().undo();
        open.desk().undo();
        assertThat(headers()).containsExactly(TYPE, TICKET, new Header("", ""));
        open.desk().undo();
        assertThat(headers()).containsExactly(TYPE, TICKET);
    }

    @Test
    void aHeaderIsNotMovedOutOfTheList() {
        model.move(0, -1);
        model.move(1, 1);
        assertThat(headers()).containsExactly(TYPE, TICKET);
    }

    @Test
    void keysInOneFieldAreTakenBackTogetherAndFieldByField() {
        model.rename(1, "X-A");
        model.rename(1, "X-Ab");
        model.value(1, "1");
        model.value(1, "12");
        open.desk().undo();
        assertThat(headers().get(1)).isEqualTo(new Header("X-Ab", "{{ticket.id}}", false));

        open.desk().undo();
        assertThat(headers()).containsExactly(TYPE, TICKET);
    }

    @Test
    void pastedLinesTakeThePlaceOfAnEmptyHeader() {
        model.add();
        boolean taken = model.paste(2, "Accept: */*\n\nAuthorization: Bearer {{secret.crm_token}}\n");

        assertThat(taken).isTrue();
        assertThat(headers())
                .containsExactly(
                        TYPE,
                        TICKET,
                        new Header("Accept", "*/*"),
                        new Header("Authorization", "Bearer {{secret.crm_token}}"));
    }

    @Test
    void linesOfACurlCommandArePastedAsHeaders() {
        assertThat(model.paste(0, "-H 'Accept: text/plain' \\\n  --header \"X-A: b: c\" \\"))
                .isTrue();
        assertThat(headers())
                .containsExactly(TYPE, new Header("Accept", "text/plain"), new Header("X-A", "b: c"), TICKET);
    }

    @Test
    void otherTextIsLeftToBePastedAsText() {
        assertThat(model.paste(0, "Accept: */*\njust words")).isFalse();
        assertThat(headers()).containsExactly(TYPE, TICKET);
    }

    @Test
    void offersUsualNamesThoseThatBeginSoFirst() {
        assertThat(model.namesFor("id")).contains("Idempotency-Key", "X-Request-Id");
        assertThat(model.namesFor("id").getFirst()).isEqualTo("Idempotency-Key");
        assertThat(model.namesFor("accept")).as("it is one already").isEmpty();
        assertThat(model.namesFor("nothing like it")).isEmpty();
    }
}
