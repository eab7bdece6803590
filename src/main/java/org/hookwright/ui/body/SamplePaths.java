package org.hookwright.ui.body;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hookwright.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Every path under which some sample has a value that can be printed. */
final class SamplePaths {
    /** Deeper values are not offered. */
    private static final int DEEPEST = 6;

    /** A sample with more fields than this is not walked to its end. */
    private static final int MOST = 2_000;

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    private SamplePaths() {}

    static Set<String> of(List<Ticket> samples) {
        Set<String> paths = new LinkedHashSet<>();
        samples.forEach(sample -> walk("", sample.values(), 0, paths));
        return paths;
    }

    private static void walk(String path, Object value, int depth, Set<String> paths) {
        if (depth > DEEPEST || paths.size() >= MOST) {
            return;
        }
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    String name = String.valueOf(key);
                    if (NAME.matcher(name).matches()) {
                        walkInto(path.isEmpty() ? name : path + "." + name, inner, depth, paths);
                    }
                });
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> first ->
                walk(path + "[0]", first, depth + 1, paths);
            default -> paths.add(path);
        }
    }

    private static void walkInto(String path, @Nullable Object value, int depth, Set<String> paths) {
        if (value == null) {
            paths.add(path);
        } else {
            walk(path, value, depth + 1, paths);
        }
    }
}
