package org.hookwright.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.condition.Condition;
import org.hookwright.ui.flow.FlowPlan.Card;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.RandomWorkflows;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;

final class FlowLayoutTest {
    private static final double HEIGHT = 60;

    @Test
    void nothingOverlapsAndNothingStandsOutside() {
        for (long seed = 0; seed < 300; seed++) {
            Workflow workflow = new RandomWorkflows(seed).workflow();

            FlowPlan plan = FlowLayout.of(
                    workflow, spot -> spot instanceof Spot.At(var path) ? 40 + path.index() % 3 * 18 : HEIGHT);

            List<Card> cards = plan.cards();
            assertThat(cards).hasSize(workflow.places().size() + 2);
            for (int i = 0; i < cards.size(); i++) {
                Card card = cards.get(i);
                assertThat(card.x()).isGreaterThanOrEqualTo(FlowLayout.MARGIN);
                assertThat(card.x() + card.width()).isLessThanOrEqualTo(plan.width() - FlowLayout.MARGIN + 0.001);
                assertThat(card.y() + card.height()).isLessThanOrEqualTo(plan.height());
                for (int j = i + 1; j < cards.size(); j++) {
                    assertThat(card.overlaps(cards.get(j)))
                            .as("seed %d: %s and %s", seed, card, cards.get(j))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aSequenceStandsOnOneAxisWithAPlusBetweenAll() {
        FlowPlan plan = FlowLayout.of(workflow(waiting(), waiting()), _ -> HEIGHT);

        assertThat(plan.cards()).extracting(Card::x).containsOnly(FlowLayout.MARGIN);
        assertThat(plan.cards()).extracting(Card::y).containsExactly(24.0, 124.0, 224.0, 324.0);
        assertThat(plan.pluses()).extracting(plus -> plus.place().index()).containsExactly(0, 1, 2);
        assertThat(plan.pluses()).extracting(FlowPlan.Plus::y).containsExactly(204.0, 304.0, 421.0);
    }

    @Test
    void theTwoWaysOfABranchStandSideBySideAroundItsAxis() {
        Branch branch = new Branch("b", "", Condition.All.ALWAYS, List.of(waiting()), List.of(waiting()), Unknown.NONE);
        FlowPlan plan = FlowLayout.of(workflow(branch, waiting()), _ -> HEIGHT);
        StepPath path = StepPath.top(0);

        Card card = plan.card(new Spot.At(path)).orElseThrow();
        Card then = plan.card(new Spot.At(path.in(Slot.THEN, 0))).orElseThrow();
        Card otherwise = plan.card(new Spot.At(path.in(Slot.OTHERWISE, 0))).orElseThrow();
        Card after = plan.card(new Spot.At(StepPath.top(1))).orElseThrow();

        assertThat(then.y()).isEqualTo(otherwise.y());
        assertThat(otherwise.x() - then.x() - then.width()).isEqualTo(FlowLayout.ASIDE);
        assertThat((then.x() + otherwise.x()) / 2).isEqualTo(card.x());
        assertThat(after.x()).isEqualTo(card.x());
        assertThat(after.y()).isGreaterThan(then.y() + then.height());
    }

    @Test
    void aFallbackStandsBesideItsCallAndItsLineComesBack() {
        Call call = Flows.call("first", Call.Kind.WEBHOOK, "https://a.example");
        Call spare = Flows.call("spare", Call.Kind.WEBHOOK, "https://b.example");
        Step withSpare = call.with(call.reply().with(new Reply.OnFailure.Fallback(List.of(spare))));
        FlowPlan plan = FlowLayout.of(workflow(withSpare, waiting()), _ -> HEIGHT);
        StepPath path = StepPath.top(0);

        Card card = plan.card(new Spot.At(path)).orElseThrow();
        Card fallback = plan.card(new Spot.At(path.in(Slot.ON_FAILURE, 0))).orElseThrow();
        Card after = plan.card(new Spot.At(StepPath.top(1))).orElseThrow();

        assertThat(fallback.x() - card.x() - card.width()).isEqualTo(FlowLayout.ASIDE);
        assertThat(fallback.y()).isGreaterThan(card.y());
        assertThat(after.y()).isGreaterThan(fallback.y() + fallback.height());
        assertThat(plan.lines())
                .filteredOn(line -> line.kind() == FlowPlan.Line.Kind.FAILED)
                .singleElement()
                .satisfies(line -> assertThat(line.points().getFirst().x()).isEqualTo(card.x() + card.width()));
        double axis = card.x() + card.width() / 2;
        assertThat(plan.lines()).anySatisfy(line -> {
            assertThat(line.points().getFirst().x()).isEqualTo(fallback.x() + fallback.width() / 2);
            assertThat(line.points().getLast().x()).isEqualTo(axis);
        });
    }

    @Test
    void noLineOfTheWayEndsInTheAir() {
        for (long seed = 0; seed < 100; seed++) {
            FlowPlan plan = FlowLayout.of(new RandomWorkflows(seed).workflow(), _ -> HEIGHT);
            for (FlowPlan.Line line : plan.lines()) {
                FlowPlan.Point end = line.points().getLast();
                assertThat(isMet(plan, line, end)).as("seed %d: %s", seed, line).isTrue();
            }
        }
    }

    /** A card's top, the place at the end, or a point of another line. */
    private static boolean isMet(FlowPlan plan, FlowPlan.Line line, FlowPlan.Point end) {
        return plan.cards().stream()
                        .anyMatch(card -> card.y() == end.y() && Math.abs(card.x() + card.width() / 2 - end.x()) < 0.01)
                || plan.pluses().stream().anyMatch(plus -> plus.last() && plus.x() == end.x() && plus.y() > end.y())
                || plan.lines().stream()
                        .filter(other -> !other.equals(line))
                        .anyMatch(other -> other.points().stream()
                                .anyMatch(point ->
                                        Math.abs(point.x() - end.x()) < 0.01 && Math.abs(point.y() - end.y()) < 0.01));
    }

    @Test
    void aHundredStepsAreAskedForTheirHeightsOnceEach() {
        int[] asked = {0};
        FlowLayout.of(Flows.hundred(), _ -> {
            asked[0]++;
            return HEIGHT;
        });
        assertThat(asked[0]).isEqualTo(Flows.hundred().places().size() + 2);
    }

    @Test
    void aPlusIsFoundByWhereAHandIs() {
        FlowPlan plan = FlowLayout.of(workflow(waiting(), waiting()), _ -> HEIGHT);

        assertThat(plan.nearest(150, 310).orElseThrow().place()).isEqualTo(StepPath.top(1));
    }

    private static Workflow workflow(Step... steps) {
        return new Workflow("w", "", List.of(steps), Unknown.NONE);
    }

    private static Wait waiting() {
        return new Wait("", "", java.time.Duration.ofMinutes(1), Unknown.NONE);
    }
}
