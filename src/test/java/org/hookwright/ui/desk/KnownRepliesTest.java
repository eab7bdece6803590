package org.hookwright.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hookwright.language.Sentence;
import org.hookwright.support.StepJobs;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Success;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KnownRepliesTest {
    private static final Path FILE = FolderOfTests.file("one");

    private final FolderOfTests folder = new FolderOfTests().with("one").with("two");
    private final StepJobs jobs = new StepJobs();
    private final Desk desk = new Desk(folder, new KeptDrafts(), jobs);
    private final KnownReplies replies = new KnownReplies(desk, jobs);

    @BeforeEach
    void open() {
        desk.open(null);
        jobs.run();
        edit(call ->
                call.with(Call.Kind.WEB_REQUEST).with(call.reply().with(List.of(new Reply.Output("id", "$.data.id")))));
    }

    private void edit(UnaryOperator<Call> change) {
        desk.edit(Sentence.of("request.edit.kind"), change);
        jobs.run();
    }

    private void heard(int status, String body) {
        replies.heard(FILE, "step", status, body);
        jobs.run();
    }

    private KnownReply known() {
        return Objects.requireNonNull(replies.knownProperty().get().get("step"));
    }

    private Map<String, Map<String, Object>> results() {
        return replies.resultsProperty().get();
    }

    @Test
    void nothingIsKnownBeforeAReplyCame() {
        assertThat(replies.knownProperty().get()).isEmpty();
        assertThat(results()).isEmpty();
    }

    @Test
    void theLastReplyGivesOutputsAndStatus() {
        heard(201, "{\"data\": {\"id\": 7}}");
        assertThat(results()).containsEntry("step", Map.of("id", 7, "status", 201));
        assertThat(known().source()).isEqualTo(KnownReply.Source.LAST);

        heard(200, "{\"data\": {\"id\": 8}}");
        assertThat(results()).containsEntry("step", Map.of("id", 8, "status", 200));
    }

    @Test
    void aPinnedReplyComesBeforeTheLastOne() {
        heard(201, "{\"data\": {\"id\": 7}}");
        edit(call -> call.with(call.reply().with(Optional.of(new Reply.Sample(200, "{\"data\": {\"id\": 1}}")))));
        assertThat(results()).containsEntry("step", Map.of("id", 1, "status", 200));

        desk.undo();
        jobs.run();
        assertThat(results()).containsEntry("step", Map.of("id", 7, "status", 201));
    }

    @Test
    void aReplyIsReadAnewWhenOutputsAreWritten() {
        heard(200, "{\"data\": {\"id\": 7, \"url\": \"https://a\"}}");
        Object tree = known().tree().orElseThrow();
        edit(call -> call.with(call.reply().with(List.of(new Reply.Output("url", "$.data.url")))));

        assertThat(results()).containsEntry("step", Map.of("url", "https://a", "status", 200));
        assertThat(known().tree().orElseThrow()).as("the body is read once").isSameAs(tree);
    }

    @Test
    void nothingIsTakenFromAFailure() {
        edit(call -> call.with(call.reply()
                .with(new Success(Success.StatusSet.SUCCESSFUL, Optional.of(new Success.BodyRule.Contains("ok"))))));
        heard(200, "{\"data\": {\"id\": 7}}");

        KnownReply known = known();
        assertThat(results()).containsEntry("step", Map.of("status", 200));
        assertThat(known.judgement().good()).isFalse();
        assertThat(known.outputs().missing()).containsKey("id");
    }

    @Test
    void aWebhookLeavesNothingButIsJudged() {
        edit(call -> call.with(Call.Kind.WEBHOOK));
        heard(200, "{\"data\": {\"id\": 7}}");

        assertThat(results()).isEmpty();
        assertThat(replies.knownProperty().get()).containsKey("step");
    }

    @Test
    void anotherWorkflowHasItsOwnReplies() {
        heard(200, "{\"data\": {\"id\": 7}}");
        desk.chooseWorkflow(FolderOfTests.file("two"));
        assertThat(results()).as("at once").isEmpty();
        jobs.run();
        assertThat(replies.lastProperty().get()).isEmpty();

        desk.chooseWorkflow(FILE);
        jobs.run();
        assertThat(replies.lastProperty().get()).containsKey("step");
        assertThat(results()).containsEntry("step", Map.of("id", 7, "status", 200));
    }

    @Test
    void whatIsTypedElsewhereReadsNothing() {
        heard(200, "{\"data\": {\"id\": 7}}");
        Map<String, KnownReply> before = replies.knownProperty().get();
        desk.typeBody("{ }");
        jobs.run();
        assertThat(replies.knownProperty().get()).isSameAs(before);
    }
}
