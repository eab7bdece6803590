package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import org.hookwright.send.Filler;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.response.Response;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineCourierTest {
    private static final Scope HOSTILE = Errand.about("INC-1", "\"3층\" \\ 프린터\t👩‍🚒\r\n\u202Eעברית <b style=\"x\">");

    @TempDir
    private Path folder;

    private Receiver receiver;
    private OpenHistory history;
    private EngineCourier courier;

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start(0);
        history = new OpenHistory(folder.resolve("history.db"), () -> OpenHistory.Limits.USUAL, Errand::unexpected);
        courier = new EngineCourier(folder.resolve("replies"), history, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws HistoryException {
        courier.close();
        history.close();
        receiver.close();
    }

    @Test
    void exactlyThePreviewsBytesGoOut() throws Exception {
        Call call = Errand.to(receiver.address() + "/crm?q={{ticket.subject}}", "{ \"text\": \"{{ticket.subject}}\" }");

        Errand.carry(courier, call, HOSTILE);

        byte[] previewed = new Filler().fill(call, HOSTILE, false).body().text().getBytes(StandardCharsets.UTF_8);
        assertThat(receiver.requests().getFirst().body().toArray()).isEqualTo(previewed);
    }

    @Test
    void theRequestAsSentIsWhatArrivedSaveForSecrets() throws Exception {
        Call call = Errand.to(receiver.address() + "/a/../b c?q={{ticket.subject}}", Errand.TEMPLATE);

        ShownExchange shown = ended(Errand.carry(courier, call, HOSTILE));

        Received received = receiver.requests().getFirst();
        String arrived = received.head().utf8() + received.body().utf8();
        assertThat(arrived).contains(Errand.SECRET);
        assertThat(shown.asSent())
                .isEqualTo(Masking.of(HOSTILE.secrets().values()).mask(arrived));
        assertThat(shown.asSent()).contains("Authorization: Bearer " + Masking.DOTS, "X-Token: " + Masking.DOTS);
    }

    @Test
    void noSecretIsLeftOnTheDiskWhenATargetSendsItBack() throws Exception {
        HttpServer echo = echo(400_000);
        Call call = Errand.to("http://localhost:" + echo.getAddress().getPort(), Errand.TEMPLATE);

        ShownExchange shown = ended(Errand.carry(courier, call, HOSTILE));
        assertThat(shown.reply().orElseThrow().body().size()).isGreaterThan(400_000);
        assertThat(replies()).hasSize(1);
        Errand.carry(courier, Errand.to(receiver.address(), "{}"), HOSTILE);
        assertThat(replies()).isEmpty();
        Errand.carry(courier, call, HOSTILE);
        courier.close();
        history.close();
        echo.stop(0);

        for (Path file : files(folder)) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            assertThat(bytes).as("%s", file).doesNotContain(Errand.SECRET);
        }
        assertThat(Files.size(folder.resolve("history.db"))).isPositive();
    }

    @Test
    void aFetchedTokenIsDotsInTheViewAndNowhereInTheHistory() throws Exception {
        HttpServer echo = echo(1);
        HttpServer login = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        login.createContext("/", exchange -> {
            byte[] body = "{\"access_token\":\"fetched-t0ken/with+signs=\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        login.start();
        Call plain = Errand.to("http://localhost:" + echo.getAddress().getPort(), Errand.TEMPLATE);
        Call call = plain.with(plain.request()
                .with(new Auth.OAuth2(
                        "http://localhost:" + login.getAddress().getPort(),
                        "client",
                        "{{secret.token}}",
                        "",
                        "",
                        Auth.OAuth2.Credentials.BODY)));

        ShownExchange shown = ended(Errand.carry(courier, call, HOSTILE));
        assertThat(shown.asSent()).contains("Authorization: Bearer " + Masking.DOTS);
        courier.close();
        history.close();
        echo.stop(0);
        login.stop(0);

        for (Path file : files(folder)) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            assertThat(bytes).as("%s", file).doesNotContain("fetched-t0ken", Errand.SECRET);
        }
    }

    @Test
    void aCancelledSendIsKeptAsSuch() throws Exception {
        Cancellation cancellation = new Cancellation();
        receiver.onRequest(_ -> cancellation.cancel());
        Call call = Errand.to(receiver.address(), "{}");

        assertThatThrownBy(() -> courier.carry("w", call, HOSTILE, _ -> {}, cancellation))
                .isInstanceOf(CancellationException.class);

        Summary kept = history.get().page(Query.ALL, 0, 1).getFirst();
        assertThat(kept.said().key()).isEqualTo("send.failure.cancelled.what");
        assertThat(Shown.badge(kept).text().key()).isEqualTo("response.badge.cancelled");
    }

    @Test
    void aFailureOfTheHistoryIsSaidOnceAndTheSendStands() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "in the way");
        List<String> said = new java.util.ArrayList<>();
        OpenHistory shut = new OpenHistory(
                noFolder.resolve("history.db"), () -> OpenHistory.Limits.USUAL, sentence -> said.add(sentence.key()));
        try (EngineCourier other = new EngineCourier(folder.resolve("replies"), shut, Clock.systemUTC())) {
            ShownExchange shown = ended(Errand.carry(other, Errand.to(receiver.address() + "/x", "{}"), HOSTILE));
            assertThat(shown.meaning().key()).isEqualTo("send.status.2xx.what");
        }
        assertThat(said).containsExactly("history.failed.refused");
    }

    private static ShownExchange ended(Response response) {
        return ((Response.Ended) response).exchange();
    }

    /** A target that says what it was told, and a lot besides. */
    private static HttpServer echo(int more) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length + more);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().write(new byte[more]);
            exchange.close();
        });
        server.start();
        return server;
    }

    private List<Path> replies() throws IOException {
        return files(folder.resolve("replies"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
