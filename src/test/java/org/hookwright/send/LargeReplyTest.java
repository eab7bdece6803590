package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of any size end on disk, and the heap hardly notices. */
final class LargeReplyTest {
    private static final int PART = 1_000_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {10, 200})
    void putsALargeReplyOnDisk(int megabytes) throws IOException {
        try (RawServer server = RawServer.start(socket -> {
            RawServer.readRequest(socket);
            RawServer.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + (long) megabytes * PART + "\r\n\r\n");
            pour(socket.getOutputStream(), megabytes);
        })) {
            long before = allocated();
            Answer.Reply reply = send(server);
            long used = allocated() - before;

            assertThat(reply.body().size()).isEqualTo((long) megabytes * PART);
            assertThat(reply.body().wireBytes()).isEqualTo((long) megabytes * PART);
            assertThat(reply.body().head(10)).isEqualTo("xxxxxxxxxx");
            Path file = ((ReplyBody.Place.Disk) reply.body().place()).file();
            assertThat(Files.size(file)).isEqualTo((long) megabytes * PART);
            assertThat(used).as("bytes allocated by the sending thread").isLessThan(8L * PART);
        }
    }

    @Test
    void unpacksOnTheWayToTheDiskAndKnowsBothSizes() throws IOException {
        try (RawServer server = RawServer.start(socket -> {
            RawServer.readRequest(socket);
            RawServer.say(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n");
            try (GZIPOutputStream packed = new GZIPOutputStream(new BufferedOutputStream(socket.getOutputStream()))) {
                pour(packed, 20);
            }
        })) {
            Answer.Reply reply = send(server);

            assertThat(reply.body().size()).isEqualTo(20L * PART);
            assertThat(reply.body().wireBytes()).isPositive().isLessThan(PART);
        }
    }

    private static void pour(OutputStream out, int megabytes) throws IOException {
        byte[] part = "x".repeat(PART).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            out.write(part);
        }
        out.flush();
    }

    private Answer.Reply send(RawServer server) {
        String url = "http://127.0.0.1:" + server.port();
        Prepared prepared = new Prepared(Method.POST, url, List.of(), "{}", Duration.ofMinutes(5));
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            return (Answer.Reply) sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
