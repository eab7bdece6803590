package org.hookwright.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.hookwright.send.Answer;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.Prepared;
import org.hookwright.send.Sender;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Method;

/**
 * A thousand sends in sequence on one kept connection: ours, with all that is learnt of each, against a plain loop over
 * the library we send with, in turns of the same run.
 */
final class SendsBench implements Benches.Bench {
    private static final int TURNS = 15;
    private static final int WARM = 5;
    private static final int SENDS = 1_000;
    private static final String BODY = "{\"text\":\"" + "x".repeat(500) + "\"}";
    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"
            .getBytes(StandardCharsets.US_ASCII);

    @Override
    public void run() throws IOException {
        Path folder = Files.createTempDirectory("sends-bench");
        OkHttpClient client = new OkHttpClient();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                OkHttpSender sender = new OkHttpSender(folder)) {
            Thread.startVirtualThread(() -> serve(server));
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            double[] ratios = new double[TURNS - WARM];
            double[] pace = new double[TURNS - WARM];
            for (int turn = 0; turn < TURNS; turn++) {
                double plain = perSecond(() -> plain(client, url));
                double ours = perSecond(() -> ours(sender, url));
                if (turn >= WARM) {
                    ratios[turn - WARM] = ours / plain;
                    pace[turn - WARM] = ours;
                }
            }
            Arrays.sort(ratios);
            Arrays.sort(pace);
            System.out.printf(
                    "%,d sends on keep-alive: ours %,.0f/s, %.0f %% of a plain loop (median of %d turns, %.0f to %.0f %%)%n",
                    SENDS,
                    pace[pace.length / 2],
                    100 * ratios[ratios.length / 2],
                    ratios.length,
                    100 * ratios[0],
                    100 * ratios[ratios.length - 1]);
        } finally {
            client.connectionPool().evictAll();
            Files.deleteIfExists(folder);
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
        try (Response response = client.newCall(
                        new Request.Builder().url(url).post(body).build())
                .execute()) {
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

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            socket.setTcpNoDelay(true);
            for (int length = head(in); length >= 0; length = head(in)) {
                in.skipNBytes(length);
                socket.getOutputStream().write(ANSWER);
            }
        } catch (IOException closed) {
            System.getLogger(SendsBench.class.getName()).log(System.Logger.Level.DEBUG, "A connection ended", closed);
        }
    }

    /** Reads a request's head; the length of its body, or -1 where the connection has ended. */
    private static int head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            head.append((char) sign);
            if (sign == '\n' && head.length() > 3 && head.charAt(head.length() - 3) == '\n') {
                return length(head.toString());
            }
        }
        return -1;
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    /** One send. */
    @FunctionalInterface
    private interface Send {
        void run() throws IOException;
    }
}
