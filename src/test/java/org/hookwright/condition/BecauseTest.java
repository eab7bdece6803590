package org.hookwright.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.Test;

final class BecauseTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Texts EN = new Texts(Locale.ENGLISH);
    private static final Texts KO = new Texts(Locale.KOREAN);

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition.Leaf rule(String field, Operator operator, String... values) {
        return new Condition.Leaf(field, operator, values);
    }

    private static String said(Condition condition, Map<String, Object> values, Texts texts) {
        return Because.line(Explanation.of(condition, new Facts(values, NOW)), Because.Asker.WORKFLOW, texts);
    }

    @Test
    void aBoundThatWasPassedIsToldWithItsOtherSide() {
        Condition condition =
                all(rule("type", Operator.IS, "Service Request"), rule("cost", Operator.AT_LEAST, "1000000"));
        Map<String, Object> ticket = Map.of("type", "Service Request", "cost", 1_480_000);

        Explanation why = Explanation.of(condition, new Facts(ticket, NOW));
        assertThat(Because.of(why, Because.Asker.WORKFLOW)).hasSize(2);
        assertThat(said(all(rule("cost", Operator.AT_LEAST, "1000000")), ticket, EN))
                .isEqualTo("The rule was true: cost is 1,480,000, which is at least 1,000,000."
                        + " If cost were below 1,000,000, it would not have fired.");
        assertThat(said(condition, ticket, EN))
                .startsWith("Both rules were true: type is “Service Request”; cost is 1,480,000");
        assertThat(said(all(rule("cost", Operator.AT_LEAST, "1000000")), ticket, KO))
                .isEqualTo(
                        "규칙이 참이었습니다: cost 값 1,480,000이 1,000,000 이상입니다." + " cost 값이 1,000,000 미만이었다면 실행되지 않았을 것입니다.");
    }

    @Test
    void severalChangesAreToldTogether() {
        Condition condition = all(rule("group", Operator.IS, "IT"), rule("priority", Operator.IS, "Urgent"));

        assertThat(said(condition, Map.of("group", "HR", "priority", "Low"), EN))
                .isEqualTo("One of 2 rules prevented it: group is “HR”, not “IT”."
                        + " If group were “IT” and priority were “Urgent”, it would have fired.");
        assertThat(said(condition, Map.of("group", "HR", "priority", "Low"), KO))
                .endsWith("group 값이 “IT”과(와) 같고 priority 값이 “Urgent”과(와) 같았다면 실행되었을 것입니다.");
    }

    @Test
    void missingValuesListsDatesAndSpansAreSaidInWords() {
        assertThat(said(all(rule("cost", Operator.AT_LEAST, "5")), Map.of(), EN))
                .isEqualTo("The rule was false: cost is empty. If cost were at least 5, it would have fired.");
        assertThat(said(
                        all(rule("tags", Operator.INCLUDES_ANY, "vip", "board")),
                        Map.of("tags", List.of("a", "b")),
                        EN))
                .isEqualTo("The rule was false: tags is “a”, “b”, none of “vip”, “board”."
                        + " If tags were one of “vip”, “board”, it would have fired.");
        assertThat(said(
                        all(rule("due", Operator.BEFORE, "2026-11-24T18:00:00+09:00")),
                        Map.of("due", "2026-11-25"),
                        EN))
                .isEqualTo("The rule was false: due is 2026-11-25, which is not before 2026-11-24 18:00 +09:00."
                        + " If due were before 2026-11-24 18:00 +09:00, it would have fired.");
        assertThat(said(all(rule("made", Operator.OLDER_THAN, "3d")), Map.of("made", "2026-11-01"), EN))
                .isEqualTo("The rule was true: made is 2026-11-01, more than 3 days ago."
                        + " If made were no more than 3 days ago, it would not have fired.");
        assertThat(said(all(rule("made", Operator.OLDER_THAN, "1d")), Map.of("made", "2026-11-24"), KO))
                .contains("1일보다 더 지나지 않았습니다");
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        assertThat(said(all(rule("cost", Operator.AT_LEAST, "5")), Map.of("cost", "much"), EN))
                .contains("cost is “much”, which cannot be compared with 5.");
    }

    @Test
    void aFieldThatIsAskedTwiceIsToldByTheValueThatWasTried() {
        Condition condition = all(rule("cost", Operator.AT_LEAST, "10"), rule("cost", Operator.AT_MOST, "20"));

        String said = said(condition, Map.of("cost", 30), EN);

        assertThat(said).endsWith("If cost were 10, it would have fired.");
    }

    @Test
    void withoutARuleThereIsNothingToTurn() {
        assertThat(said(Condition.All.ALWAYS, Map.of(), EN))
                .isEqualTo("There is no rule, so it holds for every ticket.");
        assertThat(said(all(rule("a", Operator.IS, "1"), new Condition.Any(List.of())), Map.of("a", "1"), EN))
                .contains("without a rule is never true. ");
    }

    @Test
    void aBranchGoesTheOtherWay() {
        Condition condition = all(rule("vip", Operator.IS, "true"));
        Explanation why = Explanation.of(condition, new Facts(Map.of("vip", true), NOW));

        assertThat(Because.line(why, Because.Asker.BRANCH, EN))
                .endsWith("If vip were not “true”, it would have gone the “otherwise” way.");
        assertThat(Because.line(why, Because.Asker.BRANCH, KO)).endsWith("거짓 갈래로 갔을 것입니다.");
    }

    /** Every rule of every kind is said in both languages, whatever the ticket holds. */
    @Test
    void thereAreWordsForEverythingInBothLanguages() {
        for (long seed = 0; seed < 1_500; seed++) {
            RandomConditions random = new RandomConditions(seed);
            Condition condition = random.condition(3);
            Explanation why = Explanation.of(condition, random.facts());
            for (Texts texts : List.of(EN, KO)) {
                String said = Because.line(why, Because.Asker.WORKFLOW, texts);
                assertThat(said).endsWith(".").doesNotContain("{", "..", "null");
            }
        }
    }
}
