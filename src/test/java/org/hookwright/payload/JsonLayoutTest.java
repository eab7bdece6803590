package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonLayoutTest {
    @Test
    void setsEachValueOnItsLine() {
        assertThat(JsonLayout.format("{\"a\":[1,{\"b\":{}}],\"c\":\"x,y\"}", 2).text())
                .isEqualTo("""
                        {
                          "a": [
                            1,
                            {
                              "b": {}
                            }
                          ],
                          "c": "x,y"
                        }""");
    }

    @Test
    void minifiesToWhatSaysTheSame() {
        assertThat(JsonLayout.minify("{ \"a\" : [ 1 , 2 ],\n \"c d\" : \"x , y\" }\n")
                        .text())
                .isEqualTo("{\"a\":[1,2],\"c d\":\"x , y\"}");
    }

    @Test
    void halfWrittenJsonLosesNothing() {
        assertThat(JsonLayout.format("{\"a\": , \"b\" 1 \"c", 2).text()).isEqualTo("{\n  \"a\":,\n  \"b\" 1 \"c");
        assertThat(JsonLayout.minify("]} \"open\n x y").text()).isEqualTo("]}\"open\nx y");
    }

    @Test
    void anyTextKeepsAllButItsWhiteSpaceAndSettlesAtOnce() {
        for (int seed = 0; seed < 5_000; seed++) {
            String text = new RandomJson(seed).mutated();
            String spread = JsonLayout.format(text, 2).text();
            String tight = JsonLayout.minify(text).text();
            assertThat(dense(spread)).as("seed %d: %s", seed, text).isEqualTo(dense(text));
            assertThat(dense(tight)).as("seed %d: %s", seed, text).isEqualTo(dense(text));
            assertThat(JsonLayout.format(spread, 2).text()).as(text).isEqualTo(spread);
            assertThat(JsonLayout.minify(tight).text()).as(text).isEqualTo(tight);
            assertThat(JsonVerdict.of(spread).isValid())
                    .as(text)
                    .isEqualTo(JsonVerdict.of(text).isValid());
        }
    }

    @Test
    void theCaretStaysWithItsSign() {
        for (int seed = 0; seed < 1_000; seed++) {
            String text = new RandomJson(seed).document();
            JsonLayout layout = JsonLayout.format(text, 2);
            for (int caret = 0; caret < text.length(); caret++) {
                if (!Character.isWhitespace(text.charAt(caret))) {
                    assertThat(layout.text().charAt(layout.offsetAfter(caret))).isEqualTo(text.charAt(caret));
                }
            }
        }
    }

    /** A text without its white space outside of strings, seen by plain eyes. */
    private static String dense(String text) {
        StringBuilder dense = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (inString && sign == '\\' && i + 1 < text.length() && "\"\\".indexOf(text.charAt(i + 1)) >= 0) {
                dense.append(sign).append(text.charAt(++i));
                continue;
            }
            if (sign == '"') {
                inString = !inString;
            } else if (sign == '\n' || sign == '\r') {
                inString = false;
            }
            if (inString || !JsonSigns.isBlank(sign)) {
                dense.append(sign);
            }
        }
        return dense.toString();
    }
}
