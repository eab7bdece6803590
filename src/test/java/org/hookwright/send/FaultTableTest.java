package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a reply can fail to come, over real sockets, is told apart. */
final class FaultTableTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    static Stream<Arguments> brokenAnswers() {
        return Stream.of(
                arguments(Kind.TRUNCATED, OK + "Content-Length: 100\r\n\r\nshort"),
                arguments(Kind.TRUNCATED, OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel"),
                arguments(Kind.TRUNCATED, OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
                arguments(Kind.BAD_CHUNK, OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"),
                arguments(Kind.BAD_GZIP, OK + "Content-Encoding: gzip\r\nContent-Length: 18\r\n\r\nnot packed, really"),
                arguments(Kind.TRUNCATED, OK + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nno"),
                arguments(Kind.NOT_HTTP, "SSH-2.0-OpenSSH_9.2\r\n"),
                arguments(Kind.NOT_HTTP, "220 mail.example ESMTP\r\n"),
                arguments(Kind.NOT_HTTP, "J\u0000\u0000\u0000\n5.7.44\u0000"),
                arguments(Kind.HEADERS_TOO_LARGE, OK + "X: " + "x".repeat(400_000) + "\r\n\r\n"),
                arguments(Kind.TRUNCATED, OK + "X: half a hea"),
                arguments(Kind.RESET_BEFORE_REPLY, ""),
                arguments(Kind.TLS_PORT, "\u0015\u0003\u0003\u0000\u0002\u0002\n"),
                arguments(Kind.TLS_PORT, "\u0015\u0003\u0001\u0000\u0002\u0002F"));
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void tellsBrokenAnswersApart(Kind expected, String answer) {
        assertThat(failure(server(RawServer.saying(answer)), LONG)).isEqualTo(expected);
    }

    @Test
    void tellsAHostThatDoesNotExist() {
        assertThat(failure("http://no-such-host.invalid/", LONG)).isEqualTo(Kind.UNKNOWN_HOST);
    }

    @Test
    void tellsAPortWhereNobodyListens() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        assertThat(failure("http://127.0.0.1:" + free, LONG)).isEqualTo(Kind.REFUSED);
    }

    @Test
    void tellsAHostThatDropsPackets() throws IOException {
        ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        opened.add(full);
        for (int i = 0; i < 8; i++) {
            Socket waiting = new Socket();
            opened.add(waiting);
            Thread.ofVirtual().start(() -> {
                try {
                    waiting.connect(full.getLocalSocketAddress());
                } catch (IOException left) {
                    // It waits in the queue until the test ends.
                }
            });
        }
        Kind kind = Kind.REPLY_TIMEOUT;
        for (int tries = 0; tries < 20 && kind == Kind.REPLY_TIMEOUT; tries++) {
            kind = failure("http://127.0.0.1:" + full.getLocalPort(), SHORT);
        }
        assertThat(kind).isEqualTo(Kind.CONNECT_TIMEOUT);
    }

    @Test
    void tellsATargetThatNeverAnswers() {
        assertThat(failure(server(RawServer.start(RawServer::hang)), SHORT)).isEqualTo(Kind.REPLY_TIMEOUT);
    }

    @Test
    void tellsATargetThatStopsInTheMiddle() {
        RawServer slow = RawServer.start(socket -> {
            RawServer.readRequest(socket);
            RawServer.say(socket, OK + "Content-Length: 100\r\n\r\npart");
            RawServer.hang(socket);
        });
        assertThat(failure(server(slow), SHORT)).isEqualTo(Kind.DOWNLOAD_TIMEOUT);
    }

    @Test
    void tellsAResetBeforeTheReply() {
        RawServer rude = RawServer.start(socket -> {
            RawServer.readRequest(socket);
            RawServer.reset(socket);
        });
        assertThat(failure(server(rude), LONG)).isEqualTo(Kind.RESET_BEFORE_REPLY);
    }

    @Test
    void tellsAResetInTheMiddleOfTheReply() {
        RawServer rude = RawServer.start(socket -> {
            RawServer.readRequest(socket);
            RawServer.say(socket, OK + "Content-Length: 10000000\r\n\r\n" + "x".repeat(3_000_000));
            RawServer.reset(socket);
        });
        assertThat(failure(server(rude), LONG)).isEqualTo(Kind.RESET_DURING_REPLY);
    }

    @Test
    void tellsADiskThatDoesNotTakeTheReply() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        RawServer large = RawServer.saying(OK + "Content-Length: 1000000\r\n\r\n" + "x".repeat(1_000_000));
        opened.add(large);
        try (OkHttpSender sender = new OkHttpSender(file)) {
            assertThat(kind(sender, "http://127.0.0.1:" + large.port(), LONG)).isEqualTo(Kind.NOT_STORED);
        }
    }

    @Test
    void followsNoRedirect() {
        String answer = "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n";
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            Answer reply = send(sender, server(RawServer.saying(answer)), LONG);
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Answer.Reply.class,
                            it -> assertThat(it.status().code()).isEqualTo(302));
        }
    }

    private String server(RawServer server) {
        opened.add(server);
        return "http://127.0.0.1:" + server.port() + "/path?x=1";
    }

    private Kind failure(String url, Duration timeout) {
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            return kind(sender, url, timeout);
        }
    }

    private static Kind kind(Sender sender, String url, Duration timeout) {
        Answer answer = send(sender, url, timeout);
        assertThat(answer).isInstanceOf(Answer.Failure.class);
        return ((Answer.Failure) answer).reason().kind();
    }

    private static Answer send(Sender sender, String url, Duration timeout) {
        Prepared prepared = new Prepared(Method.POST, url, List.of(), "{}", timeout);
        return sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED);
    }
}
