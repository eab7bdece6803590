package org.hookwright.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real target on this machine that answers each path by a list of replies, the last one for ever. */
public final class ScriptedTarget implements AutoCloseable {
    /** A reply. */
    public record Says(int status, String body, Map<String, String> headers) {
        public Says(int status, String body) {
            this(status, body, Map.of());
        }
    }

    /** What arrived. */
    public record Got(String path, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Map<String, List<Says>> script = new HashMap<>();
    private final List<Got> got = new ArrayList<>();

    public ScriptedTarget() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public synchronized void script(String path, List<Says> replies) {
        script.put(path, new ArrayList<>(replies));
    }

    public synchronized List<Got> got() {
        return List.copyOf(got);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        Says says = next(path, new Got(path, headers, body));
        says.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = says.body().getBytes(StandardCharsets.UTF_8);
        boolean empty = bytes.length == 0 || says.status() == 204 || says.status() == 304;
        exchange.sendResponseHeaders(says.status(), empty ? -1 : bytes.length);
        if (!empty) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private synchronized Says next(String path, Got arrived) {
        got.add(arrived);
        List<Says> left = script.getOrDefault(path, List.of(new Says(200, "{\"id\": 1}")));
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
