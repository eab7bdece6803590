package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.support.OpenDesk;
import org.hookwright.ui.request.FailureViewModel.Then;
import org.hookwright.workflow.Reply.OnFailure;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Wait;
import org.junit.jupiter.api.Test;

final class FailureViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final FailureViewModel model = new FailureViewModel(open.desk());

    @Test
    void aFallbackBeginsEmptyAndNamesItsSteps() {
        model.choose(Then.FALLBACK);
        assertThat(open.call().reply().onFailure()).isEqualTo(new OnFailure.Fallback(List.of()));
        assertThat(model.stepsProperty().getValue()).isEmpty();

        StepPath first = StepPath.top(0).in(StepPath.Slot.ON_FAILURE, 0);
        open.desk()
                .editWorkflow(
                        Sentence.of("request.edit.kind"),
                        workflow -> workflow.inserted(
                                first,
                                List.of(
                                        open.call().named("page"),
                                        new Wait("", "", Duration.ofMinutes(5), Unknown.NONE))));
        assertThat(model.stepsProperty().getValue())
                .extracting(FailureViewModel.FallbackStep::name)
                .containsExactly(
                        Sentence.of("request.failure.step", "page"),
                        Sentence.of("request.failure.wait", Sentence.of("request.length.minutes", 5L)));

        model.open(model.stepsProperty().getValue().getFirst());
        assertThat(open.desk().spotProperty().get()).isEqualTo(new Spot.At(first));
    }

    @Test
    void stepsThatWereLeftComeBackWithTheFallback() {
        OnFailure fallback = new OnFailure.Fallback(List.of(open.call().named("page")));
        open.desk()
                .edit(
                        Sentence.of("request.edit.on-failure"),
                        call -> call.with(call.reply().with(fallback)));
        model.choose(Then.CONTINUE);
        assertThat(open.call().reply().onFailure()).isEqualTo(new OnFailure.Continue());
        model.choose(Then.STOP);
        model.choose(Then.FALLBACK);
        assertThat(open.call().reply().onFailure()).isEqualTo(fallback);
    }
}
