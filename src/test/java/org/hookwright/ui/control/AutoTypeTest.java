package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar is the caret; two bars are the ends of the selection. */
final class AutoTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "|                # {  # {|}",
                "{|}              # {  # {{|}}",
                "\"{|\"           # {  # \"{{|}}\"",
                "{|ticket         # {  # {{|ticket",
                "{|}              # %  # {% | %}",
                "\"a|\"           # {  # \"a{|\"",
                "{\"a\": |}       # [  # {\"a\": [|]}",
                "{|}              # \"  # {\"|\"}",
                "{{ x | d: |}}    # '  # {{ x | d: '|'}}",
                "\"it|\"          # '  # \"it'|\"",
                "a|b|c            # \"  # a\"|b|\"c",
                "a|b|c            # {  # a{|b|}c",
                "  \"k|v         # \"  # \"k\"|v",
                "    |            # }  # }|"
            })
    void aSignBringsItsOtherHalf(String before, char sign, String after) {
        assertThat(type(unquoted(before), sign, false).strip())
                .isEqualTo(unquoted(after).strip());
    }

    @Test
    void aSignThatClosedItselfIsSteppedOver() {
        assertThat(type("{\"a|\"}", '"', true)).isEqualTo("{\"a\"|}");
        assertThat(type("{{ x |}}", '}', false)).isEqualTo("{{ x }|}");
    }

    @Test
    void aBraceOfThePersonsOwnIsNotSteppedOver() {
        assertThat(type("{\"a\": {\"b\": 1|}", '}', false)).isEqualTo("{\"a\": {\"b\": 1}|}");
    }

    @Test
    void enterKeepsTheIndentAndOpensABlock() {
        assertThat(apply("  {|}", enter("  {|}"))).isEqualTo("  {\n    |\n  }");
        assertThat(apply("  \"a\": 1,|", enter("  \"a\": 1,|"))).isEqualTo("  \"a\": 1,\n  |");
        assertThat(apply("{{|}}", enter("{{|}}"))).isEqualTo("{{\n|}}");
    }

    @Test
    void tabMovesAllSelectedLinesAndBack() {
        String lines = "a\n|b\nc|\nd";
        Keystroke in = AutoType.indent(plain(lines), selection(lines));
        assertThat(apply(lines, in)).isEqualTo("a\n|  b\n  c|\nd");
        String moved = "a\n|  b\n\tc|\nd";
        assertThat(apply(moved, AutoType.outdent(plain(moved), selection(moved))))
                .isEqualTo("a\n|b\nc|\nd");
    }

    @Test
    void backspaceRemovesAnEmptyPairAndAStepOfIndent() {
        Optional<Keystroke> pair = AutoType.backspace("\"\"", new Span(1, 1), true);
        assertThat(pair.map(key -> apply("\"|\"", key))).contains("|");
        Optional<Keystroke> step = AutoType.backspace("    x", new Span(4, 4), false);
        assertThat(step.map(key -> apply("    |x", key))).contains("  |x");
        assertThat(AutoType.backspace("\"\"", new Span(1, 1), false)).isEmpty();
    }

    private static String unquoted(String text) {
        return text;
    }

    private static Keystroke enter(String marked) {
        return AutoType.enter(plain(marked), selection(marked));
    }

    private static String type(String marked, char sign, boolean ownCloser) {
        String text = plain(marked);
        Span selection = selection(marked);
        Keystroke key = AutoType.typed(text, selection, sign, ownCloser)
                .orElse(Keystroke.of(selection, String.valueOf(sign), selection.start() + 1));
        return apply(marked, key);
    }

    private static String apply(String marked, Keystroke key) {
        StringBuilder text = new StringBuilder(plain(marked));
        text.replace(key.replace().start(), key.replace().end(), key.text());
        text.insert(key.caret(), '|');
        if (key.anchor() != key.caret()) {
            text.insert(key.anchor(), '|');
        }
        return text.toString();
    }

    /** The bar of a filter is a bar with a blank on both sides. */
    private static String plain(String marked) {
        return marked.replace(" | d", "\u0001").replace("|", "").replace("\u0001", " | d");
    }

    private static Span selection(String marked) {
        String kept = marked.replace(" | d", " \u0001 d");
        int first = kept.indexOf('|');
        int last = kept.lastIndexOf('|');
        return new Span(first, last > first ? last - 1 : first);
    }
}
