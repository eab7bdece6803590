package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hookwright.support.OpenDesk;
import org.hookwright.workflow.Call;
import org.junit.jupiter.api.Test;

final class DeliveryViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final DeliveryViewModel model = new DeliveryViewModel(open.desk());

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
}
