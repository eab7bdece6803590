package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;

final class JsonScannerTest {
    private static List<Span> markups(String text) {
        return Pattern.compile("\\{\\{.*?}}|\\{%.*?%}", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    private static List<String> scan(String text) {
        return scan(text, new Span(0, text.length()));
    }

    private static List<String> scan(String text, Span range) {
        return JsonScanner.pieces(text, range, markups(text)).stream()
                .map(piece -> piece.kind() + " " + piece.span().of(text))
                .toList();
    }

    @Test
    void tellsKeysFromValues() {
        assertThat(scan("{ \"a\" : \"b\", \"c\": -1.5e3, \"d\": null }"))
                .containsExactly(
                        "PUNCTUATION {",
                        "KEY \"a\"",
                        "PUNCTUATION :",
                        "STRING \"b\"",
                        "PUNCTUATION ,",
                        "KEY \"c\"",
                        "PUNCTUATION :",
                        "NUMBER -1.5e3",
                        "PUNCTUATION ,",
                        "KEY \"d\"",
                        "PUNCTUATION :",
                        "LITERAL null",
                        "PUNCTUATION }");
    }

    @Test
    void leavesPlaceholdersOutAndReadsNothingIntoThem() {
        assertThat(scan("\"v\": \"a {{ x | default: \"}\" }} \\\" b\", {{y[\"k\"]}}, {% if a == \"{\" %}1{% endif %}"))
                .containsExactly(
                        "KEY \"v\"",
                        "PUNCTUATION :",
                        "STRING \"a ",
                        "STRING  \\\" b\"",
                        "PUNCTUATION ,",
                        "PUNCTUATION ,",
                        "NUMBER 1");
    }

    @Test
    void aKeyWithAPlaceholderInItIsAKeyOnBothSides() {
        assertThat(scan("\"a{{x}}b\": 1")).startsWith("KEY \"a", "KEY b\"");
    }

    @Test
    void anUnclosedStringEndsWithItsLine() {
        assertThat(scan("\"abc\n1")).containsExactly("STRING \"abc", "NUMBER 1");
    }

    @Test
    void marksWhatJsonDoesNotKnow() {
        assertThat(scan("[True, 'x', 01, 😀]")).contains("ERROR True", "ERROR '", "ERROR x", "ERROR 01", "ERROR 😀");
    }

    @Test
    void aLineInsideALongPlaceholderIsReadFromWhereThatBegan() {
        String text = "{\"a\": \"{{ x\n | upcase }} b\", \"c\": 1}";
        int second = text.indexOf('\n') + 1;
        assertThat(scan(text, new Span(second, text.length()))).startsWith("STRING  b\"", "PUNCTUATION ,", "KEY \"c\"");
    }

    @Test
    void linesOneByOneGiveWhatTheWholeGives() {
        for (int seed = 0; seed < 500; seed++) {
            String text = new RandomJson(seed).mutated().replace("\r", "");
            assertThat(byLine(text))
                    .as(text)
                    .isEqualTo(JsonScanner.pieces(text, new Span(0, text.length()), List.of()));
        }
    }

    private static List<JsonPiece> byLine(String text) {
        var all = new java.util.ArrayList<JsonPiece>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            all.addAll(JsonScanner.pieces(text, new Span(from, end), List.of()));
            from = end + 1;
        }
        return all;
    }
}
