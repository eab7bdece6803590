package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;

final class LineMovesTest {
    @Test
    void linesMoveOverTheirNeighbours() {
        assertThat(LineMoves.move("a\nbb\nc", new Span(2, 2), true).map(key -> apply("a\nbb\nc", key)))
                .contains("a\nc\nbb");
        assertThat(LineMoves.move("a\nbb\nc", new Span(2, 2), false).map(key -> apply("a\nbb\nc", key)))
                .contains("bb\na\nc");
        assertThat(LineMoves.move("a\nb", new Span(0, 0), false)).isEmpty();
        assertThat(LineMoves.move("a\nb", new Span(2, 2), true)).isEmpty();
    }

    @Test
    void aLineIsDoubledBelowWithTheCaretInTheCopy() {
        Keystroke key = LineMoves.duplicate("ab\nc", new Span(1, 1));
        assertThat(apply("ab\nc", key)).isEqualTo("ab\nab\nc");
        assertThat(key.caret()).isEqualTo(4);
    }

    @Test
    void homeGoesToTheFirstSignAndThenToTheBeginning() {
        assertThat(LineMoves.home("x\n  ab", 6)).isEqualTo(4);
        assertThat(LineMoves.home("x\n  ab", 4)).isEqualTo(2);
        assertThat(LineMoves.home("x\n  ab", 2)).isEqualTo(4);
    }

    private static String apply(String text, Keystroke key) {
        return new StringBuilder(text)
                .replace(key.replace().start(), key.replace().end(), key.text())
                .toString();
    }
}
