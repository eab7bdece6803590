package org.hookwright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Unknown;

/** One mapping of a file, read key by key; every complaint names the path to the place. */
final class Fields {
    private final String path;
    private final Map<String, Object> values;

    private Fields(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    static Fields root(Object tree) {
        return of("", tree);
    }

    private static Fields of(String path, Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new BadFile(
                    path.isEmpty() ? Sentence.of("store.file.no-mapping") : Sentence.of("store.place.mapping", path));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new Fields(path, values);
    }

    /** Where this mapping stands in the file. */
    String place() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    String text(String key) {
        if (!has(key)) {
            throw new BadFile(Sentence.of("store.place.missing", path(key)));
        }
        return text(key, "");
    }

    /** A text; a number or yes/no is taken as it is written. */
    String text(String key, String otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Map || value instanceof List) {
            throw new BadFile(Sentence.of("store.place.text", path(key)));
        }
        return String.valueOf(value);
    }

    boolean flag(String key, boolean otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new BadFile(Sentence.of("store.place.flag", path(key)));
    }

    int whole(String key, int otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw new BadFile(Sentence.of("store.place.whole", path(key)));
    }

    /** One of several words. */
    <T> T choice(String key, Map<String, T> offered, T otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        T chosen = offered.get(text(key));
        if (chosen == null) {
            throw new BadFile(Sentence.of("store.place.choice", path(key), String.join(", ", offered.keySet())));
        }
        return chosen;
    }

    Object raw(String key) {
        Object value = values.get(key);
        return value == null ? "" : value;
    }

    boolean isText(String key) {
        return values.get(key) instanceof String;
    }

    Fields fields(String key) {
        return of(path(key), has(key) ? raw(key) : Map.of());
    }

    <T> List<T> list(String key, Function<Fields, T> reader) {
        List<T> read = new ArrayList<>();
        List<?> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            read.add(reader.apply(of(path(key) + "[" + i + "]", items.get(i))));
        }
        return read;
    }

    List<String> texts(String key) {
        return items(key).stream().map(String::valueOf).toList();
    }

    private List<?> items(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items;
        }
        throw new BadFile(Sentence.of("store.place.list", path(key)));
    }

    /** Everything as it stands. */
    Map<String, Object> all() {
        return values;
    }

    /** What nobody asked about: kept, and written back. */
    Unknown unknown(Set<String> known) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(known);
        return rest.isEmpty() ? Unknown.NONE : new Unknown(rest);
    }
}
