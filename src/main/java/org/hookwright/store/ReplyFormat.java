package org.hookwright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Success;
import org.hookwright.workflow.Success.BodyRule;

/** What is made of a reply: {@code success}, {@code outputs}, {@code on_failure}. */
final class ReplyFormat {
    private ReplyFormat() {}

    static Reply read(Fields step) {
        return new Reply(success(step.fields("success")), outputs(step), onFailure(step), sample(step));
    }

    private static Success success(Fields success) {
        Success.StatusSet status = Success.StatusSet.read(success.text("status", "2xx"))
                .orElseThrow(() -> new BadFile(Sentence.of("store.place.status", success.path("status"))));
        return new Success(status, success.has("body") ? Optional.of(rule(success.fields("body"))) : Optional.empty());
    }

    private static BodyRule rule(Fields body) {
        if (body.has("equals")) {
            return new BodyRule.Equal(body.text("equals"));
        }
        if (body.has("contains")) {
            return new BodyRule.Contains(body.text("contains"));
        }
        if (body.has("path")) {
            return new BodyRule.At(body.text("path"), body.text("is", ""));
        }
        throw new BadFile(Sentence.of("store.place.body-rule", body.place()));
    }

    private static List<Reply.Output> outputs(Fields step) {
        List<Reply.Output> outputs = new ArrayList<>();
        Fields named = step.fields("outputs");
        for (String name : named.all().keySet()) {
            outputs.add(new Reply.Output(name, named.text(name)));
        }
        return outputs;
    }

    private static Optional<Reply.Sample> sample(Fields step) {
        if (!step.has("sample_reply")) {
            return Optional.empty();
        }
        Fields sample = step.fields("sample_reply");
        return Optional.of(new Reply.Sample(sample.whole("status", 200), sample.text("body", "")));
    }

    private static Reply.OnFailure onFailure(Fields step) {
        if (step.raw("on_failure") instanceof List<?>) {
            return new Reply.OnFailure.Fallback(step.list("on_failure", StepFormat::read));
        }
        return step.choice(
                "on_failure",
                Map.of("stop", new Reply.OnFailure.Stop(), "continue", new Reply.OnFailure.Continue()),
                new Reply.OnFailure.Stop());
    }

    static void write(Reply reply, Map<String, Object> tree) {
        if (!reply.success().equals(Success.USUAL)) {
            tree.put("success", written(reply.success()));
        }
        if (!reply.outputs().isEmpty()) {
            Map<String, Object> outputs = new LinkedHashMap<>();
            reply.outputs().forEach(output -> outputs.put(output.name(), output.path()));
            tree.put("outputs", outputs);
        }
        reply.sample().ifPresent(sample -> {
            Map<String, Object> pinned = new LinkedHashMap<>();
            pinned.put("status", sample.status());
            pinned.put("body", sample.body());
            tree.put("sample_reply", pinned);
        });
    }

    private static Map<String, Object> written(Success success) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", success.status().toString());
        success.body().ifPresent(rule -> {
            Map<String, Object> body = new LinkedHashMap<>();
            switch (rule) {
                case BodyRule.Equal(var text) -> body.put("equals", text);
                case BodyRule.Contains(var text) -> body.put("contains", text);
                case BodyRule.At(var path, var value) -> {
                    body.put("path", path);
                    body.put("is", value);
                }
            }
            tree.put("body", body);
        });
        return tree;
    }

    /** What stands last in a call, because it may be long. */
    static void writeFailure(Reply reply, Map<String, Object> tree) {
        switch (reply.onFailure()) {
            case Reply.OnFailure.Stop() -> {}
            case Reply.OnFailure.Continue() -> tree.put("on_failure", "continue");
            case Reply.OnFailure.Fallback(var steps) -> tree.put("on_failure", StepFormat.write(steps));
        }
    }
}
