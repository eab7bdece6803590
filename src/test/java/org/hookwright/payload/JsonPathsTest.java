package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonPathsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id              | payload.path.start        | 0 | 1
                    $.a.            | payload.path.name-missing | 3 | 4
                    $.a..           | payload.path.name-missing | 3 | 5
                    $.a b           | payload.path.blank        | 3 | 4
                    $.a[0           | payload.path.not-closed   | 3 | 4
                    $.a[x]          | payload.path.in-brackets  | 3 | 6
                    $.a[]           | payload.path.in-brackets  | 3 | 5
                    $['a            | payload.path.quote-open   | 2 | 4
                    $['a'           | payload.path.not-closed   | 1 | 2
                    $['a'b]         | payload.path.stray        | 5 | 6
                    $a              | payload.path.stray        | 1 | 2
                    $.a]            | payload.path.stray        | 3 | 4
                    $.a[?(@.b==']') | payload.path.not-closed   | 3 | 4
                    $.a.length(     | payload.path.not-closed   | 10 | 11
                    """)
    void whatIsNoPathIsSaidWithItsPlace(String path, String key, int start, int end) {
        PathFault fault = JsonPaths.trouble(path).orElseThrow();
        assertThat(fault.why().key()).isEqualTo(key);
        assertThat(fault.span()).isEqualTo(new Span(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$.id",
                "$..name",
                "$..[0]",
                "$.*",
                "$.a[-1]",
                "$.a[0,1]",
                "$.a[1:2]",
                "$.a[*].b",
                "$['a b']",
                "$[\"a\"]",
                "$['a','b']",
                "$[ 'a' ]",
                "$.ticket.assets[?(@.impact<2)].name",
                "$.a[?(@['x]']=='1')]",
                "$.a.length()",
                "$.한글"
            })
    void whatIsOneIsLeftAlone(String path) {
        assertThat(JsonPaths.trouble(path)).isEmpty();
    }

    @Test
    void thePathOfAMemberFindsItWhateverItIsCalled() {
        List<String> names = List.of(
                "id",
                "sys_id",
                "a b",
                "a.b",
                "a'b",
                "a\"b",
                "a\\b",
                "a\\",
                "한글",
                "[0]",
                "*",
                "$",
                "@",
                "a,b",
                "1",
                " ",
                "x]",
                "']",
                "?(",
                "tab\there",
                "line\nbreak",
                "😀",
                "-",
                "length()");
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            tree.put(names.get(i), List.of(Map.of(names.get(i), i)));
        }
        for (int i = 0; i < names.size(); i++) {
            String path = JsonPaths.member(JsonPaths.item(JsonPaths.member("$", names.get(i)), 0), names.get(i));
            assertThat(JsonPaths.trouble(path)).as(path).isEmpty();
            assertThat(JsonPaths.in(tree, path)).as(path).isEqualTo(new JsonPaths.Found.Value(i));
        }
    }
}
