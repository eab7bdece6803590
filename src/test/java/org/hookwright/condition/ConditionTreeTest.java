package org.hookwright.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ConditionTreeTest {
    private static final Condition.Leaf A = leaf("a");
    private static final Condition.Leaf B = leaf("b");
    private static final Condition.Leaf C = leaf("c");
    private static final Condition.Leaf D = leaf("d");

    /** all(a, any(b, c), d) */
    private static final Condition TREE = all(A, any(B, C), D);

    private static Condition.Leaf leaf(String field) {
        return new Condition.Leaf(field, Operator.IS, "1");
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    @Test
    void aPartIsFoundAndPutAtItsPlace() {
        assertThat(ConditionTree.at(TREE, ConditionPath.of(1, 1))).contains(C);
        assertThat(ConditionTree.at(TREE, ConditionPath.of(0, 0))).isEmpty();
        assertThat(ConditionTree.with(TREE, ConditionPath.of(1, 0), D)).isEqualTo(all(A, any(D, C), D));
        assertThat(ConditionTree.inserted(TREE, ConditionPath.of(1, 9), A))
                .isEqualTo(new ConditionTree.Edited(all(A, any(B, C, A), D), ConditionPath.of(1, 2)));
        assertThat(ConditionTree.rules(TREE))
                .containsExactly(
                        ConditionPath.of(0), ConditionPath.of(1, 0), ConditionPath.of(1, 1), ConditionPath.of(2));
    }

    @Test
    void aGroupThatLosesItsLastRuleGoesWithIt() {
        Condition nested = all(A, any(all(B)));

        assertThat(ConditionTree.without(nested, ConditionPath.of(1, 0, 0)).condition())
                .isEqualTo(all(A));
        assertThat(ConditionTree.without(any(A), ConditionPath.of(0)).condition())
                .isEqualTo(Condition.All.ALWAYS);
        assertThat(ConditionTree.without(TREE, ConditionPath.of(2)).path()).isEqualTo(ConditionPath.of(1));
    }

    @Test
    void movesGoWithinAndAcrossGroupsButNeverIntoThemselves() {
        assertThat(ConditionTree.moved(TREE, ConditionPath.of(0), ConditionPath.of(1, 1)))
                .isEqualTo(new ConditionTree.Edited(all(any(B, A, C), D), ConditionPath.of(0, 1)));
        assertThat(ConditionTree.moved(TREE, ConditionPath.of(1, 0), ConditionPath.of(3))
                        .condition())
                .isEqualTo(all(A, any(C), D, B));
        assertThat(ConditionTree.moved(TREE, ConditionPath.of(1), ConditionPath.of(1, 0))
                        .condition())
                .isEqualTo(TREE);
        assertThat(ConditionTree.moved(TREE, ConditionPath.of(0), ConditionPath.of(0, 0))
                        .condition())
                .isEqualTo(TREE);
        assertThat(ConditionTree.moved(TREE, ConditionPath.of(2), ConditionPath.of(0, 0))
                        .condition())
                .as("no way leads into a rule")
                .isEqualTo(TREE);
        assertThat(ConditionTree.moved(all(any(A), B), ConditionPath.of(0, 0), ConditionPath.of(2)))
                .isEqualTo(new ConditionTree.Edited(all(B, A), ConditionPath.of(1)));
    }

    @Test
    void stepByStepARuleWalksThroughTheWholeTree() {
        Condition tree = TREE;
        ConditionPath path = ConditionPath.of(2);
        List<Condition> seen = new ArrayList<>();
        for (Optional<ConditionPath> to = ConditionTree.neighbour(tree, path, -1);
                to.isPresent();
                to = ConditionTree.neighbour(tree, path, -1)) {
            ConditionTree.Edited edited = ConditionTree.moved(tree, path, to.get());
            tree = edited.condition();
            path = edited.path();
            seen.add(tree);
        }
        assertThat(seen)
                .containsExactly(
                        all(A, any(B, C, D)),
                        all(A, any(B, D, C)),
                        all(A, any(D, B, C)),
                        all(A, D, any(B, C)),
                        all(D, A, any(B, C)));
        assertThat(ConditionTree.neighbour(TREE, ConditionPath.of(2), 1)).isEmpty();
    }

    @Test
    void theWayDownIsTheWayUpBackwards() {
        for (long seed = 0; seed < 400; seed++) {
            Condition tree = ConditionTree.grouped(new RandomConditions(seed).condition(3));
            for (ConditionPath from : ConditionTree.rules(tree)) {
                boolean alone =
                        ConditionTree.parts(ConditionTree.at(tree, from.parent().orElseThrow())
                                                .orElseThrow())
                                        .size()
                                == 1;
                Optional<ConditionPath> down = ConditionTree.neighbour(tree, from, 1);
                // A group that its only rule leaves is gone, so that there is no way back into it.
                if (down.isPresent() && !alone) {
                    ConditionTree.Edited below = ConditionTree.moved(tree, from, down.get());
                    assertThat(below.path()).isNotEqualTo(from);
                    ConditionPath up = ConditionTree.neighbour(below.condition(), below.path(), -1)
                            .orElseThrow();
                    assertThat(ConditionTree.moved(below.condition(), below.path(), up)
                                    .condition())
                            .isEqualTo(tree);
                }
            }
        }
    }

    @Test
    void groupsAreMadeTurnedAndTakenApart() {
        assertThat(ConditionTree.wrapped(TREE, ConditionPath.of(0)))
                .isEqualTo(new ConditionTree.Edited(all(any(A), any(B, C), D), ConditionPath.of(0, 0)));
        assertThat(ConditionTree.wrapped(TREE, ConditionPath.of(1, 0)).condition())
                .isEqualTo(all(A, any(all(B), C), D));
        assertThat(ConditionTree.unwrapped(TREE, ConditionPath.of(1)).condition())
                .isEqualTo(all(A, B, C, D));
        assertThat(ConditionTree.turned(TREE, ConditionPath.ROOT)).isEqualTo(any(A, any(B, C), D));
        assertThat(ConditionTree.grouped(A)).isEqualTo(all(A));
    }

    @Test
    void noMoveLosesOrDoublesARuleNorLeavesAnEmptyGroup() {
        int moved = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Condition tree = ConditionTree.grouped(new RandomConditions(seed).condition(3));
            Random random = new Random(seed);
            List<ConditionPath> places = places(tree, ConditionPath.ROOT);
            ConditionPath from = places.get(random.nextInt(places.size()));
            ConditionPath to = places.get(random.nextInt(places.size()));
            if (from.isRoot() || to.isRoot()) {
                continue;
            }
            Condition part = ConditionTree.at(tree, from).orElseThrow();

            ConditionTree.Edited edited = ConditionTree.moved(tree, from, to);

            assertThat(edited.condition().leaves()).containsExactlyInAnyOrderElementsOf(tree.leaves());
            assertThat(ConditionTree.at(edited.condition(), edited.path())).contains(part);
            assertThat(places(edited.condition(), ConditionPath.ROOT))
                    .allSatisfy(path -> assertThat(ConditionTree.at(edited.condition(), path)
                                    .filter(found -> !(found instanceof Condition.Leaf)
                                            && ConditionTree.parts(found).isEmpty()))
                            .isEmpty());
            moved += edited.condition().equals(tree) ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(300);
    }

    @Test
    void whatWasPutInComesOutAgain() {
        for (long seed = 0; seed < 500; seed++) {
            Condition tree = ConditionTree.grouped(new RandomConditions(seed).condition(3));
            for (ConditionPath place : places(tree, ConditionPath.ROOT)) {
                if (!place.isRoot()) {
                    ConditionTree.Edited edited = ConditionTree.inserted(tree, place, A);
                    assertThat(ConditionTree.without(edited.condition(), edited.path())
                                    .condition())
                            .isEqualTo(tree);
                    ConditionTree.Edited wrapped = ConditionTree.wrapped(tree, place);
                    assertThat(ConditionTree.unwrapped(wrapped.condition(), place)
                                    .condition())
                            .isEqualTo(tree);
                }
            }
        }
    }

    private static List<ConditionPath> places(Condition part, ConditionPath path) {
        List<ConditionPath> places = new ArrayList<>(List.of(path));
        List<Condition> parts = ConditionTree.parts(part);
        for (int i = 0; i < parts.size(); i++) {
            places.addAll(places(parts.get(i), path.in(i)));
        }
        return places;
    }
}
