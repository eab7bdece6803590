package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.receiver.Comparison.Differs;
import org.hookwright.receiver.Comparison.Kind;
import org.hookwright.send.Answer;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.Prepared;
import org.hookwright.send.Sender;
import org.hookwright.send.Sent;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrived beside what was sent. */
final class ComparisonTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<Header> HEADERS =
            List.of(new Header("Host", "localhost:9099"), new Header("Content-Type", "application/json"));

    private static Received received(String target, List<Header> headers, byte[] body, long size) {
        return new Received(
                AT,
                Bytes.of(new byte[0]),
                new Received.Message("POST", target, "HTTP/1.1", headers),
                Bytes.of(body),
                size,
                new Received.Treatment(
                        1,
                        new Reply.Silence(),
                        Optional.empty(),
                        Optional.empty(),
                        new Received.Judged("", Verdict.NOT_ASKED)));
    }

    private static Received received(List<Header> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return received("/x", headers, bytes, bytes.length);
    }

    private static Sent sent(String body) {
        return new Sent("POST /x HTTP/1.1", HEADERS, body);
    }

    @Test
    void whatCameAsItWentIsIdentical() {
        Comparison same = Comparison.of(sent("{\"a\":\"가\"}"), received(HEADERS, "{\"a\":\"가\"}"));

        assertThat(same.isIdentical()).isTrue();
        assertThat(same.headers()).isEqualTo(2);
        assertThat(same.bytes()).isEqualTo(11);
    }

    @Test
    void saysOfEachHeaderWhatBecameOfIt() {
        List<Header> came = List.of(new Header("content-type", "text/plain"), new Header("Via", "1.1 proxy"));

        assertThat(Comparison.of(sent(""), received(came, "")).head())
                .containsExactlyInAnyOrder(
                        new Differs(Kind.MISSING, "Host", "localhost:9099", ""),
                        new Differs(Kind.CHANGED, "content-type", "application/json", "text/plain"),
                        new Differs(Kind.ADDED, "Via", "", "1.1 proxy"));
    }

    @Test
    void anotherOrderAndAnotherLineAreSaid() {
        Received other = received("/y", HEADERS.reversed(), new byte[0], 0);

        assertThat(Comparison.of(sent(""), other).head())
                .extracting(Differs::kind)
                .containsExactly(Kind.LINE, Kind.ORDER);
    }

    @Test
    void theFirstByteThatDiffersIsShownWithItsLine() {
        Comparison differs =
                Comparison.of(sent("{\n  \"name\": \"김민지\"\n}"), received(HEADERS, "{\n  \"name\": \"김민수\"\n}"));

        assertThat(differs.body()).hasValueSatisfying(parting -> {
            assertThat(parting.line()).isEqualTo(2);
            assertThat(parting.sent()).contains("김민지");
            assertThat(parting.arrived()).contains("김민수").contains("␊");
        });
    }

    @Test
    void whatIsNoTextIsShownInHexadecimalDigits() {
        Received binary = received("/x", HEADERS, new byte[] {'a', 0, (byte) 0xff}, 3);

        assertThat(Comparison.of(sent("abc"), binary).body()).hasValueSatisfying(parting -> {
            assertThat(parting.at()).isEqualTo(1);
            assertThat(parting.sent()).isEqualTo("61 62 63");
            assertThat(parting.arrived()).isEqualTo("61 00 ff");
        });
    }

    @Test
    void ofALongBodyOnlyTheKeptBeginningIsCompared() {
        Received cut = received("/x", HEADERS, "abc".getBytes(StandardCharsets.UTF_8), 9);

        assertThat(Comparison.of(sent("abcdefghi"), cut))
                .satisfies(comparison -> assertThat(comparison.body()).isEmpty())
                .satisfies(comparison -> assertThat(comparison.cut()).isTrue());
    }

    @Test
    void ofTwoArrivalsAtOnceEachFindsItsOwn() {
        Sendings sendings = new Sendings();
        Received one = received(HEADERS, "1");
        Received two = received(HEADERS, "2");
        sendings.arrived(one);
        sendings.arrived(two);

        assertThat(sendings.find(AT, AT, sent("1")))
                .map(Sendings.Pair::received)
                .containsSame(one);
        assertThat(sendings.find(AT, AT, sent("2")))
                .map(Sendings.Pair::received)
                .containsSame(two);
        assertThat(sendings.find(AT, AT, sent("2"))).as("each is found once").isEmpty();
    }

    @Test
    void largeArrivalsThatNobodyAsksForAreLetGo() {
        Sendings sendings = new Sendings();
        sendings.arrived(received(HEADERS, "1"));
        byte[] large = new byte[(int) (Receiver.MOST_BYTES / 4)];
        for (int i = 0; i < 3; i++) {
            sendings.arrived(received("/y", HEADERS, large, large.length));
        }
        sendings.arrived(received(HEADERS, "2"));
        assertThat(sendings.find(AT, AT, sent("1"))).isPresent();

        sendings.arrived(received("/y", HEADERS, large, large.length));
        sendings.arrived(received("/y", HEADERS, large, large.length));
        assertThat(sendings.find(AT, AT, sent("2"))).isPresent();
        sendings.arrived(received(HEADERS, "3"));
        for (int i = 0; i < 4; i++) {
            sendings.arrived(received("/y", HEADERS, large, large.length));
        }
        assertThat(sendings.find(AT, AT, sent("3"))).isEmpty();
    }

    @Test
    void whatCameAtAnotherTimeOrPlaceIsNotIt() {
        Sendings sendings = new Sendings();
        sendings.arrived(received(HEADERS, "1"));

        assertThat(sendings.find(AT.plusSeconds(5), AT.plusSeconds(6), sent("1")))
                .isEmpty();
        assertThat(sendings.find(AT, AT, new Sent("POST /xy HTTP/1.1", HEADERS, "1")))
                .isEmpty();
    }

    @Test
    void theSenderOfTheProgramArrivesAsItSays(@TempDir Path folder) throws Exception {
        try (Receiver receiver = Receiver.start(0);
                OkHttpSender sender = new OkHttpSender(folder)) {
            Answer answer = sender.send(
                    new Prepared(
                            Method.POST,
                            receiver.address() + "/services/x?a=%20b",
                            List.of(new Header("X-Korean", "yes"), new Header("Content-Type", "application/json")),
                            "{\"text\":\"새 티켓 שלום 😀\"}",
                            Duration.ofSeconds(30)),
                    Cancellation.never(),
                    Sender.Progress.IGNORED);

            assertThat(Comparison.of(answer.sent(), receiver.requests().getFirst())
                            .isIdentical())
                    .isTrue();
        }
    }
}
