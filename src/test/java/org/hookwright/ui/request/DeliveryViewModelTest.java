package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hookwright.language.Sentence;
import org.hookwright.support.OpenDesk;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Retry;
import org.junit.jupiter.api.Test;

final class DeliveryViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final DeliveryViewModel model = new DeliveryViewModel(open.desk(), Forms.report(open.desk()));

    @Test
    void waitsAsLongAsTheHostUntilToldOtherwise() {
        assertThat(model.secondsProperty().getValue()).isEqualTo(15);
        assertThat(model.likeHostProperty().getValue()).isTrue();

        model.waitFor(60);
        assertThat(open.call().delivery().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(model.likeHostProperty().getValue()).isFalse();

        model.waitLikeHost();
        assertThat(model.likeHostProperty().getValue()).isTrue();
    }

    @Test
    void neverWaitsForNothingOrForever() {
        model.waitFor(0);
        assertThat(model.secondsProperty().getValue()).isEqualTo(1);
        model.waitFor(100_000);
        assertThat(model.secondsProperty().getValue()).isEqualTo(DeliveryViewModel.LONGEST_SECONDS);
    }

    @Test
    void everyChoiceIsAStepThatCanBeTakenBack() {
        model.escape(true);
        model.choose(Call.Kind.WEB_REQUEST);
        open.desk().undo();
        assertThat(model.kindProperty().getValue()).isEqualTo(Call.Kind.WEBHOOK);
        assertThat(model.escapesProperty().getValue()).isTrue();

        open.desk().undo();
        assertThat(model.escapesProperty().getValue()).isFalse();
    }

    @Test
    void ownRulesComeBackAsTheyWereAndTheHeaderStays() {
        RetryViewModel retry = new RetryViewModel(open.desk());
        model.choose(DeliveryViewModel.Rules.OWN);
        assertThat(open.call().delivery().retry()).isEqualTo(Retry.Custom.USUAL);
        retry.times(7);
        model.waitFor(60);
        Delivery own = open.call().delivery();

        model.choose(DeliveryViewModel.Rules.FRESHSERVICE);
        assertThat(open.call().delivery()).isEqualTo(Delivery.FRESHSERVICE);
        retry.addHeader();
        model.choose(DeliveryViewModel.Rules.OWN);
        assertThat(open.call().delivery()).isEqualTo(own.withIdempotencyHeader(RetryViewModel.USUAL_HEADER));
    }

    @Test
    void theWorstCaseCountsTriesPausesAndWhatFollows() {
        assertThat(model.worstProperty().getValue())
                .isEqualTo(Sentence.of(
                        "request.delivery.worst",
                        5L,
                        Sentence.of("request.length.minutes-more", 35L, 15L),
                        Sentence.of("request.delivery.then-stop")));

        model.choose(Call.Kind.WEB_REQUEST);
        new FailureViewModel(open.desk()).choose(FailureViewModel.Then.FALLBACK);
        assertThat(model.worstProperty().getValue())
                .isEqualTo(Sentence.of(
                        "request.delivery.worst-one",
                        Sentence.of("request.length.seconds", 15L),
                        Sentence.of("request.delivery.then-nothing")));
    }

    @Test
    void aRepetitionThatNobodyCouldTellIsWarnedOfAndCuredAtOnce() {
        open.desk()
                .edit(
                        Sentence.of("request.edit.url"),
                        call -> call.with(call.request().with(java.util.List.of())));
        assertThat(model.problemsProperty().getValue())
                .extracting(problem -> problem.code())
                .containsExactly("delivery.no-id");

        model.cure(model.problemsProperty().getValue().getFirst().cures().getFirst());
        assertThat(open.call().delivery().idempotencyHeader()).isEqualTo(RetryViewModel.USUAL_HEADER);
        assertThat(model.problemsProperty().getValue()).isEmpty();
    }
}
