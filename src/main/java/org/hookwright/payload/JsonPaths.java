package org.hookwright.payload;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.cache.CacheProvider;
import com.jayway.jsonpath.spi.cache.LRUCache;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes values out of a reply by JSONPath, such as {@code $.ticket.assets[?(@.impact<2)].name}. */
public final class JsonPaths {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Configuration PLAIN = Configuration.builder()
            .jsonProvider(new JsonSmartJsonProvider())
            .mappingProvider(new JsonSmartMappingProvider())
            .build();

    static {
        CacheProvider.setCache(new LRUCache(200));
    }

    private JsonPaths() {}

    /** What looking came to. */
    public sealed interface Found {
        /** A value: text, number, yes or no, list, map, or null where the reply says null. */
        record Value(@Nullable Object value) implements Found {}

        /** Why there is none. */
        record Nothing(Sentence why) implements Found {}
    }

    /** Why a text is no path, if it is none. */
    public static Optional<Sentence> fault(String path) {
        return trouble(path).map(PathFault::why);
    }

    /** The same, with the place. */
    public static Optional<PathFault> trouble(String path) {
        Optional<PathFault> found = PathScan.of(path);
        if (found.isPresent()) {
            return found;
        }
        try {
            JsonPath.compile(path);
            return Optional.empty();
        } catch (InvalidPathException | IllegalArgumentException wrong) {
            return Optional.of(new PathFault(new Span(0, path.length()), Sentence.of("payload.path.malformed", path)));
        }
    }

    /** The path of a member: by a dot where its name is plain, quoted in brackets otherwise. */
    public static String member(String path, String name) {
        return PLAIN_NAME.matcher(name).matches()
                ? path + "." + name
                : path + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    /** The path of an item of a list. */
    public static String item(String path, int index) {
        return path + "[" + index + "]";
    }

    /** A reply's body as plain values, read once for many paths; empty where it is no JSON. */
    public static Optional<Object> tree(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Object.class));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** Looks in what {@link #tree} gave. A path that can find several gives the only one where it finds one. */
    public static Found in(Object tree, String path) {
        Optional<Sentence> fault = fault(path);
        if (fault.isPresent()) {
            return new Found.Nothing(fault.get());
        }
        try {
            JsonPath compiled = JsonPath.compile(path);
            Object value = compiled.read(tree, PLAIN);
            if (!compiled.isDefinite() && value instanceof List<?> list) {
                if (list.isEmpty()) {
                    return new Found.Nothing(Sentence.of("payload.path.nothing", path));
                }
                return new Found.Value(list.size() == 1 ? list.getFirst() : list);
            }
            return new Found.Value(value);
        } catch (PathNotFoundException none) {
            return new Found.Nothing(Sentence.of("payload.path.nothing", path));
        } catch (InvalidPathException | IllegalArgumentException | ClassCastException wrong) {
            return new Found.Nothing(Sentence.of("payload.path.malformed", path));
        }
    }

    /** As a placeholder prints it: text as it is, what is nested as JSON. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> JSON.writeValueAsString(map);
            case List<?> list -> JSON.writeValueAsString(list);
            default -> String.valueOf(value);
        };
    }

    /** A value as JSON on one line. */
    public static String json(@Nullable Object value) {
        return JSON.writeValueAsString(value);
    }
}
