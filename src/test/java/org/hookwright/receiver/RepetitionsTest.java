package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RepetitionsTest {
    private final Turned clock = new Turned();
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start(0, clock);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void theSameBytesWithinAnHourAreARepetition() throws IOException {
        send("POST", "/x", "", "{\"id\":1}");
        send("POST", "/x", "", "{\"id\":2}");
        send("PUT", "/x", "", "{\"id\":1}");
        send("POST", "/x?y", "", "{\"id\":1}");
        clock.turn(Duration.ofMinutes(3));
        send("POST", "/x", "", "{\"id\":1}");
        clock.turn(Duration.ofMinutes(58));
        send("POST", "/x", "", "{\"id\":1}");

        assertThat(repeated()).containsExactly(0L, 0L, 0L, 0L, 1L, 0L);
        assertThat(receiver.requests()
                        .get(4)
                        .treatment()
                        .repetition()
                        .orElseThrow()
                        .earlier())
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void anIdSaysMoreThanTheBytes() throws IOException {
        send("POST", "/x", "Idempotency-Key: a\r\n", "{\"try\":1}");
        send("POST", "/x", "idempotency-key: a\r\n", "{\"try\":2}");
        send("POST", "/x", "Idempotency-Key: b\r\n", "{\"try\":1}");
        send("POST", "/y", "Idempotency-Key: a\r\n", "{\"try\":1}");
        send("POST", "/x", "webhook-id: a\r\n", "{\"try\":1}");

        assertThat(repeated()).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(receiver.requests()
                        .get(1)
                        .treatment()
                        .repetition()
                        .orElseThrow()
                        .id())
                .contains("Idempotency-Key");
    }

    @Test
    void askingTwiceIsNoRepetitionAndForgettingForgets() throws IOException {
        send("GET", "/x", "", "");
        send("GET", "/x", "", "");
        send("POST", "/x", "", "a");
        receiver.clear();
        send("POST", "/x", "", "a");

        assertThat(repeated()).containsExactly(0L);
    }

    @Test
    void theSentenceTellsOfTheFirstAndOfWhatATargetWouldDo() throws Exception {
        receiver.follow(new Script(List.of(ScriptReader.rule("/x = 503, usual")), 0));
        send("POST", "/x", "", "a");
        clock.turn(Duration.ofMinutes(3));
        send("POST", "/x", "", "a");

        assertThat(said(receiver.requests().get(1).treatment().repetition().orElseThrow()))
                .isEqualTo("Got before as no. 1 (503), 3 min earlier: same method, address and body, and no id to tell"
                        + " them apart. A target would carry it out twice; give the call an idempotency header under"
                        + " Delivery.");
        Reply slow = new Reply.Late(Duration.ofSeconds(20), new Reply.Answer(200, "text/plain", "ok"));
        assertThat(said(new Repetition(3, Duration.ofSeconds(2), Optional.of("webhook-id"), slow)))
                .isEqualTo("Got before as no. 3 (200 after 20 s), 2 s earlier: the same webhook-id. A target that"
                        + " remembers ids carries it out once. The first had arrived, but its sender heard no proper"
                        + " answer. Freshservice logs such a try as failed after 15 s at most and sends it again.");
    }

    private static String said(Repetition repetition) {
        Sentence sentence = repetition.sentence();
        assertThat(new Texts(Locale.KOREAN).of(sentence)).contains("이미 받은 요청");
        return new Texts(Locale.ENGLISH).of(sentence);
    }

    private List<Long> repeated() {
        return receiver.requests().stream()
                .map(received ->
                        received.treatment().repetition().map(Repetition::of).orElse(0L))
                .toList();
    }

    private void send(String method, String target, String header, String body) throws IOException {
        try (Wire wire = new Wire(receiver)) {
            wire.say(method + " " + target + " HTTP/1.1\r\nHost: x\r\n" + header + "Content-Length: " + body.length()
                            + "\r\n\r\n" + body)
                    .answer();
        }
    }

    /** Stands, and goes on when told. */
    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-11-24T09:00:00Z");

        synchronized void turn(Duration length) {
            now = now.plus(length);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }
    }
}
