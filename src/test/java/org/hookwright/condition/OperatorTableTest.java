package org.hookwright.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operator against every kind of value, the empty and the missing ones included. */
final class OperatorTableTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    /** Columns: text Urgent, number 3, number as text, yes, list, date, blank text, null, missing. */
    private static final Map<String, Object> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("text", "Urgent");
        VALUES.put("number", 3);
        VALUES.put("digits", "1,480,000");
        VALUES.put("yes", true);
        VALUES.put("list", List.of("vip", "printer"));
        VALUES.put("date", "2026-11-20T09:00:00+09:00");
        VALUES.put("blank", "  ");
        VALUES.put("nothing", null);
    }

    @ParameterizedTest
    @CsvSource({
        // operator, value, fields for which it holds
        "is, Urgent, text",
        "is, urgent, ''",
        "is, 3, number",
        "is, 3.0, number",
        "is, 1480000, digits",
        "is, true, yes",
        "is, TRUE, yes",
        "is, 'vip, printer', list",
        "is, '', blank nothing missing",
        "is_not, Urgent, number digits yes list date blank nothing missing",
        "is_not, '', text number digits yes list date",
        "contains, rgen, text",
        "contains, 48, digits",
        "contains, prin, list",
        "contains, RGEN, ''",
        "contains, '', text number digits yes list date blank nothing missing",
        "does_not_contain, rgen, number digits yes list date blank nothing missing",
        "does_not_contain, i, text number digits yes date blank nothing missing",
        "includes_any, vip, list",
        "includes_any, Urgent, text",
        "includes_any, '', ''",
        "includes_none, vip, text number digits yes date blank nothing missing",
        "starts_with, Ur, text",
        "starts_with, prin, list",
        "starts_with, 2026-, date",
        "is_empty, '', blank nothing missing",
        "is_not_empty, '', text number digits yes list date",
        "at_least, 3, number digits",
        "at_least, 1000000, digits",
        "at_least, Urgent, ''",
        "at_most, 3, number",
        "at_most, 2.99, ''",
        "before, 2026-11-21, date",
        "before, 2026-11-20T00:00:00Z, ''",
        "after, 2026-11-19T23:59:59Z, date",
        "after, 2026-11-20T00:00:00Z, ''",
        "older_than, 4d, date",
        "older_than, 5d, ''",
        "matches, ^Ur.*t$, text",
        "matches, '\\d', number digits date",
        "matches, '(', ''",
    })
    void holdsForJustThese(String operator, String value, String fields) {
        Condition.Leaf rule = new Condition.Leaf(
                "", Operator.of(operator).orElseThrow(), value.isEmpty() ? new String[] {""} : new String[] {value});
        Facts facts = new Facts(new LinkedHashMap<>(VALUES), NOW);

        List<String> holding = java.util.stream.Stream.concat(
                        VALUES.keySet().stream(), java.util.stream.Stream.of("missing"))
                .filter(field -> Evaluation.holds(rule.withField(field), facts))
                .toList();

        assertThat(String.join(" ", holding)).isEqualTo(fields);
    }

    @Test
    void everyOperatorIsInTheTable() throws Exception {
        CsvSource table = Arrays.stream(OperatorTableTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("holdsForJustThese"))
                .findFirst()
                .orElseThrow()
                .getAnnotation(CsvSource.class);

        for (Operator operator : Operator.values()) {
            assertThat(table.value()).anyMatch(row -> row.startsWith(operator.id() + ","));
        }
    }

    @Test
    void severalValuesAreAsGoodAsOne() {
        Facts facts = new Facts(Map.of("group", "Field IT", "tags", List.of("a", "b")), NOW);

        assertThat(Evaluation.holds(new Condition.Leaf("group", Operator.INCLUDES_ANY, "HR", "Field IT"), facts))
                .isTrue();
        assertThat(Evaluation.holds(new Condition.Leaf("tags", Operator.INCLUDES_NONE, "c", "d"), facts))
                .isTrue();
        assertThat(Evaluation.holds(new Condition.Leaf("tags", Operator.INCLUDES_NONE, "c", "b"), facts))
                .isFalse();
    }

    @Test
    void saysWhyARuleCannotBeCompared() {
        Facts facts = new Facts(Map.of("cost", "expensive", "text", "a".repeat(5_000) + "!"), NOW);

        assertThat(rule(facts, "cost", Operator.AT_LEAST, "100")).contains("condition.trouble.seen-number");
        assertThat(rule(facts, "cost", Operator.AT_LEAST, "many")).contains("condition.trouble.rule-number");
        assertThat(rule(facts, "cost", Operator.BEFORE, "2026-11-24")).contains("condition.trouble.seen-date");
        assertThat(rule(facts, "cost", Operator.MATCHES, "[")).contains("condition.trouble.rule-pattern");
        assertThat(rule(facts, "text", Operator.MATCHES, "(a+)+$")).contains("condition.trouble.overlong");
        assertThat(rule(facts, "missing", Operator.AT_LEAST, "100")).isEmpty();
    }

    private static java.util.Optional<String> rule(Facts facts, String field, Operator operator, String value) {
        Verdict verdict = Evaluation.of(new Condition.Leaf(field, operator, value), facts);
        assertThat(verdict.holds()).isFalse();
        return ((Verdict.Rule) verdict).trouble().map(org.hookwright.language.Sentence::key);
    }
}
