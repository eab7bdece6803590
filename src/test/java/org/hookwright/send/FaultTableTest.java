package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.X509TrustManager;
import org.hookwright.language.Texts;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
                arguments(Kind.BAD_GZIP, OK + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nno"),
                arguments(Kind.BAD_GZIP, gzip(packed -> packed.substring(0, packed.length() / 2))),
                arguments(Kind.BAD_GZIP, gzip(packed -> packed.substring(0, packed.length() - 4))),
                arguments(Kind.BAD_GZIP, gzip(packed -> packed.substring(0, 20) + "????" + packed.substring(24))),
                arguments(
                        Kind.TRUNCATED,
                        OK + "Content-Encoding: gzip\r\nContent-Length: 900\r\n\r\n" + packed().substring(0, 20)),
                arguments(Kind.NOT_HTTP, "SSH-2.0-OpenSSH_9.2\r\n"),
                arguments(Kind.NOT_HTTP, "220 mail.example ESMTP\r\n"),
                arguments(Kind.NOT_HTTP, "J\u0000\u0000\u0000\n5.7.44\u0000"),
                arguments(Kind.HEADERS_TOO_LARGE, OK + "X: " + "x".repeat(400_000) + "\r\n\r\n"),
                arguments(Kind.HEADERS_CUT, OK + "X: half a hea"),
                arguments(Kind.HEADERS_CUT, OK + ("X: " + "x".repeat(100) + "\r\n").repeat(5_000) + "\r\n"),
                arguments(Kind.RESET_BEFORE_REPLY, ""),
                arguments(Kind.TLS_PORT, "\u0015\u0003\u0003\u0000\u0002\u0002\n"),
                arguments(Kind.TLS_PORT, "\u0015\u0003\u0001\u0000\u0002\u0002F"));
    }

    /** A reply whose packed body had something done to it, with the length that it then has. */
    private static String gzip(java.util.function.UnaryOperator<String> damage) {
        String body = damage.apply(packed());
        return OK + "Content-Encoding: gzip\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 200; i++) {
                out.write(("line " + i * 7919 + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void tellsBrokenAnswersApart(Kind expected, String answer) {
        assertThat(failure(server(RawServer.saying(answer)), LONG)).isEqualTo(expected);
    }

    @Test
    void tellsAHostThatDoesNotExist() {
        assertThat(failure("http://no-such-host.invalid/", LONG)).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(said("http://no-such-host.invalid/"))
                .as("a port is no part of a name")
                .isEqualTo("There is no host of this name: no-such-host.invalid.");
        assertThat(said("http://[::1]:1/")).isEqualTo("Nothing listens at [::1]:1.");
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
    void tellsANameServiceThatIsSilentAndDoesNotWaitForIt() {
        CountDownLatch over = new CountDownLatch(1);
        opened.add(over::countDown);
        try (OkHttpSender sender = new OkHttpSender(folder, folder, RecordingTrust.ofSystem(), host -> {
            try {
                over.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        })) {
            assertThat(kind(sender, "http://crm.example/", SHORT)).isEqualTo(Kind.LOOK_UP_TIMEOUT);
            assertThat(kind(sender, "https://crm.example/", SHORT)).isEqualTo(Kind.LOOK_UP_TIMEOUT);
            Cancellation cancellation = Cancellation.never();
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            Thread.ofVirtual()
                    .start(() -> answer.complete(sender.send(
                            new Prepared(Method.POST, "http://crm.example/", List.of(), "{}", Duration.ofMinutes(5)),
                            cancellation,
                            Sender.Progress.IGNORED)));
            cancellation.cancel();
            assertThat(answer)
                    .succeedsWithin(LONG)
                    .isInstanceOfSatisfying(
                            Answer.Failure.class,
                            failure -> assertThat(failure.reason().kind()).isEqualTo(Kind.CANCELLED));
        }
    }

    @Test
    void tellsATargetThatDoesNotReadTheRequest() {
        CountDownLatch over = new CountDownLatch(1);
        opened.add(over::countDown);
        RawServer busy = RawServer.start(socket -> over.await());
        opened.add(busy);
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            Prepared large = new Prepared(
                    Method.POST, "http://127.0.0.1:" + busy.port(), List.of(), "x".repeat(30_000_000), SHORT);
            assertThat(sender.send(large, Cancellation.never(), Sender.Progress.IGNORED))
                    .isInstanceOfSatisfying(
                            Answer.Failure.class,
                            failure -> assertThat(failure.reason().kind()).isEqualTo(Kind.SEND_TIMEOUT));
        }
    }

    @Test
    void theTimeOfATargetDoesNotRunWhileCertificatesAreRead() {
        RawServer good = RawServer.start(socket -> {
            RawServer.readRequest(socket);
            RawServer.say(socket, OK + "Content-Length: 2\r\n\r\nok");
        });
        opened.add(good);
        Duration enough = Duration.ofSeconds(2);
        X509TrustManager system = RecordingTrust.ofSystem();
        X509TrustManager slow = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                system.checkClientTrusted(chain, type);
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                system.checkServerTrusted(chain, type);
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                LockSupport.parkNanos(enough.toNanos());
                return system.getAcceptedIssuers();
            }
        };
        try (OkHttpSender sender = new OkHttpSender(folder, folder, slow)) {
            assertThat(send(sender, server(good), enough)).isInstanceOf(Answer.Reply.class);
        }
    }

    @Test
    void aReplyThatWasWholeIsOneThoughTheConnectionIsResetAfterwards() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch reset = new CountDownLatch(1);
        AtomicInteger connections = new AtomicInteger();
        RawServer rude = RawServer.start(socket -> {
            connections.incrementAndGet();
            RawServer.readRequest(socket);
            RawServer.say(socket, OK + "Content-Length: 2\r\n\r\nok");
            answered.await();
            RawServer.reset(socket);
            reset.countDown();
        });
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            Answer answer = send(sender, server(rude), LONG);
            answered.countDown();
            assertThat(reset.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Reply.class,
                            reply -> assertThat(reply.body().size()).isEqualTo(2));
            assertThat(connections).hasValue(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404", "407", "408", "410", "421", "422", "429", "500", "501", "502", "503", "504"
    })
    void aStatusIsAnAnswerAndTheRequestIsSentOnce(int status) {
        AtomicInteger asked = new AtomicInteger();
        RawServer busy = RawServer.start(socket -> {
            while (RawServer.readRequest(socket)) {
                asked.incrementAndGet();
                RawServer.say(
                        socket,
                        "HTTP/1.1 " + status
                                + " Said\r\nRetry-After: 0\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 2\r\n\r\nno");
            }
        });
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            Answer answer = send(sender, server(busy), LONG);
            assertThat(answer).isInstanceOfSatisfying(Answer.Reply.class, reply -> {
                assertThat(reply.status()).hasToString("HTTP/1.1 " + status + " Said");
                assertThat(Meaning.of(reply).good()).isFalse();
                assertThat(Meaning.of(reply).next()).isPresent();
            });
            assertThat(asked).hasValue(1);
        }
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

    private String said(String url) {
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            return new Texts(Locale.ENGLISH)
                    .of(Meaning.of(send(sender, url, LONG)).what());
        }
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
