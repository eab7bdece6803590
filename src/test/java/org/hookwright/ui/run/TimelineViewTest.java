package org.hookwright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class TimelineViewTest {
    private final SimpleObjectProperty<Timeline> timeline =
            new SimpleObjectProperty<>(Timelines.worst(Flows.chain("http://localhost")));

    private Parent view(Language language) {
        StackPane room = new StackPane(new TimelineView(timeline, language).node());
        room.getStyleClass().add("surface");
        return room;
    }

    @Test
    void aPictureOfTheWorstCase() {
        Pictures.take("timeline-worst", 440, 220, this::view);
    }

    @Test
    void everyMarkStandsInItsRowAndANewTimelineIsDrawnInItsPlace() {
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 440, 220);
        Windows.settle();
        assertThat(node.lookupAll(".timeline-mark"))
                .hasSize(timeline.get().marks().size());

        Windows.run(() -> timeline.set(Timelines.worst(Flows.chain("http://localhost"), Flows.MAIL)));
        Windows.settle();

        assertThat(node.lookupAll(".timeline-mark")).hasSize(1);
        Windows.run(() -> timeline.set(Timeline.EMPTY));
        assertThat(Windows.on(() -> node.lookup("#timeline").isVisible())).isFalse();
        Windows.run(stage::hide);
    }
}
