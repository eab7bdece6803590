package org.hookwright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;

/** The {@code request} of a step. */
final class RequestFormat {
    private static final Map<String, Method> METHODS = words(Method.values());
    private static final Map<String, Body.Type> TYPES = words(Body.Type.values());
    private static final Set<String> KNOWN = Set.of("method", "url", "headers", "auth", "body");

    private RequestFormat() {}

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value instanceof Method ? value.name() : value.name().toLowerCase(Locale.ROOT), value);
        }
        return words;
    }

    static Request read(Fields request) {
        return new Request(
                request.choice("method", METHODS, Method.POST),
                request.text("url", ""),
                request.list("headers", RequestFormat::header),
                AuthFormat.read(request.fields("auth")),
                body(request.fields("body")));
    }

    static Map<String, Object> unknown(Fields request) {
        Map<String, Object> rest = new LinkedHashMap<>(request.unknown(KNOWN).keys());
        Map<String, Object> ofAuth = AuthFormat.unknown(request.fields("auth"));
        if (!ofAuth.isEmpty()) {
            rest.put("auth", ofAuth);
        }
        return rest;
    }

    private static Header header(Fields header) {
        return new Header(header.text("name"), header.text("value", ""), header.flag("enabled", true));
    }

    private static Body body(Fields body) {
        return new Body(
                body.choice("type", TYPES, body.has("text") ? Body.Type.JSON : Body.Type.NONE), body.text("text", ""));
    }

    static Map<String, Object> write(Request request, Map<?, ?> unknown) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("method", request.method().name());
        tree.put("url", request.url());
        if (!request.headers().isEmpty()) {
            List<Object> headers = new ArrayList<>();
            request.headers().forEach(header -> headers.add(written(header)));
            tree.put("headers", headers);
        }
        if (!(request.auth() instanceof Auth.None)) {
            tree.put("auth", AuthFormat.written(request.auth()));
        }
        Body body = request.body();
        if (body.type() != Body.Type.NONE || !body.text().isEmpty()) {
            Map<String, Object> carried = new LinkedHashMap<>();
            carried.put("type", body.type().name().toLowerCase(Locale.ROOT));
            carried.put("text", body.text());
            tree.put("body", carried);
        }
        unknown.forEach((key, value) -> tree.putIfAbsent(String.valueOf(key), value));
        return tree;
    }

    private static Map<String, Object> written(Header header) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", header.name());
        tree.put("value", header.value());
        if (!header.enabled()) {
            tree.put("enabled", false);
        }
        return tree;
    }
}
