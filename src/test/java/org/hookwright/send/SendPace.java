package org.hookwright.send;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Method;

/**
 * Measures sends in sequence over one kept connection on the loopback address, ours and plain OkHttp's in turns of the
 * same run. A program, not a test: nothing here may fail for being slow.
 */
final class SendPace {
    private static final int TURNS = 7;
    private static final int SENDS = 5_000;
    private static final String BODY = "{\"text\":\"" + "x".repeat(500) + "\"}";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok";

    private SendPace() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("send-pace");
        OkHttpClient client = new OkHttpClient();
        try (RawServer server = RawServer.start(socket -> {
                    socket.setTcpNoDelay(true);
                    while (RawServer.readRequest(socket)) {
                        RawServer.say(socket, ANSWER);
                    }
                });
                OkHttpSender sender = new OkHttpSender(folder)) {
            String url = "http://127.0.0.1:" + server.port() + "/";
            for (int turn = 0; turn < TURNS; turn++) {
                double plain = perSecond(() -> plain(client, url));
                double ours = perSecond(() -> ours(sender, url));
                System.out.printf("plain %,.0f/s  ours %,.0f/s  %.0f %%%n", plain, ours, 100 * ours / plain);
            }
        } finally {
            client.connectionPool().evictAll();
            Files.delete(folder);
        }
    }

    private static double perSecond(Send send) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < SENDS; i++) {
            send.run();
        }
        return SENDS * 1e9 / (System.nanoTime() - start);
    }

    private static void plain(OkHttpClient client, String url) throws IOException {
        RequestBody body = RequestBody.create(BODY.getBytes(StandardCharsets.UTF_8), null);
        Request request = new Request.Builder().url(url).post(body).build();
        try (Response response = client.newCall(request).execute()) {
            response.body().string();
        }
    }

    private static void ours(Sender sender, String url) throws IOException {
        Prepared prepared = new Prepared(Method.POST, url, List.of(), BODY, Duration.ofSeconds(15));
        if (sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED) instanceof Answer.Reply reply) {
            reply.body().head(100);
        } else {
            throw new IOException("The send failed");
        }
    }

    @FunctionalInterface
    private interface Send {
        void run() throws IOException;
    }
}
