package org.hookwright.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply;

/**
 * What a call's outputs are in one reply.
 *
 * @param values by the output's name; without those that the reply has not, or has as null
 * @param missing by the output's name, why there is none
 */
public record Outputs(Map<String, Object> values, Map<String, Sentence> missing) {
    public static final Outputs NONE = new Outputs(Map.of(), Map.of());

    public Outputs {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        missing = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    /**
     * Takes them.
     *
     * @param tree the reply's body as {@link JsonPaths#tree} gives it; empty where it is no JSON
     */
    public static Outputs of(List<Reply.Output> wanted, Optional<Object> tree) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Sentence> missing = new LinkedHashMap<>();
        for (Reply.Output output : wanted) {
            if (tree.isEmpty()) {
                missing.put(output.name(), Sentence.of("run.output.no-json", output.name()));
                continue;
            }
            switch (JsonPaths.in(tree.get(), output.path())) {
                case JsonPaths.Found.Value(var value) -> {
                    if (value != null) {
                        values.put(output.name(), value);
                    }
                }
                case JsonPaths.Found.Nothing(var why) ->
                    missing.put(output.name(), Sentence.of("run.output.missing", output.name(), why));
            }
        }
        return new Outputs(values, missing);
    }

    /** What pinned replies leave of these calls, by the call's name; nothing of those whose replies cannot be used. */
    public static Map<String, Map<String, Object>> pinned(List<Call> calls) {
        Map<String, Map<String, Object>> results = new LinkedHashMap<>();
        for (Call call : calls) {
            if (call.kind() == Call.Kind.WEB_REQUEST) {
                call.reply().sample().ifPresent(sample -> results.put(call.name(), of(call, sample)));
            }
        }
        return results;
    }

    private static Map<String, Object> of(Call call, Reply.Sample sample) {
        Judgement judged = Judgement.of(
                sample.status(),
                sample.body(),
                call.reply().success(),
                Sentence.of("run.judged.pinned", sample.status()));
        Outputs outputs = judged.good() ? of(call.reply().outputs(), JsonPaths.tree(sample.body())) : NONE;
        return outputs.with(sample.status());
    }

    /** What later steps can name: the outputs and, unless one is called so, the status. */
    public Map<String, Object> with(int status) {
        Map<String, Object> result = new LinkedHashMap<>(values);
        result.putIfAbsent("status", status);
        return result;
    }

    List<Sentence> reasons() {
        return new ArrayList<>(missing.values());
    }
}
