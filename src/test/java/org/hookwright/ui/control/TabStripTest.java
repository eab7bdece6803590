package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hookwright.support.Guard;
import org.hookwright.support.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class TabStripTest {
    private final WordTabs tabs = new WordTabs();

    private List<String> seen(Region strip) {
        List<String> seen = new ArrayList<>();
        Node window = strip.getChildrenUnmodifiable().getFirst();
        Bounds clip = window.localToScene(window.getClip().getBoundsInLocal());
        for (String id : List.of("body", "headers", "timing", "attempts")) {
            Bounds word =
                    strip.lookup("#" + id).localToScene(strip.lookup("#" + id).getBoundsInLocal());
            boolean some = word.getMaxX() > clip.getMinX() + 1 && word.getMinX() < clip.getMaxX() - 1;
            boolean whole = word.getMinX() >= clip.getMinX() - 1 && word.getMaxX() <= clip.getMaxX() + 1;
            if (some) {
                seen.add(whole ? id : "half of " + id);
            }
        }
        return seen;
    }

    @Test
    void noWordIsCutAndTheChosenOneIsSeenHoweverNarrowItIs() {
        for (String id : List.of("body", "headers", "timing", "attempts")) {
            tabs.add(id, new SimpleStringProperty("Word of " + id), VBox::new);
        }
        Region strip = Windows.on(() -> tabs.strip(new SimpleStringProperty("All")));
        VBox box = new VBox(strip);
        Stage stage = Windows.show(box, 600, 100);
        Windows.settle();
        assertThat(Windows.on(() -> seen(strip))).containsExactly("body", "headers", "timing", "attempts");

        for (int width = 580; width > 180; width -= 40) {
            double narrow = width;
            for (String id : List.of("body", "timing", "attempts", "headers")) {
                Windows.run(() -> {
                    strip.setMaxWidth(narrow);
                    tabs.choose(id);
                });
                Windows.settle();
                List<String> seen = Windows.on(() -> seen(strip));
                assertThat(seen).contains(id).noneMatch(word -> word.startsWith("half"));
                assertThat(Windows.on(
                                () -> strip.getChildrenUnmodifiable().getLast().isVisible()))
                        .isEqualTo(seen.size() < 4);
            }
        }
        Windows.run(() -> ((MenuButton) strip.getChildrenUnmodifiable().getLast()).show());
        assertThat(Windows.on(
                        () -> ((MenuButton) strip.getChildrenUnmodifiable().getLast())
                                .getItems()
                                .size()))
                .isEqualTo(4);
        Windows.run(stage::hide);
    }
}
