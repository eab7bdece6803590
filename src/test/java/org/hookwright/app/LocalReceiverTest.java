package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hookwright.receiver.Guard;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.ScriptReader;
import org.hookwright.receiver.Setting;
import org.hookwright.receiver.Verdict;
import org.hookwright.receiver.tls.Flavour;
import org.hookwright.send.Answer;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.Prepared;
import org.hookwright.send.Sender;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.receiver.Arrival;
import org.hookwright.ui.receiver.Listen;
import org.hookwright.ui.receiver.Listening;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receiver as the window has it: over being switched, beside what was sent, and aimed at. */
final class LocalReceiverTest {
    /** On a port that no other program knows, so that none sends something in between. */
    private static final Listen FREE =
            new Listen(0, false, Optional.empty(), Setting.LARGEST_BODY, Receiver.MOST_REQUESTS);

    @TempDir
    private Path folder;

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private LocalReceiver receiver;
    private OkHttpSender sender;

    @BeforeEach
    void open() {
        receiver = new LocalReceiver(arrivals::add, folder, Clock.systemUTC());
        sender = new OkHttpSender(folder);
    }

    @AfterEach
    void close() {
        sender.close();
        receiver.close();
    }

    private Answer send(String url) {
        return sender.send(
                new Prepared(Method.POST, url, List.of(), "{\"text\":\"가\"}", Duration.ofSeconds(30)),
                Cancellation.never(),
                Sender.Progress.IGNORED);
    }

    private Arrival next() throws InterruptedException {
        Arrival arrival = arrivals.poll(30, TimeUnit.SECONDS);
        assertThat(arrival).isNotNull();
        return arrival;
    }

    @Test
    void whatWasSentIsFoundAmongTheArrivalsByItsNumber() throws Exception {
        String address = receiver.start(FREE).address();
        send(address + "/first");
        receiver.stop();
        address = receiver.start(FREE).address();
        Instant begun = Instant.now();
        Answer answer = send(address + "/services/T0/B0/x");

        LocalReceiver.Compared compared = receiver.sent(begun, answer.sent()).orElseThrow();

        next();
        Arrival second = next();
        assertThat(second.number()).isEqualTo(2);
        assertThat(compared.number()).isEqualTo(2);
        assertThat(compared.comparison().isIdentical()).isTrue();
        assertThat(second.fate().played()).isEqualTo("slack");
        assertThat(second.content().sought()).contains("\"가\"");
    }

    @Test
    void scriptAndProofHoldOverBeingSwitched() throws Exception {
        receiver.follow(new Script(List.of(ScriptReader.rule("/x = 503")), 0));
        receiver.guard(List.of(new Guard("/y", new Guard.Wanted.Bearer(new Secret("t")), true)));
        String address = receiver.start(FREE).address();

        assertThat(send(address + "/x"))
                .isInstanceOfSatisfying(
                        Answer.Reply.class,
                        reply -> assertThat(reply.status().code()).isEqualTo(503));
        next();
        send(address + "/y");
        assertThat(next().fate().verdict().kind()).isEqualTo(Verdict.Kind.NOT_PROVEN);
    }

    @Test
    void aTakenPortIsSaidAndTheNextIsTaken() throws Exception {
        try (Receiver other = Receiver.start(0)) {
            Listening listening = receiver.start(new Listen(other.port(), false, Optional.empty(), 1 << 20, 10));

            assertThat(listening.taken()).hasValue(other.port());
            assertThat(listening.address()).doesNotEndWith(":" + other.port());
            assertThat(listening.outer()).isEmpty();
        }
    }

    @Test
    void tlsIsSpokenAndTheAuthorityTold() throws Exception {
        Listening listening = receiver.start(new Listen(9_099, false, Optional.of(Flavour.SOUND), 1 << 20, 10));

        assertThat(listening.address()).startsWith("https://localhost:");
        assertThat(receiver.authority()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(folder.resolve("receiver-tls.p12")).exists();
    }

    @Test
    void anEnvironmentIsPointedAtWhereTheReceiverListens() {
        Environment environment = new Environment(
                "Sandbox",
                Map.of(
                        "slack", "http://localhost:9099",
                        "crm", "http://127.0.0.1:9100/crm",
                        "own", "http://localhost:8080",
                        "far", "https://hooks.example.com:9099"),
                List.of());

        assertThat(Aiming.aimed(environment, "http://localhost:9101").variables())
                .containsEntry("slack", "http://localhost:9101")
                .containsEntry("crm", "http://localhost:9101/crm")
                .containsEntry("own", "http://localhost:8080")
                .containsEntry("far", "https://hooks.example.com:9099");
        Environment secure = Aiming.aimed(environment, "https://localhost:9099");
        assertThat(secure.variables()).containsEntry("slack", "https://localhost:9099");
        assertThat(secure.network().authorities()).contains("receiver/receiver-authority.pem");
        assertThat(Aiming.aimed(secure, "https://localhost:9099")).isEqualTo(secure);
    }
}
