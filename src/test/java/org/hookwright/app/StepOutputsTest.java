package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.ui.body.StepOutput;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;

final class StepOutputsTest {
    private static Call call(String name, Call.Kind kind) {
        Request request =
                new Request(Method.POST, "https://a", List.of(), new Auth.None(), new Body(Body.Type.JSON, "{}"));
        Call call = new Call(name, kind, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        return call.with(call.reply().with(List.of(new Reply.Output("id", "$.id"))));
    }

    private static final Workflow WORKFLOW = new Workflow(
            "w",
            "",
            List.of(
                    call("create_case", Call.Kind.WEB_REQUEST),
                    call("notify", Call.Kind.WEBHOOK),
                    call("update", Call.Kind.WEB_REQUEST),
                    call("later", Call.Kind.WEB_REQUEST)),
            Unknown.NONE);

    private static StepOutput of(String path) {
        return StepOutputs.of(WORKFLOW, Optional.of(StepPath.top(2)), Map.of()).stream()
                .filter(output -> output.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void earlierWebRequestsGiveTheirOutputsAndStatus() {
        assertThat(StepOutputs.of(WORKFLOW, Optional.of(StepPath.top(2)), Map.of()))
                .filteredOn(StepOutput::usable)
                .extracting(StepOutput::path)
                .containsExactly("create_case.id", "create_case.status");
        assertThat(of("create_case.id").meaning()).isEqualTo(Sentence.of("body.meaning.output", "create_case", "$.id"));
        assertThat(of("create_case.id").origin().key()).isEqualTo("body.origin.no-reply");
    }

    @Test
    void whatCannotBeUsedSaysWhy() {
        assertThat(of("notify.id").origin().key()).isEqualTo("body.origin.fire-and-forget");
        assertThat(of("later.id").origin().key()).isEqualTo("body.origin.not-yet");
        assertThat(of("update.status").origin().key()).isEqualTo("body.origin.own-reply");
    }
}
