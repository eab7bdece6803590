package org.hookwright.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.hookwright.send.Prepared;
import org.hookwright.workflow.Method;

/** A target on this machine that answers each path with a reply of another size. */
final class BigTarget implements AutoCloseable {
    /** The small one first: it is the floor. */
    static final List<String> PATHS = List.of("small", "line", "json", "large", "gzip", "long-line");

    private static final byte[] PIECE = "{\"id\":4821,\"subject\":\"프린터 고장\",\"tags\":[\"a\",\"b\"],\"open\":true},"
            .getBytes(StandardCharsets.UTF_8);
    private static final long MEGA = 1_000_000;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final byte[] packed = packed();

    BigTarget() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    static String name(String path) {
        return switch (path) {
            case "small" -> "small (300 B)";
            case "line" -> "one line of 900 kB";
            case "json" -> "JSON of 3 MB, as a tree";
            case "large" -> "200 MB";
            case "gzip" -> "204 kB gzip of 200 MB";
            case "long-line" -> "one line of 100 MB";
            default -> path;
        };
    }

    Prepared request(String path) {
        return new Prepared(
                Method.GET,
                "http://localhost:" + server.getLocalPort() + "/" + path,
                List.of(),
                "",
                Duration.ofMinutes(2));
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16)) {
            String path = in.readLine().split(" ")[1].substring(1);
            while (!in.readLine().isEmpty()) {}
            head(out, path.equals("gzip") ? "Content-Encoding: gzip\r\n" : "");
            switch (path) {
                case "small" -> json(out, 300);
                case "line" -> json(out, 900_000);
                case "json" -> json(out, 3 * MEGA);
                case "large" -> json(out, 200 * MEGA);
                case "gzip" -> out.write(packed);
                case "long-line" -> text(out, 100 * MEGA);
                default -> drip(out);
            }
        } catch (IOException gone) {
            // Who called it off has closed the socket.
        }
    }

    private static void head(OutputStream out, String more) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static void json(OutputStream out, long size) throws IOException {
        out.write('[');
        for (long written = 0; written < size; written += PIECE.length) {
            out.write(PIECE);
        }
        out.write("0]".getBytes(StandardCharsets.US_ASCII));
    }

    private static void text(OutputStream out, long size) throws IOException {
        out.write('"');
        byte[] letters = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        for (long written = 0; written < size; written += letters.length) {
            out.write(letters);
        }
        out.write('"');
    }

    private static void drip(OutputStream out) throws IOException {
        while (true) {
            out.write("some more of it".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            text(gzip, 200 * MEGA);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
