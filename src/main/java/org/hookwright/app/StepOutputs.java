package org.hookwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ui.body.StepOutput;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.desk.KnownReply;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Chain;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** What every call leaves, and to the chosen step why it may not be used there. */
final class StepOutputs {
    private StepOutputs() {}

    static ObservableValue<List<StepOutput>> of(Desk desk, KnownReplies replies) {
        return Bindings.createObjectBinding(
                () -> of(
                        desk.workflowProperty().get(),
                        desk.spotProperty().get().step(),
                        replies.knownProperty().get()),
                desk.workflowProperty(),
                desk.spotProperty(),
                replies.knownProperty());
    }

    static List<StepOutput> of(@Nullable Workflow workflow, Optional<StepPath> place, Map<String, KnownReply> known) {
        if (workflow == null || place.isEmpty()) {
            return List.of();
        }
        List<StepOutput> all = new ArrayList<>();
        List<Call> before = Chain.before(workflow, place.get());
        before.forEach(call -> add(call, reason(call), known.get(call.name()), all));
        Set<String> names = before.stream().map(Call::name).collect(Collectors.toSet());
        Optional<Step> here = workflow.at(place.get());
        for (Call call : workflow.calls()) {
            if (!names.contains(call.name())) {
                boolean own = here.map(step -> step.name().equals(call.name())).orElse(false);
                add(
                        call,
                        Optional.of(Sentence.of(own ? "body.origin.own-reply" : "body.origin.not-yet", call.name())),
                        null,
                        all);
            }
        }
        return all;
    }

    /** Why nothing of a call can be used at all. */
    private static Optional<Sentence> reason(Call call) {
        return call.kind() == Call.Kind.WEBHOOK
                ? Optional.of(Sentence.of("body.origin.fire-and-forget", call.name()))
                : Optional.empty();
    }

    private static void add(Call call, Optional<Sentence> unusable, @Nullable KnownReply known, List<StepOutput> all) {
        for (Reply.Output output : call.reply().outputs()) {
            all.add(new StepOutput(
                    call.name() + "." + output.name(),
                    Sentence.of("body.meaning.output", call.name(), output.path()),
                    unusable.orElseGet(() -> origin(call, output.name(), known)),
                    unusable.isEmpty()));
        }
        if (call.reply().outputs().stream().noneMatch(output -> output.name().equals("status"))) {
            all.add(new StepOutput(
                    call.name() + ".status",
                    Sentence.of("body.meaning.status", call.name()),
                    unusable.orElseGet(() -> origin(call, "status", known)),
                    unusable.isEmpty()));
        }
    }

    private static Sentence origin(Call call, String output, @Nullable KnownReply known) {
        if (known == null) {
            return Sentence.of("body.origin.no-reply", call.name());
        }
        Sentence missing = known.outputs().missing().get(output);
        if (missing != null) {
            return missing;
        }
        return Sentence.of(
                known.source() == KnownReply.Source.PINNED ? "body.origin.pinned" : "body.origin.last", call.name());
    }
}
