package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A reader that others trust says the same of twenty thousand documents, most of them broken. */
final class JsonVerdictOracleTest {
    private static final JsonFactory JACKSON = new JsonFactory();

    @Test
    void agreesWithJacksonAboutEveryDocument() {
        int valid = 0;
        int rounds = 20_000;
        for (int seed = 0; seed < rounds; seed++) {
            RandomJson random = new RandomJson(seed);
            String text = seed % 4 == 0 ? random.document() : random.mutated();
            boolean expected = readByJackson(text);
            valid += expected ? 1 : 0;
            assertThat(JsonVerdict.of(text).isValid())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(expected);
        }
        assertThat(valid).as("both kinds are met often").isBetween(rounds / 4, rounds * 3 / 4);
    }

    @Test
    void everyFaultStandsInsideTheText() {
        for (int seed = 0; seed < 5_000; seed++) {
            String text = new RandomJson(seed).mutated();
            JsonVerdict.of(text).fault().ifPresent(fault -> {
                assertThat(fault.span().end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(fault.line()).isEqualTo(Lines.line(text, fault.offset()));
            });
        }
    }

    private static boolean readByJackson(String text) {
        int roots = 0;
        int depth = 0;
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                parser.getString();
                if (token.isStructEnd()) {
                    depth--;
                } else {
                    roots += depth == 0 ? 1 : 0;
                    depth += token.isStructStart() ? 1 : 0;
                }
            }
            return roots == 1;
        } catch (JacksonException _) {
            return false;
        }
    }
}
