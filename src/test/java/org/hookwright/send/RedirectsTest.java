package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.workflow.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 15.4 and the Fetch standard's HTTP-redirect fetch, line by line. */
final class RedirectsTest {
    private static final String HOME = "https://a.example/hook";

    private static Terms terms(boolean follow, boolean bodyGuarded) {
        return new Terms(
                Duration.ofSeconds(1), follow, Set.of("x-key"), bodyGuarded, Route.PLAIN, new Proof.Complete());
    }

    private static Redirects.Leg leg(String method, String url) {
        return new Redirects.Leg(
                method,
                HttpUrl.get(url),
                List.of(
                        new Header("Content-Type", "application/json"),
                        new Header("Authorization", "Bearer t"),
                        new Header("COOKIE", "c"),
                        new Header("X-Key", "k"),
                        new Header("X-Plain", "p")),
                Optional.of("{}").filter(_ -> !method.equals("GET") && !method.equals("HEAD")),
                true);
    }

    private static Redirects.Way after(Redirects.Leg leg, int status, String location, boolean bodyGuarded) {
        return new Redirects(terms(true, bodyGuarded)).after(leg, status, Optional.of(location));
    }

    private static Redirects.Leg followed(Redirects.Leg leg, int status, String location) {
        assertThat(after(leg, status, location, false)).isInstanceOf(Redirects.Follow.class);
        return ((Redirects.Follow) after(leg, status, location, false)).next();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 301, GET", "POST, 302, GET", "POST, 303, GET", "POST, 307, POST", "POST, 308, POST",
        "PUT, 301, PUT", "PUT, 302, PUT", "PUT, 303, GET", "PUT, 307, PUT", "PATCH, 302, PATCH",
        "DELETE, 301, DELETE", "DELETE, 303, GET", "GET, 301, GET", "GET, 303, GET", "GET, 308, GET",
        "HEAD, 303, HEAD", "HEAD, 302, HEAD"
    })
    void theMethodIsKeptOrBecomesAGetAndTheBodyWithItsHeadersGoesWithIt(String method, int status, String expected) {
        Redirects.Leg before = leg(method, HOME);
        Redirects.Leg next = followed(before, status, "/other?x=1");
        assertThat(next.method()).isEqualTo(expected);
        assertThat(next.url()).hasToString("https://a.example/other?x=1");
        boolean emptied = !method.equals(expected);
        assertThat(next.body()).isEqualTo(emptied ? Optional.empty() : before.body());
        assertThat(names(next).contains("Content-Type")).isEqualTo(!emptied);
        assertThat(names(next)).contains("Authorization", "COOKIE", "X-Key", "X-Plain");
        assertThat(next.home()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example/hook, false",
        "https://a.example:8443/hook, false",
        "https://www.a.example/hook, false",
        "//b.example/hook, false",
        "https://a.example:443/hook2, true",
        "?again, true"
    })
    void whatHoldsASecretStaysWithItsHost(String location, boolean same) {
        Redirects.Leg next = followed(leg("GET", HOME), 302, location);
        assertThat(names(next)).contains("X-Plain");
        assertThat(names(next).stream().anyMatch(Set.of("Authorization", "COOKIE", "X-Key")::contains))
                .isEqualTo(same);
        assertThat(next.home()).isEqualTo(same);
    }

    @Test
    void whatWasLeftBehindDoesNotComeBackOnTheWayHome() {
        Redirects redirects = new Redirects(terms(true, false));
        Redirects.Leg away = next(redirects, leg("GET", HOME), "https://b.example/");
        Redirects.Leg back = next(redirects, away, "https://a.example/other");
        assertThat(names(back)).doesNotContain("Authorization", "X-Key");
        assertThat(back.home()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 307, https://b.example/, REDIRECT_SECRET",
        "POST, 308, https://a.example:444/, REDIRECT_SECRET",
        "PUT, 302, https://b.example/, REDIRECT_SECRET",
        "POST, 307, http://a.example/hook, REDIRECT_DOWNGRADE",
        "GET, 302, http://a.example/hook, REDIRECT_DOWNGRADE",
        "GET, 302, https://a.example/hook, REDIRECT_LOOP",
        "GET, 302, '', REDIRECT_LOOP",
        "GET, 302, '#part', REDIRECT_LOOP"
    })
    void whereItMustNotGoItStopsAndSaysSo(String method, int status, String location, Kind why) {
        assertThat(after(leg(method, HOME), status, location, true))
                .isInstanceOfSatisfying(
                        Redirects.Refuse.class,
                        refuse -> assertThat(refuse.why()).isEqualTo(why));
    }

    @Test
    void aBodyWithASecretIsSentAgainToItsOwnHostAndDroppedWithAGet() {
        assertThat(after(leg("POST", HOME), 307, "/other", true)).isInstanceOf(Redirects.Follow.class);
        assertThat(after(leg("POST", HOME), 303, "https://b.example/", true)).isInstanceOf(Redirects.Follow.class);
    }

    @ParameterizedTest
    @CsvSource({"300, /x", "304, /x", "305, /x", "200, /x", "201, /x", "302, mailto:a@b", "302, http://:bad:"})
    void whatIsNoRedirectIsTheAnswer(int status, String location) {
        assertThat(after(leg("POST", HOME), status, location, false)).isEqualTo(new Redirects.Stay());
    }

    @Test
    void nothingIsFollowedUnasked() {
        assertThat(new Redirects(terms(false, false)).after(leg("POST", HOME), 302, Optional.of("/x")))
                .isEqualTo(new Redirects.Stay());
        assertThat(new Redirects(terms(true, false)).after(leg("POST", HOME), 302, Optional.empty()))
                .isEqualTo(new Redirects.Stay());
    }

    @Test
    void twentyAreFollowedAndNoMore() {
        Redirects redirects = new Redirects(terms(true, false));
        Redirects.Leg leg = leg("GET", HOME);
        for (int i = 1; i <= 20; i++) {
            leg = next(redirects, leg, "/" + i);
        }
        assertThat(redirects.after(leg, 302, Optional.of("/21")))
                .isEqualTo(new Redirects.Refuse("https://a.example/21", Kind.REDIRECT_LOOP));
    }

    @Test
    void aPostThatLeadsBackToItsAddressAsAGetIsNoLoop() {
        assertThat(after(leg("POST", HOME), 303, HOME, false)).isInstanceOf(Redirects.Follow.class);
    }

    private static Redirects.Leg next(Redirects redirects, Redirects.Leg leg, String location) {
        return ((Redirects.Follow) redirects.after(leg, 302, Optional.of(location))).next();
    }

    private static Set<String> names(Redirects.Leg leg) {
        return leg.headers().stream().map(Header::name).collect(Collectors.toSet());
    }
}
