package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A send that is called off ends, whatever it is doing, and leaves nothing open. */
final class CancelTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @TempDir
    private Path folder;

    private OkHttpSender sender;

    @BeforeEach
    void open() {
        sender = new OkHttpSender(folder);
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void endsBeforeItBegan() throws Exception {
        Cancellation cancellation = Cancellation.never();
        cancellation.cancel();
        try (RawServer server = RawServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
            assertThatCancelled(begin(server, cancellation, Sender.Progress.IGNORED));
            assertThat(server.openConnections()).isZero();
        }
    }

    @Test
    void endsWhileWaitingForTheReply() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        try (RawServer server = RawServer.start(socket -> {
            RawServer.readRequest(socket);
            asked.countDown();
            untilGone(left, () -> RawServer.hang(socket));
        })) {
            Cancellation cancellation = Cancellation.never();
            CompletableFuture<Answer> answer = begin(server, cancellation, Sender.Progress.IGNORED);
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            cancellation.cancel();
            assertThatCancelled(answer);
            assertThat(left.await(10, TimeUnit.SECONDS))
                    .as("the socket is closed")
                    .isTrue();
        }
    }

    @Test
    void endsInTheMiddleOfALargeReplyAndLeavesNoFile() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (RawServer server = RawServer.start(socket -> {
            RawServer.readRequest(socket);
            // The caller may be gone while some of it is still being written.
            untilGone(left, () -> {
                RawServer.say(socket, OK + "Content-Length: 100000000\r\n\r\n" + "x".repeat(2_000_000));
                RawServer.hang(socket);
            });
        })) {
            Cancellation cancellation = Cancellation.never();
            CountDownLatch onDisk = new CountDownLatch(1);
            CompletableFuture<Answer> answer = begin(server, cancellation, bytes -> {
                if (bytes > 1_000_000) {
                    onDisk.countDown();
                }
            });
            assertThat(onDisk.await(10, TimeUnit.SECONDS)).isTrue();
            cancellation.cancel();
            assertThatCancelled(answer);
            assertThat(left.await(10, TimeUnit.SECONDS))
                    .as("the socket is closed")
                    .isTrue();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private CompletableFuture<Answer> begin(RawServer server, Cancellation cancellation, Sender.Progress progress) {
        String url = "http://127.0.0.1:" + server.port();
        Prepared prepared = new Prepared(Method.POST, url, List.of(), "{}", Duration.ofMinutes(5));
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(sender.send(prepared, cancellation, progress)));
        return answer;
    }

    private interface Talk {
        void go() throws IOException;
    }

    private static void untilGone(CountDownLatch left, Talk talk) {
        try {
            talk.go();
        } catch (IOException reset) {
            // Closed all the same.
        }
        left.countDown();
    }

    private static void assertThatCancelled(CompletableFuture<Answer> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(Answer.Failure.class, failure -> {
            assertThat(failure.reason().kind()).isEqualTo(FailureReason.Kind.CANCELLED);
            assertThat(failure.phases().totalNanos()).isPositive();
        });
    }
}
