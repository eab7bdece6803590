package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script says is what a client gets, byte for byte. */
@Timeout(60)
final class ScriptTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-04T09:00:00Z"), ZoneOffset.UTC);
    private static final String ASK = "GET /x HTTP/1.1\r\nHost: x\r\n\r\n";

    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start(0, NOW);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private void script(String... lines) throws NotAScript {
        List<Script.Rule> rules = new ArrayList<>();
        for (String line : lines) {
            rules.add(ScriptReader.rule(line));
        }
        receiver.follow(new Script(rules, 7));
    }

    private String ask(String request) throws IOException {
        try (Wire wire = new Wire(receiver)) {
            return wire.say(request).end().rest();
        }
    }

    private int status() throws IOException {
        return Integer.parseInt(ask(ASK).substring(9, 12));
    }

    @Test
    void eachRequestTakesTheNextPlaceAndTheLastGoesOn() throws Exception {
        script("/x = 503 x2, 200");

        assertThat(List.of(status(), status(), status(), status())).containsExactly(503, 503, 200, 200);
        assertThat(receiver.requests())
                .extracting(
                        received -> received.treatment().turn().orElseThrow().place())
                .containsExactly(1, 2, 3, 3);
        assertThat(receiver.requests()
                        .getLast()
                        .treatment()
                        .turn()
                        .orElseThrow()
                        .request())
                .isEqualTo(4);
    }

    @Test
    void theFirstRuleThatFitsDecidesAndNoneLeavesTheUsualAnswer() throws Exception {
        script("POST /x = 500", "/x = 502", "/services/* = 504");

        assertThat(ask(ASK)).startsWith("HTTP/1.1 502 Bad Gateway");
        assertThat(ask("POST /x?a=/services/ HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 500 ");
        assertThat(ask("GET /services/T0/B0 HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 504 ");
        assertThat(ask("GET /xy HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(receiver.requests().getLast().treatment().turn()).isEmpty();
    }

    @Test
    void aRuleThatStaysGoesOnWhereItIsWhenOthersChange() throws Exception {
        script("/x = 500, 501, 502");
        assertThat(status()).isEqualTo(500);

        script("/y = 404", "/x = 500, 501, 502");
        assertThat(status()).isEqualTo(501);

        script("/x = 500, 501, 503");
        assertThat(status()).as("another rule begins at its beginning").isEqualTo(500);
    }

    @Test
    void anAnswerHasTheBodyTypeAndHeadersThatAreWritten() throws Exception {
        script("/x = 429 \"{\\\"a\\\":1}\" header \"X-Trace: 7\" retry-after 2, 503 retry-after-date 2m,"
                + " 404, 200 \"<a/>\" header \"Content-Type: text/xml\", 204");

        assertThat(ask(ASK))
                .contains("\r\nX-Trace: 7\r\n", "\r\nRetry-After: 2\r\n", "\r\nContent-Type: application/json\r\n")
                .endsWith("\r\n\r\n{\"a\":1}");
        assertThat(ask(ASK)).contains("\r\nRetry-After: Wed, 04 Nov 2026 09:02:00 GMT\r\n");
        assertThat(ask(ASK)).endsWith("Not Found");
        assertThat(ask(ASK)).contains("Content-Type: text/xml\r\n").endsWith("<a/>");
        assertThat(ask(ASK))
                .startsWith("HTTP/1.1 204 ")
                .doesNotContain("Content-")
                .endsWith("\r\n\r\n");
    }

    @Test
    void aWrongLengthAnnouncesLessThanComes() throws Exception {
        script("/services/* = wrong-length");

        assertThat(ask("POST /services/T/B/x HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\n\r\n{\"text\":\"hi\"}"))
                .contains("Content-Length: 1\r\n", "Connection: close\r\n")
                .endsWith("\r\n\r\nok");
        script("/x = wrong-length");
        assertThat(ask(ASK)).contains("Content-Length: 27\r\n").endsWith("\"bytes\":0}");
    }

    @Test
    void aBigAnswerHasItsSizeAndIsSoundJson() throws Exception {
        script("/x = big 3MB, big 1kB");

        String answer = ask(ASK);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: 3145728\r\n");
        assertThat(body).hasSize(3 << 20).startsWith("{\"filler\":\"xxx").endsWith("xxx\"}");
        assertThat(ask(ASK)).contains("Content-Length: 1024\r\n");
        script("HEAD /x = big 4GB");
        assertThat(ask("HEAD /x HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains("Content-Length: 4294967296\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void aRedirectLoopLeadsWhereTheClientHasJustBeen() throws Exception {
        script("/x = redirect-loop");

        assertThat(ask("GET /x?a=%20b HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 307 Temporary Redirect\r\n")
                .contains("Location: /x?a=%20b\r\n");
    }

    @Test
    void truncatedAnnouncesMoreThanComes() throws Exception {
        script("/services/* = truncated");
        try (Wire wire = new Wire(receiver)) {
            wire.say("POST /services/x HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\n\r\n{\"text\":\"hi\"}");

            assertThat(wire.head()).contains("Content-Length: 130\r\n");
            assertThat(wire.rest()).isEqualTo("ok");
        }
    }

    @Test
    void resetBreaksTheConnection() throws Exception {
        script("/x = reset");
        try (Wire wire = new Wire(receiver)) {
            wire.say(ASK);
            assertThatThrownBy(wire::rest).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void garbageIsNoHttpAndIsTheSameEachTime() throws Exception {
        script("/x = garbage");
        String first = ask(ASK);
        String second = ask(ASK);
        script();
        script("/x = garbage");

        assertThat(first).startsWith("#").endsWith("\r\n\r\n").doesNotContain("HTTP/");
        assertThat(second).isNotEqualTo(first);
        assertThat(ask(ASK)).isEqualTo(first);
        assertThat(ask(ASK)).isEqualTo(second);
    }

    @Test
    void theSeedDecidesHowLongARangeLasts() throws Exception {
        assertThat(delays(7))
                .isEqualTo(delays(7))
                .isNotEqualTo(delays(8))
                .allSatisfy(by -> assertThat(by).isBetween(Duration.ofMillis(1), Duration.ofMillis(40)));
    }

    private List<Duration> delays(long seed) throws Exception {
        receiver.follow(Script.NONE);
        receiver.follow(new Script(List.of(ScriptReader.rule("/x = usual after 1ms-40ms")), seed));
        receiver.clear();
        for (int i = 0; i < 5; i++) {
            assertThat(status()).isEqualTo(200);
        }
        return receiver.requests().stream()
                .map(received -> ((Reply.Late) received.reply()).by())
                .toList();
    }

    @Test
    void aDripComesWholeAndTheConnectionGoesOn() throws Exception {
        script("/x = drip 40ms");
        try (Wire wire = new Wire(receiver)) {
            assertThat(wire.say(ASK).answer()).endsWith("\"bytes\":0}");
            assertThat(wire.say(ASK).answer()).endsWith("\"bytes\":0}");
        }
    }

    @Test
    void silenceEndsWithTheClientAndWithTheLimit() throws Exception {
        Duration minute = Duration.ofMinutes(1);
        Limits held = new Limits(4_096, 1 << 20, 1_000, 1_500, 8, minute, minute, Duration.ofMillis(100));
        try (Receiver impatient = Receiver.start(0, held);
                Wire wire = new Wire(impatient)) {
            impatient.follow(new Script(List.of(ScriptReader.rule("/x = silent")), 0));
            assertThat(wire.say(ASK).rest()).isEmpty();
        }
        script("/x = silent");
        assertThat(ask(ASK)).as("the client has said its last word").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "usual after 10m", "drip 10m", "reset after 10m"})
    void closingTheReceiverEndsEveryWait(String step) throws Exception {
        script("/x = " + step);
        CountDownLatch came = new CountDownLatch(1);
        receiver.onRequest(_ -> came.countDown());
        try (Wire wire = new Wire(receiver)) {
            wire.say(ASK);
            assertThat(came.await(30, TimeUnit.SECONDS)).isTrue();

            receiver.close();

            assertThat(drained(wire)).doesNotContain("\"bytes\"");
        }
        assertThat(receiver.isOver(Duration.ofSeconds(30)))
                .as("nobody waits on")
                .isTrue();
    }

    private static String drained(Wire wire) {
        try {
            return wire.rest();
        } catch (IOException reset) {
            return "";
        }
    }

    @Test
    void whoWaitsHoldsNoRoomForBodies() throws Exception {
        Duration minute = Duration.ofMinutes(1);
        Limits tight = new Limits(4_096, 1 << 20, 1_000, 600, 8, minute, minute, minute);
        try (Receiver small = Receiver.start(0, tight);
                Wire waiting = new Wire(small);
                Wire next = new Wire(small)) {
            small.follow(new Script(List.of(ScriptReader.rule("/x = silent")), 0));
            CountDownLatch came = new CountDownLatch(1);
            small.onRequest(_ -> came.countDown());
            String body = "Host: x\r\nContent-Length: 500\r\n\r\n" + "x".repeat(500);
            waiting.say("POST /x HTTP/1.1\r\n" + body);
            assertThat(came.await(30, TimeUnit.SECONDS)).isTrue();

            assertThat(next.say("POST /y HTTP/1.1\r\n" + body).answer()).contains("\"bytes\":500");

            assertThat(small.requests()).extracting(Received::isCut).containsExactly(false, false);
        }
    }
}
