package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeptFiltersTest {
    private static final Filter SLACK = Filter.EVERYTHING.choosing(Filter.Facet.TARGET, Optional.of("hooks.slack.com"));
    private static final Filter FAILED = Filter.EVERYTHING.ending(Filter.Outcome.FAILED);

    private final MapMemory memory = new MapMemory();
    private final KeptFilters kept = new KeptFilters(memory);

    @Test
    void namedFiltersAreThereAgainAtTheNextStart() {
        kept.keep("슬랙? 실패\n둘", SLACK);
        kept.keep("Failed", FAILED);

        assertThat(new KeptFilters(memory).namedProperty().get())
                .containsExactly(new KeptFilters.Named("슬랙? 실패\n둘", SLACK), new KeptFilters.Named("Failed", FAILED));
    }

    @Test
    void aNameIsGivenOnceOnly() {
        kept.keep("mine", SLACK);
        kept.keep("other", SLACK);
        kept.keep("mine", FAILED);
        assertThat(kept.namedProperty().get())
                .containsExactly(new KeptFilters.Named("mine", FAILED), new KeptFilters.Named("other", SLACK));

        kept.rename("mine", "other");
        assertThat(kept.namedProperty().get()).containsExactly(new KeptFilters.Named("other", FAILED));
        assertThat(kept.nameOf(FAILED)).contains("other");

        var _ = kept.delete("other");
        assertThat(new KeptFilters(memory).namedProperty().get()).isEmpty();
    }

    @Test
    void aDeletedFilterComesBackToItsPlaceUnlessItsNameIsTaken() {
        kept.keep("first", SLACK);
        kept.keep("second", FAILED);
        Runnable back = kept.delete("first");
        back.run();
        assertThat(new KeptFilters(memory).namedProperty().get())
                .containsExactly(new KeptFilters.Named("first", SLACK), new KeptFilters.Named("second", FAILED));

        Runnable tooLate = kept.delete("first");
        kept.keep("first", FAILED);
        tooLate.run();
        assertThat(kept.namedProperty().get())
                .containsExactly(new KeptFilters.Named("second", FAILED), new KeptFilters.Named("first", FAILED));
    }

    @Test
    void aRunIsNotKeptBecauseItsNumberSoonMeansNothing() {
        kept.keep("run", SLACK.ofRun(Optional.of(7L)));
        assertThat(kept.namedProperty().get().getFirst().filter()).isEqualTo(SLACK);
    }

    @Test
    void theLastFilterIsRememberedAlsoWhenItIsNone() {
        kept.use(FAILED);
        assertThat(new KeptFilters(memory).last()).isEqualTo(FAILED);
        kept.use(Filter.EVERYTHING);
        assertThat(new KeptFilters(memory).last()).isEqualTo(Filter.EVERYTHING);
    }
}
