package org.hookwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.hookwright.support.Guard;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Typeface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// The fields are made on the JavaFX thread, before each test.
@SuppressWarnings("NullAway.Init")
@ExtendWith(Guard.class)
final class ThemeTest {
    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private Theme theme;
    private Label words;
    private Scene scene;

    @BeforeEach
    void dress() {
        theme = Windows.on(() -> new Theme(system, new Fonts(Font.getFamilies())));
        words = Windows.on(() -> new Label("words"));
        scene = Windows.on(() -> new Scene(new VBox(words), 200, 100));
        Windows.run(() -> theme.dress(scene));
    }

    private Parent worn() {
        return Windows.on(() -> {
            theme.dress(scene);
            scene.getRoot().applyCss();
            return scene.getRoot();
        });
    }

    @Test
    void followsTheSystemUntilToldOtherwise() {
        system.set(ColorScheme.DARK);
        assertThat(worn().getStyleClass()).contains("dark").doesNotContain("light");

        Windows.run(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
        assertThat(worn().getStyleClass()).contains("light").doesNotContain("dark");
        Windows.run(() -> theme.choiceProperty().set(Theme.Choice.SYSTEM));
        assertThat(worn().getStyleClass()).contains("dark");
    }

    @Test
    void wordsGrowWithTheChosenSize() {
        worn();
        assertThat(words.getFont().getSize()).isEqualTo(13);
        Windows.run(() -> theme.zoomProperty().set(1.5));
        worn();
        assertThat(words.getFont().getSize()).isEqualTo(20);
        assertThat(scene.getStylesheets()).as("the sheet of signs is exchanged").hasSize(3);
    }

    @Test
    void stepsThroughTheOfferedSizesAndNoFurther() {
        theme.zoom(1);
        assertThat(theme.zoomProperty().get()).isEqualTo(1.1);
        theme.zoom(-2);
        assertThat(theme.zoomProperty().get()).isEqualTo(0.9);
        theme.zoom(100);
        assertThat(theme.zoomProperty().get()).isEqualTo(Theme.ZOOMS.getLast());
        theme.zoom(-100);
        assertThat(theme.zoomProperty().get()).isEqualTo(Theme.ZOOMS.getFirst());
    }

    @Test
    void aSizeThatIsNotOfferedIsSteppedFromTheNearest() {
        theme.zoomProperty().set(1.15);
        theme.zoom(1);
        assertThat(theme.zoomProperty().get()).isEqualTo(1.25);
    }

    @Test
    void aFamilyThatTheSystemHasIsPreferredAndElseOneIsBroughtAlong() {
        assertThat(Windows.on(() -> Typeface.WORDS.amongst(List.of("Segoe UI", "Malgun Gothic"))))
                .isEqualTo("Segoe UI");
        assertThat(Windows.on(() -> Typeface.WORDS.amongst(List.of("NanumGothic", "DejaVu Sans"))))
                .as("Korean families do not set Latin words")
                .isEqualTo("Inter");
        assertThat(Windows.on(() -> Typeface.CODE.amongst(List.of("NanumGothicCoding"))))
                .isEqualTo("JetBrains Mono");
        assertThat(Windows.on(() -> Font.font("Inter", 13).getFamily())).isEqualTo("Inter");
    }
}
