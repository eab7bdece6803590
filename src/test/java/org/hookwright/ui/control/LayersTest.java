package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;

final class LayersTest {
    private final Layers layers = new Layers();

    @Test
    void onlyWhatChangedIsPaintedAnew() {
        layers.set("marks", List.of(Tint.of(0, 2, "a"), Tint.of(5, 6, "a")));
        assertThat(layers.set("marks", List.of(Tint.of(5, 6, "a"), Tint.of(8, 9, "a"))))
                .containsExactly(new Span(0, 2), new Span(8, 9));
        assertThat(layers.set("marks", List.of())).hasSize(2);
    }

    @Test
    void aTintIsCutToTheLineAskedFor() {
        layers.set("marks", List.of(Tint.of(0, 100, "long"), Tint.of(12, 14, "short"), Tint.of(40, 41, "far")));
        assertThat(layers.within(new Span(10, 20))).containsExactly(Tint.of(0, 10, "long"), Tint.of(2, 4, "short"));
    }

    @Test
    void tintsMoveWithTheText() {
        layers.set("marks", List.of(Tint.of(10, 14, "a")));
        layers.move(new Edit(3, 0, 5));
        assertThat(layers.get("marks")).containsExactly(Tint.of(15, 19, "a"));
        layers.move(new Edit(17, 0, 2));
        assertThat(layers.get("marks")).containsExactly(Tint.of(15, 21, "a"));
        layers.move(new Edit(15, 0, 1));
        assertThat(layers.get("marks")).containsExactly(Tint.of(16, 22, "a"));
        layers.move(new Edit(22, 0, 1));
        assertThat(layers.get("marks")).containsExactly(Tint.of(16, 22, "a"));
        layers.move(new Edit(0, 40, 0));
        assertThat(layers.get("marks")).isEmpty();
    }
}
