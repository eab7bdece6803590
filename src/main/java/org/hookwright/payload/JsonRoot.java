package org.hookwright.payload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into plain values, for those who look at what arrived rather than at how it is written. */
public final class JsonRoot {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private JsonRoot() {}

    /** The members of the object that a text is; empty where it is no JSON, not an object, or nested beyond 500. */
    public static Optional<Map<String, @Nullable Object>> members(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, MEMBERS));
        } catch (JacksonException notAnObject) {
            return Optional.empty();
        }
    }

    /** Any value, in a list of one because it may be null; empty where the text is no JSON, or nested beyond 500. */
    public static Optional<List<@Nullable Object>> value(String text) {
        try {
            return Optional.of(Collections.singletonList(EXACT.readValue(text, Object.class)));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** An object of plain values as JSON text on one line, in the order of the map. */
    public static String write(Map<String, ?> members) {
        return JSON.writeValueAsString(members);
    }

    /** A list of plain values as JSON text on one line. */
    public static String write(List<?> items) {
        return JSON.writeValueAsString(items);
    }
}
