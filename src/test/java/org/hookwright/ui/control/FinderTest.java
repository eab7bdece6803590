package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;

final class FinderTest {
    @Test
    void findsInEitherCaseUnlessToldOtherwise() {
        assertThat(find("Ticket ticket", query("ticket", false, false))).hasSize(2);
        assertThat(find("Ticket ticket", query("ticket", true, false))).containsExactly(new Span(7, 13));
        assertThat(find("환불 요청, 환불", query("환불", false, false))).hasSize(2);
    }

    @Test
    void signsOfPatternsAreSignsInAPlainSearch() {
        assertThat(find("a.b {{x}} [1]", query("{{x}}", false, false))).hasSize(1);
        assertThat(find("a.b", query(".", false, false))).hasSize(1);
    }

    @Test
    void aHalfWrittenPatternFindsNothing() {
        assertThat(query("(", false, true).isReadable()).isFalse();
        assertThat(find("((", query("(", false, true))).isEmpty();
    }

    @Test
    void groupsAreUsedInReplacementsOfPatternsOnly() {
        Finder.Query pattern = query("(\\w+)@(\\w+)", false, true);
        String text = "x a@b y c@d z";
        assertThat(Finder.replaced(text, find(text, pattern), pattern, "$2 at $1"))
                .isEqualTo("b at a y d at c");
        Finder.Query plain = query("a", false, false);
        assertThat(Finder.replacement("a", plain, "$1")).isEqualTo("$1");
        assertThat(Finder.replacement("a@b", pattern, "$9")).isEqualTo("$9");
    }

    @Test
    void aPatternThatWouldRunForEverEndsWhenCancelled() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        String text = "a".repeat(5_000) + "b";
        assertThatThrownBy(() -> Finder.find(text, query("(a+)+c", false, true), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static List<Span> find(String text, Finder.Query query) {
        return Finder.find(text, query, Cancellation.never());
    }

    private static Finder.Query query(String what, boolean matchCase, boolean regex) {
        return new Finder.Query(what, matchCase, regex);
    }
}
