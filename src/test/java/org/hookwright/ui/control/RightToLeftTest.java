package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.hookwright.support.Guard;
import org.hookwright.support.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Guard.class)
final class RightToLeftTest {
    private static final String HEBREW = "המדפסת בקומה השלישית אינה מדפיסה כבר שלושה ימים ואין מי שיתקן אותה";
    private static final String ARABIC = "الطابعة في الطابق الثالث لا تعمل منذ ثلاثة أيام ولا يوجد من يصلحها";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEBREW,
                ARABIC,
                "Ticket “" + HEBREW + "” is open because " + ARABIC + ".",
                HEBREW + " (INC-4821), 3/4, " + ARABIC + ". Slack 2026-11-24 " + HEBREW + "!",
                "הטקסטהזהאיןבורווחיםבכללולכןהואנמשךונמשךבליסוף",
                "שורה ראשונה\nשורה שנייה ארוכה יותר מן הראשונה\n",
                "الطابعة ١٢٣ ٤٥٦ في ١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥",
                "٤٥٦ في الطابق",
                "프린터 고장: לוח בקרה בקומה השלישית, 긴급 티켓입니다"
            })
    void itIsLaidOutAtEveryWidth(String text) {
        String safe = RightToLeft.breakable(text);
        String fromRight = RightToLeft.breakableFromRight(text);

        assertThat(RightToLeft.breakable(safe)).as("marked once").isEqualTo(safe);
        assertThat(RightToLeft.breakableFromRight(fromRight)).as("marked once").isEqualTo(fromRight);
        Windows.run(() -> {
            for (int width = 8; width < 700; width += 3) {
                for (NodeOrientation orientation :
                        new NodeOrientation[] {NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT}) {
                    Text drawn = new Text(orientation == NodeOrientation.LEFT_TO_RIGHT ? safe : fromRight);
                    drawn.setNodeOrientation(orientation);
                    drawn.setWrappingWidth(width);
                    new Scene(new Group(drawn));
                    assertThat(drawn.getLayoutBounds().getHeight()).isPositive();
                }
            }
        });
    }

    @Test
    void whatIsReadStaysTheSame() {
        String text = "Ticket “" + HEBREW + "” is open.";

        assertThat(RightToLeft.breakable(text).replaceAll("[\\u200e\\u202b\\u202c]", ""))
                .isEqualTo(text);
        assertThat(RightToLeft.breakable("프린터 \"3층\" 고장")).isEqualTo("프린터 \"3층\" 고장");
        assertThat(RightToLeft.breakable("")).isEmpty();
    }

    @Test
    void noLineIsWiderThanThereIsRoom() {
        Windows.run(() -> {
            Text drawn = new Text(RightToLeft.breakable(HEBREW));
            drawn.setWrappingWidth(220);
            new Scene(new Group(drawn));
            assertThat(drawn.getBoundsInLocal().getWidth()).isLessThanOrEqualTo(225);
            Text whole = new Text(RightToLeft.breakable(HEBREW));
            Text bare = new Text(HEBREW);
            new Scene(new Group(whole, bare));
            assertThat(whole.getLayoutBounds().getWidth())
                    .isBetween(
                            bare.getLayoutBounds().getWidth() - 2,
                            bare.getLayoutBounds().getWidth() + 2);
        });
    }

    @Test
    void noneOfTheMarksIsDrawn() {
        Windows.run(() -> {
            String word = "כעת";
            int bare = ink(new Text(word));
            assertThat(ink(new Text(RightToLeft.breakable(word)))).isCloseTo(bare, withinPercentage(5));
            TextFlow turned = new TextFlow(new Text(RightToLeft.breakableFromRight(word)));
            turned.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            assertThat(ink(turned)).isCloseTo(bare, withinPercentage(5));
        });
    }

    /** How dark all of it is. */
    private static int ink(Node node) {
        node.relocate(20, 20);
        Scene scene = new Scene(new Group(node), 200, 60);
        WritableImage image = scene.snapshot(null);
        double ink = 0;
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 200; x++) {
                ink += 1 - image.getPixelReader().getColor(x, y).getBrightness();
            }
        }
        return (int) Math.round(ink * 10);
    }

    @Test
    void labelsAndFieldsThatWrapTakeItInAndAreAsTheyWereAfterwards() {
        SimpleStringProperty words = new SimpleStringProperty("plain");
        Label bound = Windows.on(() -> new Fittings(new Language(Locale.ENGLISH)).paragraph(words));
        Label set = new Label();
        RightToLeft.wrap(set);
        TextArea area = new TextArea("plain");
        RightToLeft.wrap(area);
        Button other = new Button("other");
        VBox box = new VBox(bound, set, area, other);
        Stage stage = Windows.show(box, 160, 300);
        assertThat(area.isWrapText()).isTrue();

        Windows.run(() -> {
            words.set(HEBREW);
            set.setText(ARABIC);
            area.setText(HEBREW + ARABIC);
        });
        Windows.settle();

        assertThat(area.isWrapText()).isFalse();
        assertThat(area.getText()).isEqualTo(HEBREW + ARABIC);
        Windows.run(() -> {
            box.layout();
            assertThat(bound.getHeight()).isGreaterThan(40);
            assertThat(set.prefHeight(160)).isGreaterThan(40);
            set.setText("plain");
            area.setText("plain");
        });
        assertThat(set.getText()).isEqualTo("plain");
        Windows.settle();
        Windows.run(() -> {
            area.requestFocus();
            other.requestFocus();
        });
        assertThat(area.isWrapText()).isTrue();
        Windows.run(stage::hide);
    }

    /** Once the toolkit lays it out, this fails and the marks can go. */
    @Test
    void theToolkitFailsWithoutTheMarks() {
        assertThatThrownBy(() -> Windows.run(() -> {
                    Text bare = new Text(HEBREW);
                    bare.setWrappingWidth(120);
                    new Scene(new Group(bare));
                    bare.getLayoutBounds();
                }))
                .hasRootCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
