package org.hookwright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Network;
import org.jspecify.annotations.Nullable;

/**
 * The {@code network} of an environment: files by their path from the workspace, pass words by the name of a secret.
 */
final class NetworkFormat {
    static final String KEY = "network";

    private static final int LAST_PORT = 65_535;
    private static final Set<String> KNOWN = Set.of("authorities", "certificate", "proxy");
    private static final Set<String> KNOWN_OF_CERTIFICATE = Set.of("file", "key", "password");
    private static final Set<String> KNOWN_OF_PROXY = Set.of("host", "port", "user", "password", "except");

    private NetworkFormat() {}

    static Network read(Fields root) {
        if (!root.has(KEY)) {
            return Network.PLAIN;
        }
        Fields network = root.fields(KEY);
        return new Network(
                Optional.of(network.text("authorities", "")).filter(file -> !file.isBlank()),
                network.has("certificate") ? Optional.of(certificate(network.fields("certificate"))) : Optional.empty(),
                network.has("proxy") ? Optional.of(proxy(network.fields("proxy"))) : Optional.empty());
    }

    private static Network.ClientCertificate certificate(Fields fields) {
        return new Network.ClientCertificate(
                named(fields, "file"), fields.text("key", ""), fields.text("password", ""));
    }

    private static Network.Proxy proxy(Fields fields) {
        if (!fields.has("port")) {
            throw new BadFile(Sentence.of("store.place.missing", fields.path("port")));
        }
        int port = fields.whole("port", 0);
        if (port < 1 || port > LAST_PORT) {
            throw new BadFile(Sentence.of("store.place.between", fields.path("port"), 1, LAST_PORT));
        }
        return new Network.Proxy(
                named(fields, "host"),
                port,
                fields.text("user", ""),
                fields.text("password", ""),
                fields.texts("except"));
    }

    private static String named(Fields fields, String key) {
        String text = fields.text(key);
        if (text.isBlank()) {
            throw new BadFile(Sentence.of("store.place.missing", fields.path(key)));
        }
        return text;
    }

    /** What nobody here asked about, at its place. */
    static Map<String, Object> unknown(Fields root) {
        if (!root.has(KEY)) {
            return Map.of();
        }
        Fields network = root.fields(KEY);
        Map<String, Object> unknown = new LinkedHashMap<>(network.unknown(KNOWN).keys());
        inner(network, "certificate", KNOWN_OF_CERTIFICATE, unknown);
        inner(network, "proxy", KNOWN_OF_PROXY, unknown);
        return unknown;
    }

    private static void inner(Fields network, String key, Set<String> known, Map<String, Object> unknown) {
        if (network.has(key)) {
            Map<String, Object> rest = network.fields(key).unknown(known).keys();
            if (!rest.isEmpty()) {
                unknown.put(key, rest);
            }
        }
    }

    /** The tree, with what was unknown in the parts that are still there; an empty one for nothing. */
    static Map<String, Object> write(Network network, @Nullable Object unknown) {
        Map<String, Object> rest = mapping(unknown);
        Map<String, Object> tree = new LinkedHashMap<>();
        network.authorities().ifPresent(file -> tree.put("authorities", file));
        network.certificate().ifPresent(it -> tree.put("certificate", with(certificate(it), rest.get("certificate"))));
        network.proxy().ifPresent(it -> tree.put("proxy", with(proxy(it), rest.get("proxy"))));
        rest.forEach((key, value) -> {
            if (!KNOWN.contains(key)) {
                tree.put(key, value);
            }
        });
        return tree;
    }

    private static Map<String, Object> certificate(Network.ClientCertificate certificate) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", certificate.file());
        put(tree, "key", certificate.key());
        put(tree, "password", certificate.password());
        return tree;
    }

    private static Map<String, Object> proxy(Network.Proxy proxy) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("host", proxy.host());
        tree.put("port", proxy.port());
        put(tree, "user", proxy.user());
        put(tree, "password", proxy.password());
        if (!proxy.except().isEmpty()) {
            List<Object> except = new ArrayList<>(proxy.except());
            tree.put("except", except);
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, String text) {
        if (!text.isEmpty()) {
            tree.put(key, text);
        }
    }

    private static Map<String, Object> with(Map<String, Object> tree, @Nullable Object unknown) {
        mapping(unknown).forEach(tree::putIfAbsent);
        return tree;
    }

    private static Map<String, Object> mapping(@Nullable Object tree) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> mapping.put(String.valueOf(key), value));
        }
        return mapping;
    }
}
