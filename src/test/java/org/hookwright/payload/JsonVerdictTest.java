package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hookwright.payload.JsonFault.Kind;
import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonVerdictTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " [ ] ",
                "0",
                "-0.5e+10",
                "\"\"",
                "null",
                "{\"a\":[1,2,{\"b\":true}],\"c\":\"\\u00e9\\n\\\"\"}",
                "\r\n{\"가\":\"나 ✓ 😀\"}\r\n",
                "\"\u2028\u007f\""
            })
    void readsWhatIsJson(String text) {
        assertThat(JsonVerdict.of(text).fault()).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                fault("", Kind.EMPTY, 0),
                fault(" \n", Kind.EMPTY, 2),
                fault("{\"a\":\"x \"3\" y\"}", Kind.COMMA_MISSING, 9, "3"),
                fault("{\"a\": ,\"b\":1}", Kind.VALUE_MISSING, 6, ","),
                fault("{\"a\": }", Kind.VALUE_MISSING, 6, "}"),
                fault("{\"a\":1,}", Kind.TRAILING_COMMA, 6, "}"),
                fault("[1 , ]", Kind.TRAILING_COMMA, 3, "]"),
                fault("[,1]", Kind.VALUE_MISSING, 1, ","),
                fault("{\"a\" 1}", Kind.COLON_MISSING, 5, "1"),
                fault("{\"a\":1 \"b\":2}", Kind.COMMA_MISSING, 7, "\""),
                fault("{a:1}", Kind.KEY_NOT_QUOTED, 1, "a"),
                fault("{'a':1}", Kind.SINGLE_QUOTES, 1),
                fault("{\"a\":'x'}", Kind.SINGLE_QUOTES, 5),
                fault("{“a”:1}", Kind.SMART_QUOTES, 1, "“"),
                fault("{\"a\":INC-4821}", Kind.BARE_WORD, 5, "INC-4821"),
                fault("{\"a\":Urgent}", Kind.BARE_WORD, 5, "Urgent"),
                fault("[True]", Kind.BARE_WORD, 1, "True"),
                fault("[01]", Kind.BAD_NUMBER, 1, "01"),
                fault("[1.]", Kind.BAD_NUMBER, 1, "1."),
                fault("[+1]", Kind.BAD_NUMBER, 1, "+1"),
                fault("[2026-11-24]", Kind.BAD_NUMBER, 1, "2026-11-24"),
                fault("[\"a\nb\"]", Kind.LINE_BREAK_IN_STRING, 3),
                fault("[\"a\tb\"]", Kind.CONTROL_CHARACTER, 3, "U+0009"),
                fault("[\"C:\\Users\"]", Kind.BAD_ESCAPE, 4, "\\U"),
                fault("[\"\\u12g4\"]", Kind.BAD_ESCAPE, 2, "\\u"),
                fault("[\"abc]", Kind.STRING_NOT_CLOSED, 1),
                fault("[\"abc\\", Kind.STRING_NOT_CLOSED, 1),
                fault("{\n\"a\":[1", Kind.NOT_CLOSED, 8, "[", "2"),
                fault("{\"a\":[1}", Kind.WRONG_BRACKET, 7, "}", "]"),
                fault("}", Kind.NOTHING_TO_CLOSE, 0, "}"),
                fault("{} {}", Kind.TRAILING, 3, "{"),
                fault("{} // end", Kind.COMMENT, 3, "/"),
                fault("[ /* x */ 1]", Kind.COMMENT, 2, "/*"),
                fault("[\u00a01]", Kind.UNEXPECTED, 1, "U+00A0"),
                fault("[😀]", Kind.UNEXPECTED, 1, "😀"),
                fault("\ufeff{}", Kind.UNEXPECTED, 0, "U+FEFF"));
    }

    private static Arguments fault(String text, Kind kind, int offset, String... details) {
        return Arguments.of(text, kind, offset, List.of(details));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhatIsWrongAndWhere(String text, Kind kind, int offset, List<String> details) {
        JsonFault fault = JsonVerdict.of(text).fault().orElseThrow();
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.offset()).isEqualTo(offset);
        assertThat(fault.details()).isEqualTo(details);
    }

    @Test
    void countsLinesWhateverTheirBreakIs() {
        JsonFault fault =
                JsonVerdict.of("{\r\n\"a\":1,\n\"b\":2,\r  x}").fault().orElseThrow();
        assertThat(fault.line()).isEqualTo(4);
        assertThat(fault.column()).isEqualTo(3);
    }

    @Test
    void namesTwiceInOneObjectAreAWarningWhateverTheirSpelling() {
        JsonVerdict verdict = JsonVerdict.of("{\"a\":{\"a\":1},\"b\":[{\"a\":1}],\"\\u0061\":2}");
        assertThat(verdict.isValid()).isTrue();
        assertThat(verdict.warnings()).extracting(JsonFault::kind).containsExactly(Kind.DUPLICATE_KEY);
        assertThat(verdict.warnings().getFirst().span()).isEqualTo(new Span(27, 35));
    }

    @Test
    void depthEndsNoReadingButIsWarnedOf() {
        String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        JsonVerdict verdict = JsonVerdict.of(deep);
        assertThat(verdict.isValid()).isTrue();
        assertThat(verdict.warnings()).extracting(JsonFault::kind).containsExactly(Kind.TOO_DEEP);
    }

    @Test
    void unclosedDepthEndsInOneFault() {
        assertThat(JsonVerdict.of("{\"a\":".repeat(500_000)).fault())
                .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_CLOSED));
    }
}
