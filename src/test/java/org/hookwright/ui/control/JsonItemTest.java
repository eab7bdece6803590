package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

final class JsonItemTest {
    private static int count(TreeItem<JsonNode> item) {
        return 1 + item.getChildren().stream().mapToInt(JsonItemTest::count).sum();
    }

    @Test
    void aSmallReplyStandsOpen() {
        JsonItem root = JsonItem.of(Map.of("a", Map.of("b", List.of(1))));
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
        JsonItem root = JsonItem.of(many);
        assertThat(root.getChildren()).hasSize(JsonItem.MOST_OF_ONE + 1);
        assertThat(JsonItem.hidden(root.getChildren().getLast().getValue())).isEqualTo(1_234 - JsonItem.MOST_OF_ONE);
        assertThat(JsonItem.hidden(root.getChildren().getFirst().getValue())).isZero();
    }

    @Test
    void noTreeGrowsBeyondItsBound() {
        List<Object> lists = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lists.add(java.util.Collections.nCopies(400, i));
        }
        JsonItem root = JsonItem.of(lists);
        // Each list that was cut has one line more, which says so.
        assertThat(count(root)).isBetween(JsonItem.MOST, JsonItem.MOST + 101);
    }
}
