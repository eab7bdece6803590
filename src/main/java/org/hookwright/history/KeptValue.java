package org.hookwright.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hookwright.history.Difference.Part;
import org.hookwright.payload.JsonRoot;

/** A value of an exchange at its place, both as {@link Comparison} names them: what is the same can be shown too. */
public record KeptValue(Part part, String path, String text) {
    /**
     * All of an exchange but its timings, in the order in which they stand there.
     *
     * @param other what it is compared with: bodies are taken apart as JSON where both of them are
     */
    public static List<KeptValue> of(Kept kept, Kept other) {
        List<KeptValue> values = new ArrayList<>();
        KeptMessage sent = KeptMessage.of(kept.request());
        Comparison.Address address =
                Comparison.Address.of(kept.summary().target().url());
        values.add(new KeptValue(Part.METHOD, "", kept.summary().target().method()));
        values.add(new KeptValue(Part.URL, "", address.place()));
        named(Part.PARAMETER, address.parameters(), values);
        named(Part.HEADER, Comparison.headers(sent), values);
        body(Part.BODY, sent.body(), KeptMessage.of(other.request()).body(), values);
        kept.summary().status().ifPresent(status -> values.add(new KeptValue(Part.STATUS, "", String.valueOf(status))));
        KeptMessage reply = Comparison.reply(kept);
        named(Part.REPLY_HEADER, Comparison.headers(reply), values);
        body(Part.REPLY_BODY, reply.body(), Comparison.reply(other).body(), values);
        return values;
    }

    private static void named(Part part, Map<String, String> named, List<KeptValue> into) {
        new TreeMap<>(named).forEach((name, value) -> into.add(new KeptValue(part, name, value)));
    }

    private static void body(Part part, String body, String other, List<KeptValue> into) {
        Optional<List<Object>> value = JsonRoot.value(body).map(Json::known);
        if (value.isPresent() && JsonRoot.value(other).isPresent()) {
            leaves(part, "$", value.get().getFirst(), into);
            return;
        }
        List<String> lines = body.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            into.add(new KeptValue(part, String.valueOf(i + 1), lines.get(i)));
        }
    }

    private static void leaves(Part part, String path, Object value, List<KeptValue> into) {
        if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            members.forEach((key, member) -> leaves(part, path + Json.step(String.valueOf(key)), member, into));
        } else if (value instanceof List<?> elements && !elements.isEmpty()) {
            for (int i = 0; i < elements.size(); i++) {
                leaves(part, path + "[" + i + "]", elements.get(i), into);
            }
        } else {
            into.add(new KeptValue(part, path, Json.text(value)));
        }
    }
}
