package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hookwright.payload.JsonMatches;
import org.hookwright.payload.JsonPaths;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON text, or the values that a path found in one.
 *
 * @param label its name or index; empty for the whole
 * @param path its JSONPath
 */
public record JsonNode(String label, String path, @Nullable Object value) {
    /** So much of a value is looked at, in UTF-16 units. */
    private static final int SHOWN = 200;

    public static JsonNode whole(@Nullable Object tree) {
        return new JsonNode("", "$", tree);
    }

    /** How many values stand directly in it. */
    public int size() {
        return switch (value) {
            case Map<?, ?> map -> map.size();
            case List<?> list -> list.size();
            case JsonMatches found -> found.list().size();
            case null, default -> 0;
        };
    }

    public boolean isContainer() {
        return value instanceof Map || value instanceof List || value instanceof JsonMatches;
    }

    /** The values that stand directly in it, at most so many. */
    public List<JsonNode> children(int most) {
        List<JsonNode> children = new ArrayList<>();
        switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream().limit(most).forEach(entry -> {
                    String name = String.valueOf(entry.getKey());
                    children.add(new JsonNode(name, JsonPaths.member(path, name), entry.getValue()));
                });
            case List<?> list -> {
                for (int i = 0; i < Math.min(most, list.size()); i++) {
                    children.add(new JsonNode("[" + i + "]", JsonPaths.item(path, i), list.get(i)));
                }
            }
            case JsonMatches found ->
                found.list().stream()
                        .limit(most)
                        .forEach(match -> children.add(new JsonNode(match.path(), match.path(), match.value())));
            case null, default -> {}
        }
        return children;
    }

    /** The value as it is looked at: on one line, cut where it is long. */
    String onOneLine() {
        String text = value instanceof String string && string.length() > SHOWN
                ? string.substring(0, SHOWN + 1)
                : JsonPaths.text(value);
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return cut.strip().replaceAll("\\s+", " ");
    }
}
