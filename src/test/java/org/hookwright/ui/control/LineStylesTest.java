package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.junit.jupiter.api.Test;

final class LineStylesTest {
    @Test
    void tintsThatOverlapAddUp() {
        StyleSpans<Collection<String>> runs =
                LineStyles.runs(10, List.of(Tint.of(0, 6, "a")), List.of(Tint.of(4, 8, "b")));
        assertThat(said(runs)).containsExactly("4[a]", "2[a, b]", "2[b]", "2[]");
    }

    @Test
    void equalSetsOfClassesAreOneList() {
        Collection<String> one = first(LineStyles.runs(3, List.of(Tint.of(0, 3, "tok-key")), List.of()));
        Collection<String> other = first(LineStyles.runs(5, List.of(Tint.of(0, 5, "tok-key")), List.of()));
        assertThat(one).isSameAs(other);
    }

    @Test
    void aLongLineIsColouredAtItsStartAndAVeryLongOneNotAtAll() {
        List<Tint> tokens = new ArrayList<>();
        for (int at = 0; at < 12_000; at += 10) {
            tokens.add(Tint.of(at, at + 5, "tok-key"));
        }
        assertThat(LineStyles.runs(2_000, tokens, List.of()).getSpanCount()).isEqualTo(400);
        assertThat(LineStyles.runs(2_001, tokens, List.of()).getSpanCount()).isEqualTo(200);
        assertThat(LineStyles.runs(10_001, tokens, List.of()).getSpanCount()).isEqualTo(1);
    }

    @Test
    void aLongLineStillShowsItsFirstMarks() {
        StyleSpans<Collection<String>> runs =
                LineStyles.runs(20_000, List.of(), List.of(Tint.of(15_000, 15_010, "squiggle-error")));
        assertThat(said(runs)).containsExactly("15000[]", "10[squiggle-error]", "4990[]");
    }

    private static Collection<String> first(StyleSpans<Collection<String>> runs) {
        return runs.getStyleSpan(0).getStyle();
    }

    private static List<String> said(StyleSpans<Collection<String>> runs) {
        return runs.stream().map(LineStylesTest::said).toList();
    }

    private static String said(StyleSpan<Collection<String>> run) {
        return run.getLength() + String.valueOf(run.getStyle());
    }
}
