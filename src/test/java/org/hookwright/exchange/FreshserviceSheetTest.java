package org.hookwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.ticket.Environment;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;
import org.junit.jupiter.api.Test;

final class FreshserviceSheetTest {
    private static final Environment PRODUCTION =
            new Environment("Production", Map.of("base", "https://hooks.example", "room", "a \"b\""), List.of("path"));
    private static final Auth OAUTH = new Auth.OAuth2(
            "{{env.base}}/token", "client", "{{secret.path}}", "read", "api", Auth.OAuth2.Credentials.HEADER);
    private static final String URL = "{{env.base}}/services/{{secret.path}}";

    @Test
    void theFieldsStandInTheOrderOfTheVendorsForm() {
        List<FreshserviceSheet.Field> fields =
                fields(Calls.call(Calls.post(URL, Body.Type.JSON, "{\"a\":\"{{ticket.subject}}\"}")
                        .with(List.of(Calls.JSON))));

        assertThat(fields)
                .extracting(field -> field.label().key().replace("exchange.sheet.", ""))
                .containsExactly("description", "request-type", "url", "auth", "headers", "encoding", "content");
        assertThat(fields)
                .extracting(FreshserviceSheet.Field::value)
                .containsExactly(
                        "notify",
                        "POST",
                        "https://hooks.example/services/‹path›",
                        "",
                        "Content-Type: application/json",
                        "JSON",
                        "{\"a\":\"{{ticket.subject}}\"}");
    }

