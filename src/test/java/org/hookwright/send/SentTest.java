package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told to have been sent is, byte for byte, what a server read. */
final class SentTest {
    private static final String NOTHING = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private final CountDownLatch dropped = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void tellsByteForByteWhatTheServerRead(Method method) throws Exception {
        CompletableFuture<String> read = new CompletableFuture<>();
        try (RawServer server = RawServer.start(socket -> {
            socket.setSoTimeout(300);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(all);
            } catch (IOException silent) {
                // Nothing more is coming.
            }
            read.complete(all.toString(StandardCharsets.UTF_8));
            RawServer.say(socket, NOTHING);
        })) {
            List<Header> headers = List.of(new Header("X-Team", "환불"), new Header("Content-Type", "application/json"));
            String body = method.takesBody() ? "{\"제목\":\"\uD83D\uDCA5 \\\"3rd\\\"\"}" : "";
            Prepared prepared = new Prepared(
                    method, "http://127.0.0.1:" + server.port() + "/a?b=%20c", headers, body, Duration.ofSeconds(20));
            try (OkHttpSender sender = new OkHttpSender(folder)) {
                Answer answer = sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED);
                assertThat(answer.sent().text()).isEqualTo(read.get());
                assertThat(answer.sent().text())
                        .contains("Host: 127.0.0.1", "환불")
                        .endsWith("\r\n\r\n" + body);
            }
        }
    }

    @Test
    void usesAnOpenConnectionAgainAndSaysSo() throws IOException {
        try (RawServer server = RawServer.start(socket -> {
                    while (RawServer.readRequest(socket)) {
                        RawServer.say(socket, NOTHING);
                    }
                });
                OkHttpSender sender = new OkHttpSender(folder)) {
            Prepared prepared = new Prepared(
                    Method.POST, "http://127.0.0.1:" + server.port(), List.of(), "{}", Duration.ofSeconds(20));

            Phases first = sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED)
                    .phases();
            Phases second = sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED)
                    .phases();

            assertThat(first.reused()).isFalse();
            assertThat(first.list()).extracting(Phases.Phase::kind).contains(Phases.Kind.CONNECT, Phases.Kind.WAIT);
            assertThat(second.reused()).isTrue();
            assertThat(second.list())
                    .extracting(Phases.Phase::kind)
                    .doesNotContain(Phases.Kind.DNS, Phases.Kind.CONNECT, Phases.Kind.TLS);
        }
    }

    @Test
    void dropsAnIdleConnectionBeforeTheServerDoes() throws Exception {
        try (RawServer server = RawServer.start(socket -> {
                    while (RawServer.readRequest(socket)) {
                        RawServer.say(socket, NOTHING);
                    }
                    dropped.countDown();
                });
                OkHttpSender sender = new OkHttpSender(folder)) {
            Prepared prepared = new Prepared(
                    Method.POST, "http://127.0.0.1:" + server.port(), List.of(), "{}", Duration.ofSeconds(20));
            assertThat(sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED))
                    .isInstanceOf(Answer.Reply.class);

            assertThat(dropped.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
