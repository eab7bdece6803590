package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Sentence;
import org.hookwright.support.OpenDesk;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.request.OutputsViewModel;
import org.hookwright.ui.request.RequestViewModel;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.junit.jupiter.api.Test;

final class LastReplyTest {
    private final OpenDesk open = new OpenDesk();
    private final KnownReplies replies = new KnownReplies(open.desk(), open.jobs());
    private final RequestViewModel request = new RequestViewModel(open.desk());
    private final LastReply last = new LastReply(
            open.desk(),
            replies,
            new OutputsViewModel(open.desk(), replies, new SimpleObjectProperty<>(Map.of())),
            request);

    private Path file() {
        return open.desk().fileProperty().getValue();
    }

    @Test
    void nothingCanBeDoneWithAReplyThatHasNotCome() {
        assertThat(last.cannotPin().getValue()).isPresent();
        assertThat(last.cannotTake().getValue()).isPresent();
    }

    @Test
    void theReplyGoesToTheStepThatWasSentWhateverIsLookedAtByNow() {
        open.desk()
                .editWorkflow(
                        Sentence.of("request.edit.kind"),
                        workflow -> workflow.inserted(
                                StepPath.top(1), List.of(open.call().named("other"))));
        last.heard(file(), "notify", 200, "{}");
        open.desk().choose(new Spot.At(StepPath.top(1)));
        assertThat(last.cannotPin().getValue()).isEmpty();
        last.pin();
        assertThat(open.desk()
                        .workflowProperty()
                        .get()
                        .call("notify")
                        .orElseThrow()
                        .reply()
                        .sample())
                .contains(new Reply.Sample(200, "{}"));
        assertThat(open.call().reply().sample()).isEmpty();

        last.take();
        assertThat(open.call().name()).isEqualTo("notify");
        assertThat(request.tabProperty().get()).isEqualTo(RequestViewModel.Tab.OUTPUTS);
    }

    @Test
    void aStepThatIsGoneIsSaidToBe() {
        last.heard(file(), "gone", 200, "{}");
        assertThat(last.cannotTake().getValue()).contains(Sentence.of("response.action.gone"));
        last.heard(Path.of("other.hook.yaml"), "notify", 200, "{}");
        assertThat(last.cannotPin().getValue()).contains(Sentence.of("response.action.gone"));
    }
}
