package org.hookwright.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Texts;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BodyViewModelTest {
    @TempDir
    private Path folder;

    private final StepJobs jobs = new StepJobs();
    private final ObjectProperty<ShownBody> body = new SimpleObjectProperty<>();
    private final QuietDesktop desktop = new QuietDesktop();
    private final BodyViewModel model =
            new BodyViewModel(body, new SimpleObjectProperty<>(new Texts(Locale.ENGLISH)), jobs, desktop);

    @Test
    void jsonIsSetOutToBeReadAndShownAsItCameOnDemand() {
        show("application/json", "{\"a\":[1,2]}");
        assertThat(model.partProperty().get().text()).isEqualTo("{\n  \"a\": [\n    1,\n    2\n  ]\n}");

        model.prettyProperty().set(false);
        jobs.run();

        assertThat(model.partProperty().get().text()).isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void jsonIsKnownByItsLookWhereTheTypeIsWrong() {
        show("text/html", " [true]");

        assertThat(model.partProperty().get().json()).isTrue();
    }

    @Test
    void otherTextStaysAsItIsAndSaysWhy() {
        show("text/html", "invalid_payload");

        assertThat(model.partProperty().get().text()).isEqualTo("invalid_payload");
        assertThat(model.cannotPrettyProperty().getValue()).isPresent();
    }

    @Test
    void longLinesAreFoldedUntilAskedFor() {
        show("text/plain", "a".repeat(20_000) + "\nshort");
        assertThat(model.partProperty().get().text())
                .hasSizeLessThan(1_100)
                .contains("19,000")
                .endsWith("short");

        model.unfoldedProperty().set(true);
        jobs.run();

        assertThat(model.partProperty().get().text().lines().mapToInt(String::length))
                .allMatch(length -> length <= 1_000);
        assertThat(model.partProperty().get().text().chars().filter(sign -> sign == 'a'))
                .hasSize(20_000);
    }

    @Test
    void aBigBodyIsReadFromItsFileAPartAtATime() throws IOException {
        Path file = folder.resolve("reply");
        Files.writeString(file, "x".repeat(99).concat("\n").repeat(25_000));
        body.set(new ShownBody("text/plain", 2_500_000, new ShownBody.Source.File(file)));
        jobs.run();
        assertThat(model.partProperty().get().text()).hasSize(BodyViewModel.MOST);

        model.nextPart();
        jobs.run();
        model.nextPart();
        jobs.run();

        assertThat(model.partProperty().get().to()).isEqualTo(2_500_000);
        assertThat(model.partProperty().get().text()).hasSize(500_000);
    }

    @Test
    void savingWritesEveryByte() throws IOException {
        Path target = folder.resolve("saved.json");
        desktop.answer(target);
        show("application/json", "{\"ㄱ\":1}");

        model.save();
        jobs.run();

        assertThat(Files.readString(target)).isEqualTo("{\"ㄱ\":1}");
        assertThat(model.noteProperty().get().orElseThrow().key()).isEqualTo("response.body.saved");
    }

    @Test
    void savingWhereNothingCanBeWrittenIsSaid() {
        desktop.answer(folder.resolve("no/such/folder/saved.json"));
        show("application/json", "{}");

        model.save();
        jobs.run();

        assertThat(model.noteProperty().get().orElseThrow().key()).isEqualTo("response.body.not-saved");
    }

    @Test
    void copyingTakesTheBodyAsItCame() {
        show("application/json", "{\"a\":1}");

        model.copy();
        jobs.run();

        assertThat(desktop.copied()).containsExactly("{\"a\":1}");
    }

    @Test
    void aBodyThatIsGoneIsSaidAndNotThrown() {
        body.set(new ShownBody("text/plain", 10, new ShownBody.Source.File(folder.resolve("gone"))));
        jobs.run();

        assertThat(model.noteProperty().get().orElseThrow().key()).isEqualTo("response.body.unreadable");
    }

    @Test
    void theCharsetOfTheReplyIsUsed() {
        byte[] bytes = "한글".getBytes(java.nio.charset.Charset.forName("EUC-KR"));
        body.set(new ShownBody("text/plain; charset=\"EUC-KR\"", bytes.length, new ShownBody.Source.Bytes(bytes)));
        jobs.run();

        assertThat(model.partProperty().get().text()).isEqualTo("한글");

        model.copy();
        jobs.run();
        assertThat(desktop.copied()).containsExactly("한글");
    }

    @Test
    void nothingFollowsWhereTheRestWasNotKept() {
        body.set(new ShownBody("text/plain", 9_000_000, new ShownBody.Source.Bytes(new byte[1_500_000])));
        jobs.run();
        assertThat(model.partProperty().get().more()).isTrue();

        model.nextPart();
        jobs.run();

        assertThat(model.partProperty().get().to()).isEqualTo(1_500_000);
        assertThat(model.partProperty().get().more()).isFalse();
    }

    private void show(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.set(new ShownBody(type, bytes.length, new ShownBody.Source.Bytes(bytes)));
        jobs.run();
    }
}
