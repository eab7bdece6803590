package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redirects over real sockets: what each host reads, what is told of the way, what is refused. */
final class RedirectJourneyTest {
    private static final String DONE = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone";

    @TempDir
    private Path folder;

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    private static String to(int status, String location) {
        return "HTTP/1.1 " + status + " There\r\nLocation: " + location + "\r\nContent-Length: 3\r\n\r\nbye";
    }

    /** Answers one request after the other with these, and notes what it read. */
    private RawServer server(String... answers) {
        return RawServer.start(socket -> {
            for (String answer : answers) {
                String request = request(socket);
                if (request.isEmpty()) {
                    return;
                }
                read.add(request);
                RawServer.say(socket, answer);
            }
        });
    }

    private static String request(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return "";
            }
            text.append((char) octet);
        }
        int at = text.indexOf("Content-Length: ");
        if (at >= 0) {
            int length = Integer.parseInt(text.substring(at + 16, text.indexOf("\r", at)));
            text.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private Answer send(String url, boolean bodyGuarded, Duration timeout, Cancellation cancellation) {
        Terms terms = new Terms(timeout, true, Set.of("x-key"), bodyGuarded, Route.PLAIN, new Proof.Complete());
        Prepared prepared = new Prepared(
                Method.POST,
                url,
                List.of(new Header("X-Key", "s3cret"), new Header("Content-Type", "application/json")),
                "{}",
                terms);
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            return sender.send(prepared, cancellation, Sender.Progress.IGNORED);
        }
    }

    private Answer send(String url, boolean bodyGuarded) {
        return send(url, bodyGuarded, Duration.ofSeconds(20), Cancellation.never());
    }

    private static String url(RawServer server, String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Test
    void aChainIsFollowedAndToldHopByHop() throws IOException {
        try (RawServer last = server(DONE);
                RawServer first = server(to(307, "/second"), to(303, url(last, "/last")))) {
            Answer answer = send(url(first, "/first"), false);

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Reply.class,
                            reply -> assertThat(reply.status().code()).isEqualTo(200));
            assertThat(answer.trip().hops())
                    .extracting(
                            Answer.Hop::method,
                            Answer.Hop::url,
                            hop -> hop.status().code(),
                            Answer.Hop::location)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "POST", url(first, "/first"), 307, url(first, "/second")),
                            org.assertj.core.groups.Tuple.tuple(
                                    "POST", url(first, "/second"), 303, url(last, "/last")));
            assertThat(answer.trip().hops())
                    .allSatisfy(hop -> assertThat(hop.tookNanos()).isPositive());
            assertThat(read).hasSize(3);
            assertThat(read.get(1))
                    .startsWith("POST /second ")
                    .contains("X-Key: s3cret")
                    .endsWith("{}");
            assertThat(read.get(2)).startsWith("GET /last ").doesNotContain("s3cret", "X-Key", "Content-Type", "{}");
            assertThat(answer.sent().line()).isEqualTo("GET /last HTTP/1.1");
            assertThat(answer.sent().text()).isEqualTo(read.get(2));
            long hops = answer.trip().hops().stream()
                    .mapToLong(Answer.Hop::tookNanos)
                    .sum();
            assertThat(answer.phases().totalNanos()).isGreaterThan(hops);
            assertThat(answer.phases().list())
                    .as("the phases are those of the last request, after the hops")
                    .allSatisfy(phase -> assertThat(phase.startNanos()).isGreaterThanOrEqualTo(hops));
        }
    }

    @Test
    void aBodyWithASecretStopsBeforeAnotherHost() throws IOException {
        try (RawServer other = server(DONE);
                RawServer first = server(to(307, url(other, "/x")))) {
            assertThat(send(url(first, "/"), true)).isInstanceOfSatisfying(Answer.Failure.class, failure -> {
                assertThat(failure.reason().kind()).isEqualTo(Kind.REDIRECT_SECRET);
                assertThat(failure.trip().hops())
                        .singleElement()
                        .satisfies(hop -> assertThat(hop.location()).isEqualTo(url(other, "/x")));
            });
            assertThat(read).hasSize(1);
        }
    }

    @Test
    void aLoopEnds() throws IOException {
        try (RawServer server = server(to(307, "/b"), to(307, "/a"), DONE)) {
            assertThat(send(url(server, "/a"), false)).isInstanceOfSatisfying(Answer.Failure.class, failure -> {
                assertThat(failure.reason().kind()).isEqualTo(Kind.REDIRECT_LOOP);
                assertThat(failure.trip().hops()).hasSize(2);
            });
            assertThat(read).hasSize(2);
        }
    }

    @Test
    void theTimeOutIsOneForTheWholeWay() throws IOException {
        try (RawServer silent = RawServer.start(RawServer::hang);
                RawServer first = server(to(302, url(silent, "/")))) {
            Answer answer = send(url(first, "/"), false, Duration.ofMillis(500), Cancellation.never());
            assertThat(answer).isInstanceOfSatisfying(Answer.Failure.class, failure -> {
                assertThat(failure.reason().kind()).isEqualTo(Kind.REPLY_TIMEOUT);
                assertThat(failure.reason().detail()).isEqualTo("127.0.0.1:" + silent.port());
                assertThat(failure.trip().hops()).hasSize(1);
            });
        }
    }

    @Test
    void cancellingReachesTheHopThatIsUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        try (RawServer silent = RawServer.start(socket -> {
                    RawServer.readRequest(socket);
                    asked.countDown();
                    try {
                        RawServer.hang(socket);
                    } finally {
                        left.countDown();
                    }
                });
                RawServer first = server(to(302, url(silent, "/")))) {
            Cancellation cancellation = Cancellation.never();
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            Thread.ofVirtual()
                    .start(() -> answer.complete(send(url(first, "/"), false, Duration.ofMinutes(5), cancellation)));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            cancellation.cancel();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(Answer.Failure.class, failure -> {
                assertThat(failure.reason().kind()).isEqualTo(Kind.CANCELLED);
                assertThat(failure.trip().hops()).hasSize(1);
            });
            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
