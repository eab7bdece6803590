package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.support.OpenDesk;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.control.JsonNode;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.desk.KnownReply;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.StepPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OutputsViewModelTest {
    private static final String BODY = "{\"data\": {\"id\": 7, \"누구\": null, \"list\": [{\"id\": \"a\"}]}}";

    private final OpenDesk open = new OpenDesk();
    private final KnownReplies replies = new KnownReplies(open.desk(), open.jobs());
    private final OutputsViewModel model = new OutputsViewModel(
            open.desk(), replies, new SimpleObjectProperty<>(Map.of("token", new Secret("s3cret-value"))));

    @BeforeEach
    void webRequest() {
        model.makeWebRequest();
    }

    private void heard(String body) {
        replies.heard(open.desk().fileProperty().getValue(), "notify", 201, body);
        open.jobs().run();
    }

    private List<Reply.Output> outputs() {
        return open.call().reply().outputs();
    }

    private JsonNode node(String path) {
        return new JsonNode("", path, 1);
    }

    @Test
    void aWebhookIsSaidToLeaveNothingUntilItIsAWebRequest() {
        assertThat(model.forgottenProperty().getValue()).isFalse();
        open.desk().undo();
        assertThat(model.forgottenProperty().getValue()).isTrue();
        assertThat(open.call().kind()).isEqualTo(Call.Kind.WEBHOOK);
    }

    @Test
    void aPickedValueGetsItsOwnNameAndThatOfItsHolderWhereItIsTaken() {
        model.take(node("$.data.id"));
        model.take(node("$.data.list[0].id"));
        model.take(node("$.data.list[0]"));
        model.take(node("$.status"));
        model.take(node("$['a b']"));
        model.take(node("$"));
        model.take(node("$.data.id"));
        assertThat(outputs())
                .containsExactly(
                        new Reply.Output("id", "$.data.id"),
                        new Reply.Output("list_0_id", "$.data.list[0].id"),
                        new Reply.Output("list_0", "$.data.list[0]"),
                        new Reply.Output("status_2", "$.status"),
                        new Reply.Output("a_b", "$['a b']"),
                        new Reply.Output("reply", "$"));
    }

    @Test
    void everyOutputShowsWhatTheKnownReplyGivesOrWhyNothing() {
        model.take(node("$.data.id"));
        model.take(node("$.data['누구']"));
        model.take(node("$.nothing"));
        model.add();
        heard(BODY);
        List<OutputsViewModel.Row> rows = model.rowsProperty().getValue();
        assertThat(rows.get(0).value()).contains("7");
        assertThat(rows.get(1).missing()).contains(Sentence.of("desk.reply.null"));
        assertThat(rows.get(2).missing()).contains(Sentence.of("payload.path.nothing", "$.nothing"));
        assertThat(rows.get(3).pathFault()).isPresent();
    }

    @Test
    void aNewNameTakesItsLaterUsesAlongInOneStep() {
        model.take(node("$.data.id"));
        open.desk()
                .editWorkflow(
                        Sentence.of("request.edit.kind"),
                        workflow -> workflow.inserted(
                                StepPath.top(1),
                                List.of(open.call()
                                        .named("later")
                                        .with(open.request().withUrl("https://a/{{notify.id}}")))));
        assertThat(model.rename(0, "case_id")).isTrue();
        assertThat(later()).isEqualTo("https://a/{{notify.case_id}}");
        assertThat(open.desk().undoNameProperty().get()).isEqualTo(Sentence.of("request.edit.output-rename-uses", 1));

        open.desk().undo();
        assertThat(later()).isEqualTo("https://a/{{notify.id}}");
        assertThat(outputs()).containsExactly(new Reply.Output("id", "$.data.id"));
    }

    private String later() {
        return open.desk()
                .workflowProperty()
                .get()
                .call("later")
                .orElseThrow()
                .request()
                .url();
    }

    @Test
    void aNameThatCannotBeIsNotTaken() {
        model.take(node("$.id"));
        model.take(node("$.url"));
        for (String name : List.of("", "a b", "url", "status", "1a", "a.b")) {
            assertThat(model.rename(0, name)).as(name).isFalse();
            assertThat(model.nameFault(0, name)).as(name).isPresent();
        }
        assertThat(outputs().getFirst().name()).isEqualTo("id");
        assertThat(model.rename(0, "번호")).isTrue();
    }

    @Test
    void outputsAreMovedAndRemoved() {
        model.take(node("$.id"));
        model.take(node("$.url"));
        model.move(1, -1);
        model.move(0, -1);
        assertThat(outputs()).extracting(Reply.Output::name).containsExactly("url", "id");
        model.remove(0);
        assertThat(outputs()).extracting(Reply.Output::name).containsExactly("id");
    }

    @Test
    void theLastReplyIsPinnedWithoutSecrets() {
        assertThat(model.cannotPinProperty().getValue()).isPresent();
        heard("{\"echo\": \"s3cret-value\"}");
        assertThat(model.cannotPinProperty().getValue()).isEmpty();
        model.pin();
        open.jobs().run();
        assertThat(open.call().reply().sample())
                .contains(new Reply.Sample(201, "{\"echo\": \"" + Masking.DOTS + "\"}"));
        assertThat(model.knownProperty().getValue().source()).isEqualTo(KnownReply.Source.PINNED);

        model.unpin();
        open.jobs().run();
        assertThat(model.knownProperty().getValue().source()).isEqualTo(KnownReply.Source.LAST);
    }

    @Test
    void aReplyTooLongForAFileIsNotPinned() {
        heard("\"" + "x".repeat(OutputsViewModel.LONGEST_PINNED) + "\"");
        assertThat(model.cannotPinProperty().getValue())
                .contains(Sentence.of("request.outputs.too-long", OutputsViewModel.LONGEST_PINNED));
        model.pin();
        assertThat(open.call().reply().sample()).isEmpty();
    }

    @Test
    void aPinnedReplyIsWrittenByHand() {
        model.write();
        model.typeSample("{\"id\": 2}");
        model.sampleStatus(202);
        model.sampleStatus(7);
        model.take(node("$.id"));
        open.jobs().run();
        assertThat(open.call().reply().sample()).contains(new Reply.Sample(202, "{\"id\": 2}"));
        assertThat(model.rowsProperty().getValue().getFirst().value()).contains("2");
    }

    @Test
    void aTreeLeadsToEachValueByItsPath() {
        Object tree = JsonPaths.tree(BODY).orElseThrow();
        JsonNode data = JsonNode.whole(tree).children(10).getFirst();
        assertThat(data.children(10))
                .extracting(JsonNode::path)
                .containsExactly("$.data.id", "$.data['누구']", "$.data.list");
        assertThat(data.children(10).getLast().children(10).getFirst().path()).isEqualTo("$.data.list[0]");
        assertThat(data.children(2)).hasSize(2);
        assertThat(data.size()).isEqualTo(3);
    }
}
