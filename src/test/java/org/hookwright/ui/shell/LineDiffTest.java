package org.hookwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LineDiffTest {
    @Test
    void aChangedLineStandsBesideWhatItWas() {
        List<LineDiff.Row> rows = LineDiff.of("a\nb\nc\n", "a\nB\nc\n");
        assertThat(rows)
                .containsExactly(new LineDiff.Row("a", "a"), new LineDiff.Row("b", "B"), new LineDiff.Row("c", "c"));
    }

    @Test
    void aLineMoreStandsBesideNothing() {
        assertThat(LineDiff.of("a\nc", "a\nb\nc"))
                .containsExactly(new LineDiff.Row("a", "a"), new LineDiff.Row(null, "b"), new LineDiff.Row("c", "c"));
        assertThat(LineDiff.of("", "")).isEmpty();
    }

    @Test
    void bothTextsCanBeReadDownTheirColumnsAndNoMoreDiffersThanMust() {
        Random random = new Random(20_261_124);
        for (int round = 0; round < 400; round++) {
            List<String> mine = lines(random);
            List<String> theirs = lines(random);
            List<LineDiff.Row> rows = LineDiff.of(String.join("\n", mine), String.join("\n", theirs));
            assertThat(column(rows, LineDiff.Row::mine)).isEqualTo(mine);
            assertThat(column(rows, LineDiff.Row::theirs)).isEqualTo(theirs);
            assertThat(rows.stream().filter(LineDiff.Row::isSame).count())
                    .as("%s against %s", mine, theirs)
                    .isGreaterThanOrEqualTo(longestCommon(mine, theirs));
        }
    }

    @Test
    void textsThatHaveNothingInCommonEndSoon() {
        String mine = IntStream.range(0, 50_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String theirs = IntStream.range(0, 50_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        assertThat(LineDiff.of(mine, theirs)).hasSize(50_000).noneMatch(LineDiff.Row::isSame);
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(4))))
                .toList();
    }

    private static List<String> column(
            List<LineDiff.Row> rows, java.util.function.Function<LineDiff.Row, String> side) {
        return rows.stream().map(side).filter(Objects::nonNull).toList();
    }

    private static int longestCommon(List<String> left, List<String> right) {
        int[][] best = new int[left.size() + 1][right.size() + 1];
        for (int i = 1; i <= left.size(); i++) {
            for (int j = 1; j <= right.size(); j++) {
                best[i][j] = left.get(i - 1).equals(right.get(j - 1))
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[left.size()][right.size()];
    }
}
