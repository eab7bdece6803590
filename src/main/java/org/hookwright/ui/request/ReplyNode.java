package org.hookwright.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hookwright.payload.JsonPaths;
import org.jspecify.annotations.Nullable;

/**
 * A value in a reply.
 *
 * @param label its name or index; empty for the whole
 * @param path its JSONPath
 */
record ReplyNode(String label, String path, @Nullable Object value) {
    static ReplyNode whole(@Nullable Object tree) {
        return new ReplyNode("", "$", tree);
    }

    /** How many values stand directly in it. */
    int size() {
        return switch (value) {
            case Map<?, ?> map -> map.size();
            case List<?> list -> list.size();
            case null, default -> 0;
        };
    }

    boolean isContainer() {
        return value instanceof Map || value instanceof List;
    }

    /** The values that stand directly in it, at most so many. */
    List<ReplyNode> children(int most) {
        List<ReplyNode> children = new ArrayList<>();
        switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream().limit(most).forEach(entry -> {
                    String name = String.valueOf(entry.getKey());
                    children.add(new ReplyNode(name, JsonPaths.member(path, name), entry.getValue()));
                });
            case List<?> list -> {
                for (int i = 0; i < Math.min(most, list.size()); i++) {
                    children.add(new ReplyNode("[" + i + "]", JsonPaths.item(path, i), list.get(i)));
                }
            }
            case null, default -> {}
        }
        return children;
    }
}
