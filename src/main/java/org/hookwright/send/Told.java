package org.hookwright.send;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hookwright.payload.JsonPaths;
import org.hookwright.workflow.Header;

/**
 * A reply as far as it is read to be understood.
 *
 * @param host that was asked, in lower case and without its port; empty where it is not known
 * @param path that was asked, with its query
 * @param text how the body begins, without white space around it
 * @param tree the body as plain values, where it is JSON and short enough to be read whole
 */
record Told(String host, String path, int code, String type, String text, Optional<Object> tree) {
    private static final System.Logger LOG = System.getLogger(Told.class.getName());

    /** 256 KiB of a body, in bytes: whoever says more than that does not explain a fault. */
    private static final int LOOKED_AT = 256 * 1024;

    /** So much of what a target says is quoted, in UTF-16 units. */
    private static final int QUOTED = 300;

    /** May read the beginning of a large body from disk. */
    static Told of(Answer.Reply reply) {
        String head = head(reply);
        boolean whole = reply.body().size() <= LOOKED_AT;
        Optional<Object> tree =
                whole && (head.startsWith("{") || head.startsWith("[")) ? JsonPaths.tree(head) : Optional.empty();
        Sent sent = reply.sent();
        String[] line = sent.line().split(" ", -1);
        return new Told(
                host(sent),
                line.length > 1 ? line[1] : "",
                reply.status().code(),
                reply.body().contentType().toLowerCase(Locale.ROOT),
                head,
                tree);
    }

    private static String head(Answer.Reply reply) {
        try {
            return reply.body().head(LOOKED_AT).strip();
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.WARNING, "The reply cannot be read again", gone);
            return "";
        }
    }

    private static String host(Sent sent) {
        String host = sent.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Host"))
                .map(Header::value)
                .findFirst()
                .orElse("");
        int port = host.lastIndexOf(':');
        return (port > host.lastIndexOf(']') ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
    }

    /** Whether the target is one of this domain. */
    boolean isAt(String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    boolean isGood() {
        return code / 100 == 2;
    }

    /** The members of the object that the body is; none where it is something else. */
    Map<?, ?> object() {
        return tree.orElse(null) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The items of the list that the body is; none where it is something else. */
    List<?> list() {
        return tree.orElse(null) instanceof List<?> list ? list : List.of();
    }

    /** A member that is a text or a number, as it reads; empty where there is none. */
    static String text(Object of, String name) {
        Object value = of instanceof Map<?, ?> map ? map.get(name) : null;
        return value instanceof String || value instanceof Number ? String.valueOf(value) : "";
    }

    /** A member that is an object; without members where there is none. */
    static Map<?, ?> object(Object of, String name) {
        Object value = of instanceof Map<?, ?> map ? map.get(name) : null;
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** A member that is a list; without items where there is none. */
    static List<?> list(Object of, String name) {
        Object value = of instanceof Map<?, ?> map ? map.get(name) : null;
        return value instanceof List<?> list ? list : List.of();
    }

    /** What is said, one thing behind the other, on one line and no longer than people read. */
    static String quote(List<String> said) {
        List<String> parts = new ArrayList<>();
        for (String part : said) {
            String line = part.strip().replaceAll("\\s+", " ");
            if (!line.isEmpty() && !parts.contains(line)) {
                parts.add(line);
            }
        }
        String all = String.join(" · ", parts);
        return all.length() > QUOTED ? all.substring(0, QUOTED - 1) + "…" : all;
    }

    static String quote(String... said) {
        return quote(List.of(said));
    }
}
