package org.hookwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import org.hookwright.support.Guard;
import org.hookwright.support.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class SplitsTest {
    private final Map<String, String> kept = new HashMap<>(Map.of("split.preview", "0.3"));
    private SplitPane pane;

    @BeforeEach
    void show() {
        pane = Windows.on(() -> new SplitPane(new Region(), new Region()));
        Windows.show(pane, 600, 300);
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    private Splits splits() {
        return new Memory() {
            @Override
            public Optional<String> recall(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void keep(String name, String value) {
                kept.put(name, value);
            }
        }.splits();
    }

    private double position() {
        pulse();
        Windows.settle();
        return Windows.on(() -> pane.getDividerPositions()[0]);
    }

    /** Lets the toolkit lay out and draw once by itself. */
    private void pulse() {
        AtomicBoolean past = new AtomicBoolean();
        Windows.run(() -> {
            Scene scene = pane.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    past.set(true);
                }
            });
            Platform.requestNextPulse();
        });
        Windows.until("the toolkit has drawn", past::get);
    }

    @Test
    void standsWhereItWasLeft() {
        Windows.run(() -> splits().keep(pane, "preview", 0.6));
        assertThat(position()).isBetween(0.28, 0.32);
    }

    @Test
    void whatIsKeptAndIsNoPlaceIsPassedOver() {
        kept.put("split.preview", "none");
        assertThat(splits().position("preview", 0.6)).isEqualTo(0.6);
        kept.put("split.preview", "NaN");
        assertThat(splits().position("preview", 0.6)).isEqualTo(0.6);
        kept.put("split.preview", "7");
        assertThat(splits().position("preview", 0.6)).isEqualTo(0.95);
    }

    @Test
    void aDragIsRememberedAndAnotherSizeOfTheWindowIsNot() {
        Windows.run(() -> splits().keep(pane, "preview", 0.6));
        position();
        Windows.run(() -> pane.setDividerPositions(0.5));
        assertThat(kept).containsEntry("split.preview", "0.3");

        drag(-120);
        Windows.until(
                "the drag is kept",
                () -> !kept.getOrDefault("split.preview", "").equals("0.3"));
        assertThat(Double.parseDouble(kept.getOrDefault("split.preview", ""))).isBetween(0.25, 0.35);
    }

    private void drag(double by) {
        Windows.settle();
        Robot robot = Windows.on(Robot::new);
        Node divider = Windows.on(() -> pane.lookup(".split-pane-divider"));
        Bounds place = Windows.on(() -> divider.localToScreen(divider.getBoundsInLocal()));
        Windows.run(() -> robot.mouseMove(place.getCenterX(), place.getCenterY()));
        Windows.settle();
        Windows.run(() -> robot.mousePress(MouseButton.PRIMARY));
        Windows.until("the divider is held", divider::isPressed);
        Windows.run(() -> robot.mouseMove(place.getCenterX() + by, place.getCenterY()));
        Windows.until("the divider has moved", () -> pane.getDividerPositions()[0] < 0.4);
        Windows.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }
}
