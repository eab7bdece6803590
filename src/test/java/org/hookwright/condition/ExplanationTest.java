package org.hookwright.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void theFlipReallyTurnsTheAnswer() {
        int flips = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            RandomConditions random = new RandomConditions(seed);
            Condition condition = random.condition(3);
            Facts facts = random.facts();

            Explanation why = Explanation.of(condition, facts);

            assertThat(why.holds()).isEqualTo(Evaluation.holds(condition, facts));
            if (why.flip().isPresent()) {
                flips++;
                Facts turned = why.flip().get().applyTo(facts);
                assertThat(Evaluation.holds(condition, turned))
                        .as("seed %d", seed)
                        .isNotEqualTo(why.holds());
            }
        }
        assertThat(flips).isGreaterThan(700);
    }

    @Test
    void noFlipIsSmallerThanTheOneThatIsTold() {
        for (long seed = 0; seed < 400; seed++) {
            RandomConditions random = new RandomConditions(seed);
            Condition condition = random.condition(2);
            Facts facts = random.facts();

            Explanation.of(condition, facts).flip().ifPresent(flip -> {
                for (int left = 0; left < flip.changes().size(); left++) {
                    List<Explanation.Change> fewer = new java.util.ArrayList<>(flip.changes());
                    fewer.remove(left);
                    Facts half = new Explanation.Flip(fewer).applyTo(facts);
                    assertThat(Evaluation.holds(condition, half)).isEqualTo(Evaluation.holds(condition, facts));
                }
            });
        }
    }

    @Test
    void theDecidingRulesDecideWhateverTheOthersSay() {
        for (long seed = 0; seed < 800; seed++) {
            RandomConditions random = new RandomConditions(seed);
            Condition condition = random.condition(3);
            Facts facts = random.facts();

            Explanation why = Explanation.of(condition, facts);

            assertThat(decided(condition, facts, why.deciding(), true)).isEqualTo(why.holds());
            assertThat(decided(condition, facts, why.deciding(), false)).isEqualTo(why.holds());
        }
    }

    /** The answer with every rule that does not decide saying {@code others}. */
    private static boolean decided(Condition part, Facts facts, List<Verdict.Rule> deciding, boolean others) {
        return switch (part) {
            case Condition.All(var parts) -> parts.stream().allMatch(inner -> decided(inner, facts, deciding, others));
            case Condition.Any(var parts) -> parts.stream().anyMatch(inner -> decided(inner, facts, deciding, others));
            case Condition.Leaf leaf ->
                deciding.stream().anyMatch(rule -> rule.leaf().equals(leaf)) ? Evaluation.holds(leaf, facts) : others;
        };
    }

    @Test
    void theBoundIsWhatHasToBePassed() {
        Condition condition = new Condition.All(List.of(
                new Condition.Leaf("type", Operator.IS, "Service Request"),
                new Condition.Leaf("cost", Operator.AT_LEAST, "1000000")));
        Facts facts = new Facts(Map.of("type", "Service Request", "cost", 1_480_000), NOW);

        Explanation why = Explanation.of(condition, facts);

        assertThat(why.holds()).isTrue();
        assertThat(why.deciding()).hasSize(2);
        assertThat(why.flip().orElseThrow().changes()).hasSize(1);
    }

    @Test
    void oneFalseRuleExplainsAnAll() {
        Condition condition = new Condition.All(List.of(
                new Condition.Any(List.of(
                        new Condition.Leaf("group", Operator.IS, "IT"),
                        new Condition.Leaf("vip", Operator.IS, "true"))),
                new Condition.Leaf("priority", Operator.IS, "Urgent")));
        Facts facts = new Facts(Map.of("group", "HR", "vip", false, "priority", "Low"), NOW);

        Explanation why = Explanation.of(condition, facts);

        assertThat(why.deciding()).extracting(rule -> rule.leaf().field()).containsExactly("priority");
        assertThat(why.flip().orElseThrow().changes()).hasSize(2);
    }

    @Test
    void anyOfTwoExclusionsIsAlwaysTrue() {
        Condition trap = new Condition.Any(List.of(
                new Condition.Leaf("group", Operator.INCLUDES_NONE, "HR"),
                new Condition.Leaf("group", Operator.INCLUDES_NONE, "IT")));

        assertThat(Possibility.of(trap, NOW, _ -> false)).isEqualTo(Possibility.ALWAYS);
        assertThat(Possibility.of(trap, NOW, _ -> true)).isEqualTo(Possibility.BOTH);
    }

    @Test
    void rangesThatDoNotMeetAreNeverTrue() {
        assertThat(possibility(
                        new Condition.Leaf("cost", Operator.AT_LEAST, "10"),
                        new Condition.Leaf("cost", Operator.AT_MOST, "9")))
                .isEqualTo(Possibility.NEVER);
        assertThat(possibility(
                        new Condition.Leaf("cost", Operator.AT_LEAST, "10"),
                        new Condition.Leaf("cost", Operator.AT_MOST, "10")))
                .isEqualTo(Possibility.BOTH);
        assertThat(possibility(
                        new Condition.Leaf("due", Operator.AFTER, "2026-11-24"),
                        new Condition.Leaf("due", Operator.BEFORE, "2026-11-24")))
                .isEqualTo(Possibility.NEVER);
        assertThat(possibility(
                        new Condition.Leaf("priority", Operator.IS, "Urgent"),
                        new Condition.Leaf("priority", Operator.IS, "High")))
                .isEqualTo(Possibility.NEVER);
        assertThat(possibility(
                        new Condition.Leaf("subject", Operator.CONTAINS, "a"),
                        new Condition.Leaf("subject", Operator.DOES_NOT_CONTAIN, "b")))
                .isEqualTo(Possibility.BOTH);
    }

    @Test
    void whatCannotBeTriedThroughIsNotClaimed() {
        assertThat(possibility(
                        new Condition.Leaf("subject", Operator.MATCHES, "^x{7}$"),
                        new Condition.Leaf("subject", Operator.MATCHES, "xxxxxxx")))
                .isNotEqualTo(Possibility.NEVER);
    }

    private static Possibility possibility(Condition... parts) {
        return Possibility.of(new Condition.All(List.of(parts)), NOW, _ -> false);
    }

    @Test
    void aPossibilityThatIsClaimedIsNeverContradictedByATicket() {
        for (long seed = 0; seed < 1_500; seed++) {
            RandomConditions random = new RandomConditions(seed);
            Condition condition = random.condition(2);
            Possibility claimed = Possibility.of(condition, NOW, "tags"::equals);
            for (int i = 0; i < 20; i++) {
                boolean holds = Evaluation.holds(condition, random.facts());
                if (claimed == Possibility.ALWAYS) {
                    assertThat(holds).as("seed %d", seed).isTrue();
                } else if (claimed == Possibility.NEVER) {
                    assertThat(holds).as("seed %d", seed).isFalse();
                }
            }
        }
    }
}
