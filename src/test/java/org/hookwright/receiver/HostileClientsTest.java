package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever clients do, the next honest one is answered. */
final class HostileClientsTest {
    private static final String HELLO = "POST /services/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"text\":\"hi\"}";
    private static final Limits SHORT = limits(Duration.ofMillis(200), Duration.ofMillis(400));

    private static Limits limits(Duration silence, Duration whole) {
        return new Limits(4_096, 1 << 20, 1_000, 1_500, 8, silence, whole, whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx"})
    void aClientThatFallsSilentIsTold(String begun) throws IOException {
        try (Receiver receiver = Receiver.start(0, SHORT);
                Wire silent = new Wire(receiver)) {
            assertThat(silent.say(begun).rest()).startsWith("HTTP/1.1 408 ");
            assertAnswers(receiver);
        }
    }

    @Test
    void whatIsNoRequestIsToldToWhoLooksOnAndSilenceIsNot() throws Exception {
        BlockingQueue<Refused> told = new LinkedBlockingQueue<>();
        Limits small =
                new Limits(512, 10, 10, 1_000, 8, Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(5));
        try (Receiver receiver = Receiver.start(0, small)) {
            receiver.onRefused(told::add);
            try (Wire slow = new Wire(receiver)) {
                assertThat(slow.say("GET / HT").answer()).contains("408");
            }
            try (Wire garbled = new Wire(receiver)) {
                assertThat(garbled.say("HELLO\r\n\r\n").answer()).contains("400");
            }
            try (Wire large = new Wire(receiver)) {
                large.say("POST /big?x=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello world");
                assertThat(large.answer()).contains("413");
            }
            Refused first = Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS));
            Refused second = Objects.requireNonNull(told.poll(30, TimeUnit.SECONDS));
            assertThat(first.status()).isEqualTo(400);
            assertThat(first.message()).isEmpty();
            assertThat(second.status()).isEqualTo(413);
            assertThat(second.number()).isEqualTo(first.number() + 1);
            assertThat(second.message().orElseThrow().target()).isEqualTo("/big?x=1");
            assertThat(told).isEmpty();
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void aClientThatNeverBeginsIsLeft() throws IOException {
        try (Receiver receiver = Receiver.start(0, SHORT);
                Wire silent = new Wire(receiver)) {
            assertThat(silent.rest()).isEmpty();
        }
    }

    @Test
    void aClientThatDripsDoesNotHoldForEver() throws IOException {
        Duration whole = Duration.ofMillis(400);
        Limits patient = new Limits(1 << 30, 1 << 20, 1_000, 1_500, 8, Duration.ofSeconds(60), whole, whole);
        try (Receiver receiver = Receiver.start(0, patient);
                Wire slow = new Wire(receiver)) {
            slow.say("GET / HTTP/1.1\r\nHost: x\r\nX: ");
            assertThatThrownBy(() -> {
                        while (true) {
                            slow.say("y");
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertAnswers(receiver);
        }
    }

    @Test
    void aHeadWithoutEndIsCutOff() throws IOException {
        try (Receiver receiver = Receiver.start(0);
                Wire wire = new Wire(receiver)) {
            wire.say("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(70_000));
            assertThat(wire.end().rest()).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void tensOfThousandsOfHeadersAndRunsOfBlanksCostNoTime() throws IOException {
        try (Receiver receiver = Receiver.start(0)) {
            for (String load : List.of("a:\r\n".repeat(15_000), "a: " + " ".repeat(60_000) + "b\r\n")) {
                try (Wire wire = new Wire(receiver)) {
                    assertThat(wire.say("GET / HTTP/1.1\r\nHost: x\r\n" + load + "\r\n")
                                    .answer())
                            .startsWith("HTTP/1.1 200 ");
                }
            }
        }
    }

    @Test
    void bodiesShareTheRoomThatThereIsAndGiveItBack() throws IOException {
        Duration minute = Duration.ofSeconds(60);
        Limits tight = new Limits(4_096, 1 << 20, 1_000, 600, 8, minute, minute, minute);
        try (Receiver receiver = Receiver.start(0, tight);
                Wire wire = new Wire(receiver)) {
            for (int size : new int[] {2_000, 500, 500}) {
                wire.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + size + "\r\n\r\n" + "x".repeat(size));
                assertThat(wire.answer()).contains("\"bytes\":" + size);
            }
            assertThat(receiver.requests()).extracting(Received::isCut).containsExactly(true, false, false);
        }
    }

    @Test
    void aThousandConnectionsDoNotKeepTheNextOneOut() throws IOException {
        List<Wire> crowd = new ArrayList<>();
        try (Receiver receiver = Receiver.start(0)) {
            for (int i = 0; i < 1_000; i++) {
                crowd.add(new Wire(receiver).say(i % 2 == 0 ? "GET / HT" : ""));
            }
            assertAnswers(receiver);
            assertThat(receiver.openConnections()).isLessThanOrEqualTo(Limits.DELIVERED.connections());
        } finally {
            for (Wire wire : crowd) {
                wire.close();
            }
        }
    }

    /** Each asks a thousand times and never takes an answer: what it is answered must not be held for it. */
    @Test
    void clientsThatNeverReadCostNoMoreThanTheirPlaces() throws Exception {
        List<Wire> crowd = new ArrayList<>();
        try (Receiver receiver = Receiver.start(0)) {
            receiver.follow(new Script(List.of(ScriptReader.rule("/big = 200 \"" + "x".repeat(100_000) + "\"")), 0));
            int threads = Thread.activeCount();
            long before = held();
            for (int i = 0; i < 300; i++) {
                crowd.add(new Wire(receiver).say("GET /big HTTP/1.1\r\nHost: x\r\n\r\n".repeat(100)));
            }
            assertAnswers(receiver);
            assertThat(receiver.openConnections()).isLessThanOrEqualTo(Limits.DELIVERED.connections());
            assertThat(Thread.activeCount() - threads)
                    .as("threads of the system")
                    .isLessThan(40);
            assertThat(held() - before).as("bytes that stay").isLessThan(200L << 20);
        } finally {
            for (Wire wire : crowd) {
                wire.close();
            }
        }
    }

    private static long held() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void hugeBodiesAtOnceAreCountedAndNotKept() throws Exception {
        try (Receiver receiver = Receiver.start(0)) {
            long before = held();
            List<Wire> crowd = new ArrayList<>();
            String part = "x".repeat(1 << 20);
            for (int i = 0; i < 24; i++) {
                crowd.add(new Wire(receiver)
                        .say("POST /huge HTTP/1.1\r\nHost: x\r\nContent-Length: " + (8 << 20) + "\r\n\r\n"));
            }
            for (int i = 0; i < 8; i++) {
                for (Wire wire : crowd) {
                    wire.say(part);
                }
            }
            for (Wire wire : crowd) {
                assertThat(wire.answer()).contains("\"bytes\":" + (8 << 20));
                wire.close();
            }
            assertThat(held() - before).as("bytes that stay").isLessThan(100L << 20);
            assertThat(receiver.requests()).allMatch(Received::isCut);
        }
    }

    @Test
    void aLargestBodyOfOnesOwnHolds() throws IOException {
        try (Receiver receiver = Receiver.start(
                        new Setting(0, false, java.util.Optional.empty(), 100, 2), java.time.Clock.systemUTC());
                Wire wire = new Wire(receiver)) {
            for (int i = 0; i < 4; i++) {
                wire.say("POST /" + i + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n" + "x".repeat(100));
                assertThat(wire.answer()).startsWith("HTTP/1.1 200");
            }
            wire.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 101\r\n\r\n" + "x".repeat(101));
            assertThat(wire.rest()).startsWith("HTTP/1.1 413").contains("larger than 100 bytes");
            assertThat(receiver.requests())
                    .extracting(received -> received.message().path())
                    .containsExactly("/2", "/3");
        }
    }

    @Test
    void noiseIsOutlived() throws IOException {
        Random random = new Random(4821);
        try (Receiver receiver = Receiver.start(0)) {
            for (int i = 0; i < 300; i++) {
                StringBuilder noise = new StringBuilder(i % 3 == 0 ? "" : HELLO);
                for (int j = 0; j < 20; j++) {
                    noise.insert(random.nextInt(noise.length() + 1), (char) random.nextInt(256));
                }
                try (Wire wire = new Wire(receiver)) {
                    wire.say(noise.toString()).end().rest();
                } catch (SocketException reset) {
                    assertThat(reset).hasMessageContaining("reset");
                }
            }
            assertAnswers(receiver);
        }
    }

    @Test
    void nestingWithoutEndIsAnInvalidPayload() throws IOException {
        String body = "{\"a\":" + "[".repeat(500_000);
        try (Receiver receiver = Receiver.start(0);
                Wire wire = new Wire(receiver)) {
            wire.say("POST /services/x HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(wire.answer()).endsWith("invalid_payload");
        }
    }

    @Test
    void theClosingEndsWhatIsOpen() throws IOException {
        Receiver receiver = Receiver.start(0);
        try (Wire wire = new Wire(receiver)) {
            wire.say("GET / HT");
            receiver.close();
            assertThat(drained(wire)).isEmpty();
            receiver.close();
        }
        assertThat(receiver.openConnections()).isZero();
    }

    private static String drained(Wire wire) {
        try {
            return wire.rest();
        } catch (IOException reset) {
            return "";
        }
    }

    private static void assertAnswers(Receiver receiver) throws IOException {
        try (Wire honest = new Wire(receiver)) {
            assertThat(honest.say(HELLO).rest())
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .endsWith("ok");
        }
    }
}
