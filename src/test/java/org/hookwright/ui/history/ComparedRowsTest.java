package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hookwright.language.Texts;
import org.hookwright.ui.history.Compared.Sign;
import org.hookwright.ui.history.Compared.Subject;
import org.hookwright.ui.history.ComparedRows.ShownRow;
import org.junit.jupiter.api.Test;

final class ComparedRowsTest {
    private final Compared compared = Made.compared(3, 9);

    @Test
    void equalValuesAreFoldedRunByRun() {
        List<ShownRow> rows = ComparedRows.of(compared, Set.of());

        assertThat(rows).noneMatch(row -> row instanceof ShownRow.Value(var line) && line.sign() == Sign.SAME);
        assertThat(rows)
                .filteredOn(row -> row instanceof ShownRow.Equal equal && equal.subject() == Subject.BODY)
                .extracting(row -> ((ShownRow.Equal) row).count())
                .containsExactly(1, 2);
    }

    @Test
    void aPartIsUnfoldedAloneAndHasAWayBack() {
        List<ShownRow> rows = ComparedRows.of(compared, Set.of(Subject.BODY));

        assertThat(rows)
                .filteredOn(row -> row instanceof ShownRow.Value(var line) && line.sign() == Sign.SAME)
                .hasSize(3);
        assertThat(rows).contains(new ShownRow.Equal(Subject.BODY, 0, true));
        assertThat(rows).contains(new ShownRow.Equal(Subject.REQUEST, 2, false));
    }

    @Test
    void theTextTellsEachDifferenceByItsSign() {
        String text = new ComparedWords(new Texts(Locale.ENGLISH), ZoneId.of("UTC")).text(compared);

        assertThat(text)
                .contains("− 200  November 23, 2026")
                .contains("+ 400  November 24, 2026")
                .contains("  − content-length: 81\n  + content-length: 97\n  + x-trace: 7f3a\n")
                .contains("  − $.blocks[1]: {\"type\":\"divider\"}\n")
                .contains("Request: the same\n")
                .contains("Total: 131 ms → 187 ms (+56 ms)")
                .contains("Waiting: 99 ms → 60 ms (−39 ms)")
                .contains("DNS: 4.0 ms → —\n")
                .doesNotContain("$.channel");
    }
}