    @Test
    void everySentenceIsWholeInBothLanguages() {
        Request request = Calls.post(
                        "http://localhost/{{secret.path | upcase}}/{{env.none}}\n",
                        Body.Type.XML,
                        "<a b='{{ticket.id | json}}{% if env.base %}{{ticket.impact | append: env.base}}{% endif %}'/>")
                .with(List.of(new Header("X", "{{ticket.subject | capitalize}}")));
        List<Auth> ways = List.of(
                new Auth.None(),
                new Auth.Basic("{{env.base}}", "{{secret.path}}"),
                new Auth.Bearer("{{secret.path}}"),
                new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Key", "{{secret.path}}"),
                new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "key", "{{secret.path}}"),
                OAUTH,
                new Auth.Hmac(new Scheme.Slack(), "{{secret.path}}"));
        for (Auth auth : ways) {
            for (Call.Kind kind : Call.Kind.values()) {
                Call call = Calls.call(request.with(auth))
                        .with(kind)
                        .escaping(true)
                        .with(new Delivery(Duration.ofSeconds(40)));
                for (FreshserviceSheet.Field field : fields(call)) {
                    whole(field.label());
                    field.remarks().forEach(FreshserviceSheetTest::whole);
                }
            }
        }
    }

    @Test
    void aTokenIsFetchedByTheHostsCredentialStore() {
        List<FreshserviceSheet.Field> fields =
                fields(Calls.call(Calls.post(URL, Body.Type.JSON, "{}").with(OAUTH)));

        assertThat(fields)
                .filteredOn(field -> List.of("auth", "token-url", "client-id", "client-secret", "scope")
                        .contains(field.label().key().replace("exchange.sheet.", "")))
                .extracting(FreshserviceSheet.Field::value)
                .containsExactly("OAuth 2.0", "https://hooks.example/token", "client", "‹path›", "read");
        assertThat(fields)
                .flatExtracting(FreshserviceSheet.Field::remarks)
                .extracting(Sentence::key)
                .contains("exchange.remark.oauth2", "exchange.remark.oauth2-audience");
    }

    @Test
    void aSignatureIsNamedAsLostWithWhatWorksInstead() {
        assertThat(fields(Calls.call(Calls.post(URL, Body.Type.JSON, "{}")
                        .with(new Auth.Hmac(new Scheme.Slack(), "{{secret.path}}")))))
                .flatExtracting(FreshserviceSheet.Field::remarks)
                .contains(
                        Sentence.of("exchange.remark.hmac", "x-slack-request-timestamp, x-slack-signature"),
                        Sentence.of("exchange.remark.hmac-instead"));
    }

    private static void whole(Sentence sentence) {
        for (Locale locale : Texts.offered()) {
            assertThat(new Texts(locale).of(sentence)).isNotBlank().doesNotContainPattern("\\{\\d");
        }
    }

    @Test
    void deliveryDiffersAndIsSaid() {
        Call call = Calls.call(Calls.post(URL, Body.Type.JSON, "{}"));

        assertThat(remarks(call, "description"))
                .anySatisfy(text -> assertThat(text).contains("15 s", "3, 5, 9 and 17 minutes"))
                .anySatisfy(text -> assertThat(text).contains("test button"));
        assertThat(remarks(call, "auth")).anySatisfy(text -> assertThat(text).contains("HMAC"));
        assertThat(remarks(call.with(Call.Kind.WEB_REQUEST), "description"))
                .noneMatch(text -> text.contains("3, 5, 9"));
        assertThat(remarks(call.with(new Delivery(Duration.ofSeconds(40))), "description"))
                .anySatisfy(text -> assertThat(text).contains("40 s"));
    }

    @Test
    void whatOnlyThisProgramKnowsIsWrittenOutOrAGap() {
        Call call = Calls.call(Calls.post(
                " https://a.example/{{ env.room | url_encode }}\n/{{secret.path | base64_encode}}",
                Body.Type.JSON,
                "{{ env.base | append: secret.path }}{% if env.room == ticket.id %}x{% endif %}{{env.none}}"));

        assertThat(value(call, "url")).isEqualTo("https://a.example/a+%22b%22/‹path | base64_encode›");
        assertThat(remarks(call, "url")).anySatisfy(text -> assertThat(text).contains("‹path | base64_encode›"));
        assertThat(value(call, "content"))
                .isEqualTo("‹base | append: secret.path›{% if env.room == ticket.id %}x{% endif %}");
        assertThat(remarks(call, "content"))
                .anySatisfy(text -> assertThat(text).contains("no value none"))
                .anySatisfy(text -> assertThat(text).contains("does not know env.room"));
    }

    @Test
    void whereWeEscapeTheVendorsFilterIsAddedOnce() {
        Call call = Calls.call(Calls.post(
                        URL,
                        Body.Type.JSON,
                        "{\"a\":\"{{ticket.subject}}{{ ticket.category | default: ticket.id -}}\","
                                + "\"b\":\"{{ticket.description | sanitize_html}}\",\"c\":\"{{env.room}}\"}"))
                .escaping(true);

        assertThat(value(call, "content"))
                .isEqualTo("{\"a\":\"{{ticket.subject | sanitize_html}}"
                        + "{{ ticket.category | default: ticket.id | sanitize_html -}}\","
                        + "\"b\":\"{{ticket.description | sanitize_html}}\",\"c\":\"a \\\"b\\\"\"}");
        assertThat(remarks(call, "content")).anySatisfy(text -> assertThat(text).contains("sanitize_html"));
        assertThat(value(call.escaping(false), "content")).contains("{{ticket.subject}}");
    }

    @Test
    void namesAndFiltersThatAreNotCertainAreNamed() {
        Call call = Calls.call(Calls.post(
                URL, Body.Type.JSON, "{\"a\":\"{{ticket.impact | json}}{{ticket.subject | capitalize}}\",\"b\":1}"));

        assertThat(remarks(call, "content"))
                .anySatisfy(
                        text -> assertThat(text).contains("not known to have").contains("json"))
                .anySatisfy(text -> assertThat(text).contains("capitalize"))
                .anySatisfy(text -> assertThat(text).contains("ticket.impact").doesNotContain("ticket.subject"));
    }

    @Test
    void eachWayToProveOneselfFindsItsPlace() {
        Request request = Calls.post(URL, Body.Type.JSON, "{}");
        Call bearer = Calls.call(request.with(new Auth.Bearer("{{secret.path}}")));
        assertThat(value(bearer, "headers")).isEqualTo("Authorization: Bearer ‹path›");
        Call basic = Calls.call(request.with(new Auth.Basic("me", "{{secret.path}}")));
        assertThat(value(basic, "auth-user")).isEqualTo("me");
        assertThat(value(basic, "auth-password")).isEqualTo("‹path›");
        Call header = Calls.call(request.with(new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Key", "{{secret.path}}")));
        assertThat(value(header, "headers")).isEqualTo("X-Key: ‹path›");
        Call query = Calls.call(request.with(new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "key", "{{secret.path}}")));
        assertThat(value(query, "url")).endsWith("/services/‹path›?key=‹path›");
    }

    @Test
    void whatIsSwitchedOffOrNotSentDoesNotAppear() {
        Request request =
                Calls.post(URL, Body.Type.JSON, "{}").with(List.of(new Header("X-Old", "{{secret.other}}", false)));
        Call call = Calls.call(request.with(Method.GET));

        assertThat(value(call, "headers")).isEmpty();
        assertThat(remarks(call, "headers")).isEmpty();
        assertThat(fields(call))
                .extracting(field -> field.label().key())
                .doesNotContain("exchange.sheet.content", "exchange.sheet.encoding");
    }

    private static List<FreshserviceSheet.Field> fields(Call call) {
        return FreshserviceSheet.fields(call, PRODUCTION);
    }

    private static FreshserviceSheet.Field field(Call call, String name) {
        return fields(call).stream()
                .filter(field -> field.label().key().equals("exchange.sheet." + name))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Call call, String name) {
        return field(call, name).value();
    }

    private static List<String> remarks(Call call, String name) {
        Texts english = new Texts(Locale.ENGLISH);
        return field(call, name).remarks().stream().map(english::of).toList();
    }
}
