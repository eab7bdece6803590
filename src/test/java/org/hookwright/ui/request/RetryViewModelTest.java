package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.support.OpenDesk;
import org.hookwright.workflow.Retry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RetryViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final RetryViewModel model = new RetryViewModel(open.desk());

    @BeforeEach
    void ownRules() {
        open.desk()
                .edit(
                        Sentence.of("request.edit.rules"),
                        call -> call.with(call.delivery().with(Retry.Custom.USUAL)));
    }

    private Retry.Custom rules() {
        return (Retry.Custom) open.call().delivery().retry();
    }

    @Test
    void everyRuleIsAStepThatCanBeTakenBack() {
        model.times(5);
        model.interval(Duration.ofMinutes(2));
        model.growth(Retry.Growth.EXPONENTIAL);
        model.cap(Duration.ofMinutes(30));
        model.jitter(20);
        model.retryOn(Retry.On.NETWORK, false);
        model.retryOn(Retry.On.BODY_RULE, true);
        model.honour(false);
        assertThat(rules())
                .isEqualTo(new Retry.Custom(
                        5,
                        Duration.ofMinutes(2),
                        Retry.Growth.EXPONENTIAL,
                        Duration.ofMinutes(30),
                        20,
                        Set.of(Retry.On.SERVER_ERROR, Retry.On.TOO_MANY, Retry.On.BODY_RULE),
                        false));

        for (int i = 0; i < 8; i++) {
            open.desk().undo();
        }
        assertThat(rules()).isEqualTo(Retry.Custom.USUAL);
    }

    @Test
    void noRetriesIsAStateOfItsOwnFromWhichTheRulesComeBack() {
        model.interval(Duration.ofMinutes(2));
        model.times(0);
        assertThat(open.call().delivery().retry()).isEqualTo(new Retry.Never());

        model.times(2);
        assertThat(rules().interval()).isEqualTo(Duration.ofMinutes(2));
        assertThat(rules().times()).isEqualTo(2);
    }

    @Test
    void boundsAreThoseOfTheFile() {
        model.times(99);
        model.interval(Duration.ofDays(3));
        model.jitter(400);
        assertThat(rules().times()).isEqualTo(20);
        assertThat(rules().interval()).isEqualTo(Retry.Custom.LONGEST);
        assertThat(rules().jitterPercent()).isEqualTo(100);

        model.interval(Duration.ZERO);
        assertThat(rules().interval()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aPauseLongerThanTheCapTakesTheCapWithIt() {
        model.interval(Duration.ofHours(2));
        assertThat(rules().pause(1)).isEqualTo(Duration.ofHours(2));
    }
}
