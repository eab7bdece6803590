package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.support.OpenDesk;
import org.hookwright.template.Span;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.request.SuccessViewModel.Rule;
import org.hookwright.workflow.Success;
import org.hookwright.workflow.Success.BodyRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuccessViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final KnownReplies replies = new KnownReplies(open.desk(), open.jobs());
    private final SuccessViewModel model = new SuccessViewModel(open.desk(), replies);

    private Success success() {
        return open.call().reply().success();
    }

    @Test
    void statusesAreTakenAsSoonAsTheyAreAList() {
        model.typeStatus("2xx,");
        assertThat(success()).isEqualTo(Success.USUAL);
        assertThat(model.statusFaultProperty().getValue()).isPresent();

        model.typeStatus("2xx,304");
        assertThat(success().status()).hasToString("2xx, 304");
        assertThat(model.statusProperty().get()).as("what is typed stays").isEqualTo("2xx,304");

        open.desk().undo();
        assertThat(model.statusProperty().get()).isEqualTo("2xx");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2x          | request.success.part-wrong | 0 | 2
                    200,  abc , | request.success.part-wrong | 6 | 9
                    200,,304    | request.success.part-empty | 4 | 4
                    300-200     | request.success.part-wrong | 0 | 7
                    """)
    void whatIsNoStatusIsSaidWithItsPlace(String text, String key, int start, int end) {
        StatusText.Fault fault = StatusText.fault(text).orElseThrow();
        assertThat(fault.why().key()).isEqualTo(key);
        assertThat(fault.span()).isEqualTo(new Span(start, end));
    }

    @Test
    void aRuleThatWasLeftComesBackAsItWasWritten() {
        model.choose(Rule.PATH);
        model.typePath("$.status");
        model.typeText("done");
        model.choose(Rule.EQUALS);
        assertThat(success().body()).contains(new BodyRule.Equal("ok"));

        model.choose(Rule.PATH);
        assertThat(success().body()).contains(new BodyRule.At("$.status", "done"));
        model.typePath("status");
        assertThat(model.pathFaultProperty().getValue()).isPresent();
    }

    @Test
    void theVerdictOnTheKnownReplyFollowsTheRules() {
        assertThat(model.judgedProperty().getValue().good()).isNull();
        replies.heard(open.desk().fileProperty().getValue(), "notify", 200, "invalid_payload");
        open.jobs().run();
        assertThat(model.judgedProperty().getValue().good()).isTrue();

        model.choose(Rule.EQUALS);
        open.jobs().run();
        SuccessViewModel.Judged judged = model.judgedProperty().getValue();
        assertThat(judged.good()).isFalse();
        assertThat(judged.sentence())
                .isEqualTo(Sentence.of(
                        "request.success.bad",
                        Sentence.of("request.success.last", 200),
                        Sentence.of("run.judged.equals", "ok", "invalid_payload")));
    }

    @Test
    void whatWasHalfTypedForOneStepIsNotShownForAnother() {
        model.typeStatus("2x");
        open.desk().choose(new org.hookwright.workflow.Spot.Start());
        assertThat(model.statusProperty().get()).isEqualTo("2xx");
        assertThat(model.statusFaultProperty().getValue()).isEqualTo(Optional.empty());
    }
}
