package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

final class ReplyItemTest {
    private static int count(TreeItem<ReplyNode> item) {
        return 1 + item.getChildren().stream().mapToInt(ReplyItemTest::count).sum();
    }

    @Test
    void aSmallReplyStandsOpen() {
        ReplyItem root = ReplyItem.of(Map.of("a", Map.of("b", List.of(1))));
        assertThat(root.isExpanded()).isTrue();
        assertThat(root.getChildren().getFirst().getChildren().getFirst().isExpanded())
                .isTrue();
    }

    @Test
    void aLongListIsCutAndTheRestIsSaid() {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 1_234; i++) {
            many.add(i);
        }
        ReplyItem root = ReplyItem.of(many);
        assertThat(root.getChildren()).hasSize(ReplyItem.MOST_OF_ONE + 1);
        assertThat(ReplyItem.hidden(root.getChildren().getLast().getValue())).isEqualTo(1_234 - ReplyItem.MOST_OF_ONE);
        assertThat(ReplyItem.hidden(root.getChildren().getFirst().getValue())).isZero();
    }

    @Test
    void noTreeGrowsBeyondItsBound() {
        List<Object> lists = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lists.add(java.util.Collections.nCopies(400, i));
        }
        ReplyItem root = ReplyItem.of(lists);
        // Each list that was cut has one line more, which says so.
        assertThat(count(root)).isBetween(ReplyItem.MOST, ReplyItem.MOST + 101);
    }
}
