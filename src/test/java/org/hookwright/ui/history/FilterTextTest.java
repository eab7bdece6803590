package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.junit.jupiter.api.Test;

final class FilterTextTest {
    private static final Filter FULL = Filter.EVERYTHING
            .searching("환불 \"a & b\" 50%+")
            .within(new Period.Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 24)))
            .on(Optional.of(LocalDate.of(2026, 11, 3)))
            .ending(Filter.Outcome.TIME_OUT)
            .choosing(Filter.Facet.WORKFLOW, Optional.of("긴급 티켓 → Slack"))
            .choosing(Filter.Facet.STEP, Optional.of("a=b&c"))
            .choosing(Filter.Facet.TARGET, Optional.of("hooks.slack.com"))
            .choosing(Filter.Facet.TICKET, Optional.of("INC-1"))
            .choosing(Filter.Facet.ENVIRONMENT, Optional.of("Sandbox"))
            .because(Optional.of(new Filter.Cause("some.key", Sentence.of("some.key", "a & b", 15.0, 3L))));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(FilterText.read(FilterText.of(FULL))).isEqualTo(FULL);
        for (Period.Last last : Period.Last.values()) {
            Filter filter = Filter.EVERYTHING.within(last);
            assertThat(FilterText.read(FilterText.of(filter))).isEqualTo(filter);
        }
    }

    @Test
    void everythingIsAnEmptyLine() {
        assertThat(FilterText.of(Filter.EVERYTHING)).isEmpty();
        assertThat(FilterText.read("")).isEqualTo(Filter.EVERYTHING);
    }

    @Test
    void whatIsNotUnderstoodIsLeftOut() {
        Filter read =
                FilterText.read("colour=red&period=yesterday..&outcome=odd&ticket=INC-1&day=%zz&cause=x&says&words");
        assertThat(read).isEqualTo(Filter.EVERYTHING.choosing(Filter.Facet.TICKET, Optional.of("INC-1")));
    }

    @Test
    void daysTheWrongWayRoundAreTurned() {
        assertThat(FilterText.read("period=2026-11-24..2026-11-01").period())
                .isEqualTo(new Period.Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 24)));
    }
}
