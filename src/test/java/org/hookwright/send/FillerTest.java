package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Network;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FillerTest {
    private static final String URL = "https://crm.example/x";
    private static final Body JSON = new Body(Body.Type.JSON, "{\"a\":1}");

    @ParameterizedTest
    @CsvSource({
        "'', send.obstacle.no-url",
        "'https://a.example/x\n y', send.obstacle.url-line-break",
        "ftp://a.example/x, send.obstacle.url-scheme",
        "hooks.slack.com/services/x, send.obstacle.url-scheme",
        "https://a b.example/, send.obstacle.url-malformed",
        "http://, send.obstacle.url-malformed",
        "http://a.example:99999/, send.obstacle.url-malformed",
    })
    void refusesAnAddressThatIsNone(String url, String key) {
        Filled filled = fill(request(Method.POST, url, List.of(), new Auth.None(), JSON));

        assertThat(filled.canBeSent()).isFalse();
        assertThat(filled.obstacles())
                .singleElement()
                .satisfies(it -> assertThat(it.part()).isEqualTo(Obstacle.Part.URL))
                .satisfies(it -> assertThat(it.sentence().key()).isEqualTo(key));
    }

    @Test
    void showsTheAddressThatReallyGoesOut() {
        Filled filled =
                fill(request(Method.POST, " https://A.example/a/../b c?q={x}", List.of(), new Auth.None(), JSON));

        assertThat(filled.prepared().url()).isEqualTo("https://a.example/b%20c?q={x}");
    }

    @ParameterizedTest
    @CsvSource({"X Y, 1, header-name", "'', 1, header-unnamed", "X:, 1, header-name", "X-\uD55C, 1, header-name"})
    void refusesAHeaderThatWouldBreakTheRequest(String name, String value, String key) {
        Filled filled = fill(request(Method.POST, URL, List.of(new Header(name, value)), new Auth.None(), JSON));

        assertThat(filled.obstacles())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence().key()).isEqualTo("send.obstacle." + key));
    }

    @Test
    void leavesOutWhatIsSwitchedOff() {
        List<Header> headers = List.of(new Header("X-A", "1", false), new Header("X-B", "2"));

        assertThat(fill(request(Method.POST, URL, headers, new Auth.None(), JSON))
                        .prepared()
                        .headers())
                .extracting(Header::name)
                .containsExactly("X-B", "Content-Type");
    }

    @Test
    void keepsTheContentTypeThatAHeaderSets() {
        List<Header> headers = List.of(new Header("content-type", "application/vnd.api+json"));

        assertThat(fill(request(Method.POST, URL, headers, new Auth.None(), JSON))
                        .prepared()
                        .headers())
                .containsExactly(new Header("content-type", "application/vnd.api+json"));
    }

    @Test
    void writesUserAndPasswordAsUtf8() {
        Filled filled = fill(request(Method.POST, URL, List.of(), new Auth.Basic("관리자", "x:y"), JSON));

        String pair = Base64.getEncoder().encodeToString("관리자:x:y".getBytes(StandardCharsets.UTF_8));
        assertThat(filled.prepared().headers()).contains(new Header("Authorization", "Basic " + pair));
    }

    @Test
    void putsAKeyWhereItIsAskedFor() {
        Auth query = new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "key", "a b&c");
        Auth header = new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Key", "a b&c");

        assertThat(fill(request(Method.POST, URL + "?p=1", List.of(), query, JSON))
                        .prepared()
                        .url())
                .isEqualTo(URL + "?p=1&key=a%20b%26c");
        assertThat(fill(request(Method.POST, URL, List.of(), header, JSON))
                        .prepared()
                        .headers())
                .contains(new Header("X-Key", "a b&c"));
    }

    @Test
    void joinsTheLinesOfAForm() {
        Body form = new Body(Body.Type.FORM, "name=김 민지\n\nvip=yes\n");

        assertThat(fill(request(Method.POST, URL, List.of(), new Auth.None(), form))
                        .prepared()
                        .body())
                .isEqualTo("name=%EA%B9%80+%EB%AF%BC%EC%A7%80&vip=yes");
    }

    @Test
    void showsNoBodyWhereNoneWillBeSent() {
        Filled filled = fill(request(Method.GET, URL, List.of(), new Auth.None(), JSON));

        assertThat(filled.prepared().body()).isEmpty();
        assertThat(filled.prepared().headers()).isEmpty();
    }

    @Test
    void revealsNothingInItsText() {
        Auth auth = new Auth.Bearer("s3cret");
        Filled filled =
                fill(request(Method.POST, URL + "?k=s3cret", List.of(), auth, new Body(Body.Type.TEXT, "s3cret")));

        assertThat(filled.prepared().toString()).doesNotContain("s3cret");
    }

    @Test
    void tellsWhichHeadersAndWhetherTheBodyHoldASecret() {
        List<Header> headers = List.of(
                new Header("X-Plain", "{{ticket.id}}"),
                new Header(" X-Mine ", "a {{ secret.token }}"),
                new Header("X-Upper", "{{ secret.token | upcase }}"));
        Auth key = new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Key", "{{secret.token}}");
        Body body = new Body(Body.Type.JSON, "{% if ticket.id %}{\"t\": \"{{secret.token}}\"}{% endif %}");

        Terms terms =
                fill(request(Method.POST, URL, headers, key, body)).prepared().terms();
        assertThat(terms.guarded()).containsExactlyInAnyOrder("x-mine", "x-upper", "x-key");
        assertThat(terms.bodyGuarded()).isTrue();
        Terms plain = fill(request(Method.POST, URL, List.of(), new Auth.Bearer("open"), JSON))
                .prepared()
                .terms();
        assertThat(plain.guarded()).containsExactly("authorization");
        assertThat(plain.bodyGuarded()).isFalse();
        assertThat(plain.followRedirects()).isFalse();
        assertThat(plain.route()).isSameAs(Route.PLAIN);
    }

    @Test
    void takesTheWayOfTheEnvironmentAndTheCallsWordAboutRedirects() {
        Network network = new Network(
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.of(new Network.Proxy("proxy.example", 3128, "kim", "token", List.of())));
        Scope scope = new Scope(
                scope().ticket(),
                Environment.NONE.with(network),
                Map.of("token", new Secret("s3cret"), "other", new Secret("unused")));
        Call call = call(request(Method.POST, URL, List.of(), new Auth.None(), JSON));
        Terms terms = new Filler()
                .fill(call.with(call.delivery().following(true)), scope, true)
                .prepared()
                .terms();
        assertThat(terms.followRedirects()).isTrue();
        assertThat(terms.route()).isEqualTo(new Route(network, Map.of("token", new Secret("s3cret"))));
    }

    private static Filled fill(Request request) {
        return new Filler().fill(call(request), scope(), true);
    }

    private static Request request(Method method, String url, List<Header> headers, Auth auth, Body body) {
        return new Request(method, url, headers, auth, body);
    }

    private static Call call(Request request) {
        return new Call("call", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    private static Scope scope() {
        Map<String, Object> ticket = new LinkedHashMap<>();
        ticket.put("ticket", Map.of("id", "INC-1", "subject", "Printer \"3rd\""));
        return new Scope(new Ticket("one", ticket), Environment.NONE, Map.of("token", new Secret("s3cret")));
    }
}
