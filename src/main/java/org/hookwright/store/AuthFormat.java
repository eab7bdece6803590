package org.hookwright.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Scheme;

/** The {@code auth} of a request. */
final class AuthFormat {
    private static final String NONE = "none";
    private static final Map<String, String> TYPES = same("none", "basic", "bearer", "api_key", "oauth2", "hmac");
    private static final Map<String, String> SCHEMES = same("standard_webhooks", "github", "slack", "stripe", "free");
    private static final Map<String, Auth.ApiKey.Place> PLACES = words(Auth.ApiKey.Place.values());
    private static final Map<String, Auth.OAuth2.Credentials> CREDENTIALS = words(Auth.OAuth2.Credentials.values());
    private static final Map<String, Scheme.Algorithm> ALGORITHMS = words(Scheme.Algorithm.values());
    private static final Map<String, Scheme.Encoding> ENCODINGS = words(Scheme.Encoding.values());
    private static final Map<String, Scheme.Key> KEYS = words(Scheme.Key.values());
    private static final Map<String, Scheme.Unit> UNITS = words(Scheme.Unit.values());
    private static final Set<String> BASIC = Set.of("user", "password");
    private static final Set<String> API_KEY = Set.of("in", "name", "value");
    private static final Set<String> OAUTH2 =
            Set.of("token_url", "client_id", "client_secret", "scope", "audience", "credentials");
    private static final Set<String> NAMED = Set.of("scheme", "secret");
    private static final Set<String> FREE = Set.of(
            "scheme",
            "secret",
            "algorithm",
            "encoding",
            "key",
            "header",
            "prefix",
            "signed",
            "id_header",
            "timestamp_header",
            "timestamp_unit");

    private AuthFormat() {}

    private static Map<String, String> same(String... words) {
        Map<String, String> map = new LinkedHashMap<>();
        List.of(words).forEach(word -> map.put(word, word));
        return map;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(word(value), value);
        }
        return words;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Auth read(Fields auth) {
        return switch (auth.choice("type", TYPES, NONE)) {
            case "basic" -> new Auth.Basic(auth.text("user", ""), auth.text("password", ""));
            case "bearer" -> new Auth.Bearer(auth.text("token", ""));
            case "api_key" ->
                new Auth.ApiKey(
                        auth.choice("in", PLACES, Auth.ApiKey.Place.HEADER),
                        auth.text("name", ""),
                        auth.text("value", ""));
            case "oauth2" ->
                new Auth.OAuth2(
                        auth.text("token_url", ""),
                        auth.text("client_id", ""),
                        auth.text("client_secret", ""),
                        auth.text("scope", ""),
                        auth.text("audience", ""),
                        auth.choice("credentials", CREDENTIALS, Auth.OAuth2.Credentials.HEADER));
            case "hmac" -> new Auth.Hmac(scheme(auth), auth.text("secret", ""));
            default -> new Auth.None();
        };
    }

    private static Scheme scheme(Fields auth) {
        return switch (auth.choice("scheme", SCHEMES, "standard_webhooks")) {
            case "github" -> new Scheme.GitHub();
            case "slack" -> new Scheme.Slack();
            case "stripe" -> new Scheme.Stripe();
            case "free" -> {
                Scheme.FreeForm usual = Scheme.FreeForm.USUAL;
                yield new Scheme.FreeForm(
                        new Scheme.Seal(
                                auth.choice("algorithm", ALGORITHMS, Scheme.Algorithm.SHA256),
                                auth.choice("encoding", ENCODINGS, Scheme.Encoding.HEX),
                                auth.choice("key", KEYS, Scheme.Key.TEXT)),
                        auth.text("header", usual.header()),
                        auth.text("prefix", ""),
                        auth.text("signed", usual.signed()),
                        new Scheme.Stamps(
                                auth.text("id_header", ""),
                                auth.text("timestamp_header", ""),
                                auth.choice("timestamp_unit", UNITS, Scheme.Unit.SECONDS)));
            }
            default -> new Scheme.StandardWebhooks();
        };
    }

    /** What it says beyond what its type has. */
    static Map<String, Object> unknown(Fields auth) {
        Set<String> known = switch (read(auth)) {
            case Auth.None _ -> Set.of();
            case Auth.Basic _ -> BASIC;
            case Auth.Bearer _ -> Set.of("token");
            case Auth.ApiKey _ -> API_KEY;
            case Auth.OAuth2 _ -> OAUTH2;
            case Auth.Hmac hmac -> hmac.scheme() instanceof Scheme.FreeForm ? FREE : NAMED;
        };
        Map<String, Object> rest = new LinkedHashMap<>(auth.unknown(known).keys());
        rest.remove("type");
        return rest;
    }

    static Map<String, Object> written(Auth auth) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (auth) {
            case Auth.None() -> tree.put("type", NONE);
            case Auth.Basic(var user, var password) -> {
                tree.put("type", "basic");
                tree.put("user", user);
                tree.put("password", password);
            }
            case Auth.Bearer(var token) -> {
                tree.put("type", "bearer");
                tree.put("token", token);
            }
            case Auth.ApiKey(var place, var name, var value) -> {
                tree.put("type", "api_key");
                tree.put("in", word(place));
                tree.put("name", name);
                tree.put("value", value);
            }
            case Auth.OAuth2(var url, var id, var secret, var scope, var audience, var credentials) -> {
                tree.put("type", "oauth2");
                tree.put("token_url", url);
                tree.put("client_id", id);
                tree.put("client_secret", secret);
                unlessEmpty(tree, "scope", scope);
                unlessEmpty(tree, "audience", audience);
                tree.put("credentials", word(credentials));
            }
            case Auth.Hmac(var scheme, var secret) -> {
                tree.put("type", "hmac");
                signed(scheme, secret, tree);
            }
        }
        return tree;
    }

    private static void signed(Scheme scheme, String secret, Map<String, Object> tree) {
        tree.put(
                "scheme",
                switch (scheme) {
                    case Scheme.StandardWebhooks _ -> "standard_webhooks";
                    case Scheme.GitHub _ -> "github";
                    case Scheme.Slack _ -> "slack";
                    case Scheme.Stripe _ -> "stripe";
                    case Scheme.FreeForm _ -> "free";
                });
        tree.put("secret", secret);
        if (scheme instanceof Scheme.FreeForm(var seal, var header, var prefix, var signed, var stamps)) {
            tree.put("algorithm", word(seal.algorithm()));
            tree.put("encoding", word(seal.encoding()));
            tree.put("key", word(seal.key()));
            tree.put("header", header);
            unlessEmpty(tree, "prefix", prefix);
            tree.put("signed", signed);
            unlessEmpty(tree, "id_header", stamps.id());
            unlessEmpty(tree, "timestamp_header", stamps.timestamp());
            if (stamps.unit() != Scheme.Unit.SECONDS) {
                tree.put("timestamp_unit", word(stamps.unit()));
            }
        }
    }

    private static void unlessEmpty(Map<String, Object> tree, String key, String text) {
        if (!text.isEmpty()) {
            tree.put(key, text);
        }
    }
}
