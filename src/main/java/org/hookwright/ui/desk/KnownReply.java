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
 */
public record KnownReply(
        Source source, Reply.Sample reply, Optional<Object> tree, Judgement judgement, Outputs outputs) {
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
        return new KnownReply(source, reply, tree, judged, judged.good() ? Outputs.of(outputs, tree) : none(outputs));
    }

    private static Outputs none(List<Reply.Output> outputs) {
        Map<String, Sentence> missing = new LinkedHashMap<>();
        outputs.forEach(output -> missing.put(output.name(), Sentence.of("desk.reply.failure")));
        return new Outputs(Map.of(), missing);
    }
}
