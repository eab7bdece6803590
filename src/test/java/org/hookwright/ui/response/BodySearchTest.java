package org.hookwright.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Texts;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.junit.jupiter.api.Test;

/** A search goes on in the parts of a body that are not shown. */
final class BodySearchTest {
    private final StepJobs jobs = new StepJobs();
    private final ObjectProperty<ShownBody> body = new SimpleObjectProperty<>();
    private final BodyViewModel model =
            new BodyViewModel(body, new SimpleObjectProperty<>(new Texts(Locale.ENGLISH)), jobs, new QuietDesktop());
    private final List<Boolean> heard = new ArrayList<>();

    @Test
    void whatIsShownWholeHasNoMore() {
        show("text/plain", "short");
        assertThat(model.isMore()).isFalse();
        seek("short", true);
        assertThat(heard).containsExactly(false);
    }

    @Test
    void goesOnceAroundInEitherDirection() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            lines.add("line " + i);
        }
        lines.set(15_000, "one needle");
        lines.set(35_000, "another needle");
        show("text/plain", String.join("\n", lines));
        assertThat(model.isMore()).isTrue();

        seek("needle", true);
        assertThat(part().text()).contains("one needle");
        seek("needle", true);
        assertThat(part().text()).contains("another needle");
        seek("needle", true);
        assertThat(part().text()).contains("one needle");
        seek("needle", false);
        assertThat(part().text()).contains("another needle");
        seek("needle", false);
        assertThat(part().text()).contains("one needle");
        assertThat(heard).containsOnly(true).hasSize(5);
    }

    @Test
    void whatIsNowhereElseIsSaidAndThePartStays() {
        show("text/plain", "needle\n" + "x\n".repeat(200_000));
        model.nextPart();
        jobs.run();
        long from = part().from();

        seek("nothing like it", true);
        assertThat(heard).containsExactly(false);
        assertThat(part().from()).isEqualTo(from);
        seek("needle", true);
        assertThat(part().from()).isZero();
        seek("needle", true);
        assertThat(heard).containsExactly(false, true, false);
    }

    /** Every place of a word about the end of the first part, so that it is torn in all ways. */
    @Test
    void whatLiesOverTheEndOfAPartIsFoundWithTheJsonAroundItSetOut() {
        for (int before = BodyPart.MOST - 40; before < BodyPart.MOST + 8; before++) {
            String head = "{\"rows\":[\"" + "한".repeat(40_000) + "\"";
            String filler = ",1".repeat((before - head.getBytes(StandardCharsets.UTF_8).length) / 2);
            show("application/json", head + filler + ",{\"needle 한글\":1}" + ",2".repeat(90_000) + "]}");
            boolean here = part().text().contains("needle 한글");

            seek("needle 한글", true);

            assertThat(heard.removeLast()).as("at %d", before).isEqualTo(!here || isFolded());
            if (!here) {
                assertThat(part().text().contains("needle 한글\": 1\n    }"))
                        .as("at %d", before)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsSetOutIsFoundAsItIsSeen() {
        show("application/json", "[" + "{\"a\":1},".repeat(40_000) + "{\"deep\":{\"b\":2}}]");

        seek("\"b\": 2", true);

        assertThat(heard).containsExactly(true);
        assertThat(part().text()).contains("\"b\": 2");
    }

    @Test
    void aFoldedLineIsUnfoldedForIt() {
        show("text/plain", "x".repeat(60_000) + "needle" + "y".repeat(400_000) + "last word");
        assertThat(part().text()).doesNotContain("needle");

        seek("needle", true);
        assertThat(part().text()).contains("needle");
        seek("last word", true);
        assertThat(part().text()).contains("last word");
    }

    @Test
    void aFilterAndAnotherBodyEndIt() {
        show("application/json", "[" + "{\"a\":1},".repeat(40_000) + "{\"needle\":2}]");
        model.seek((text, _) -> text.contains("needle"), true, heard::add);
        show("text/plain", "another");
        assertThat(heard).isEmpty();
        assertThat(part().text()).isEqualTo("another");
    }

    private boolean isFolded() {
        return part().hasLongLines();
    }

    private void seek(String what, boolean forward) {
        model.seek((text, _) -> text.contains(what), forward, heard::add);
        jobs.run();
    }

    private BodyPart part() {
        return model.textProperty().getValue();
    }

    private void show(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.set(new ShownBody(type, bytes.length, new ShownBody.Source.Bytes(bytes)));
        jobs.run();
    }
}
