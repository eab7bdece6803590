package org.hookwright.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Workflow;

/** What Freshservice would do otherwise than a run here does, kind by kind, naming the calls. */
final class HostDifference {
    private HostDifference() {}

    static List<Sentence> of(Workflow workflow) {
        List<Sentence> said = new ArrayList<>();
        say(
                "runs.host.retry",
                workflow,
                call -> isOfItsOwn(call.delivery().retry()) && call.kind() == Call.Kind.WEBHOOK,
                said);
        say(
                "runs.host.no-retry",
                workflow,
                call -> call.delivery().retry() instanceof Retry.Custom && call.kind() == Call.Kind.WEB_REQUEST,
                said);
        say("runs.host.no-fallback", workflow, call -> !call.reply().fallback().isEmpty(), said);
        say(
                "runs.host.no-body-rule",
                workflow,
                call -> call.reply().success().body().isPresent(),
                said);
        return said;
    }

    private static boolean isOfItsOwn(Retry retry) {
        return switch (retry) {
            case Retry.Freshservice() -> false;
            case Retry.Never(), Retry.Custom _ -> true;
        };
    }

    private static void say(String key, Workflow workflow, Predicate<Call> deviates, List<Sentence> said) {
        List<String> names =
                workflow.calls().stream().filter(deviates).map(Call::name).toList();
        if (!names.isEmpty()) {
            said.add(Sentence.of(key, String.join(", ", names)));
        }
    }
}
