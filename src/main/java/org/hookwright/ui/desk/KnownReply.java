package org.hookwright.ui.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.run.Judgement;
import org.hookwright.run.Outputs;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Success;
import org.jspecify.annotations.Nullable;

/**
 * A reply as the call's own rules read it.
 *
 * @param tree the body as plain values; empty where it is no JSON
 * @param judgement whether it counts as success
 * @param outputs what is taken from it; as in a run, nothing from a failure
 * @param taken the same as it is looked at, by the output's name and path
 */
public record KnownReply(
        Source source,
        Reply.Sample reply,
        Optional<Object> tree,
        Judgement judgement,
        Outputs outputs,
        Map<Reply.Output, Taken> taken) {
    /** So much of a value is looked at, in UTF-16 units. */
    private static final int SHOWN = 200;

    /**
     * What one output takes.
     *
     * @param value on one line, cut where it is long; empty where there is none
     * @param missing why there is none
     */
    public record Taken(Optional<String> value, Optional<Sentence> missing) {}

    /** Where a reply comes from. */
    public enum Source {
        /** It stands in the file. */
        PINNED,
        /** It came in this sitting. */
        LAST
    }

    /** @param before the former reading, whose tree is taken where the body is the same */
    static KnownReply read(
            Source source,
            Reply.Sample reply,
            Success success,
            List<Reply.Output> outputs,
            @Nullable KnownReply before) {
        Optional<Object> tree = before != null && before.reply().body().equals(reply.body())
                ? before.tree()
                : JsonPaths.tree(reply.body());
        Judgement judged =
                Judgement.of(reply.status(), reply.body(), success, Sentence.of("desk.reply.status", reply.status()));
        Outputs found = judged.good() ? Outputs.of(outputs, tree) : none(outputs);
        Map<Reply.Output, Taken> taken = new LinkedHashMap<>();
        outputs.forEach(output -> taken.put(output, taken(output, judged.good(), tree)));
        return new KnownReply(source, reply, tree, judged, found, Map.copyOf(taken));
    }

    private static Outputs none(List<Reply.Output> outputs) {
        Map<String, Sentence> missing = new LinkedHashMap<>();
        outputs.forEach(output -> missing.put(output.name(), Sentence.of("desk.reply.failure")));
        return new Outputs(Map.of(), missing);
    }

    private static Taken taken(Reply.Output output, boolean good, Optional<Object> tree) {
        if (!good) {
            return missing(Sentence.of("desk.reply.failure"));
        }
        if (tree.isEmpty()) {
            return missing(Sentence.of("desk.reply.no-json"));
        }
        return switch (JsonPaths.in(tree.get(), output.path())) {
            case JsonPaths.Found.Nothing(var why) -> missing(why);
            case JsonPaths.Found.Value(var value) ->
                value == null
                        ? missing(Sentence.of("desk.reply.null"))
                        : new Taken(Optional.of(onOneLine(value)), Optional.empty());
        };
    }

    private static Taken missing(Sentence why) {
        return new Taken(Optional.empty(), Optional.of(why));
    }

    /** A value as it is looked at: cut, on one line. */
    public static String onOneLine(@Nullable Object value) {
        String text = JsonPaths.text(value).strip();
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return cut.replaceAll("\\s+", " ");
    }
}
