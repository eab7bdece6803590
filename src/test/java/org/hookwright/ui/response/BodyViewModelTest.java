package org.hookwright.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Texts;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.hookwright.ui.control.Colouring;
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
        assertThat(part().text()).isEqualTo("{\n  \"a\": [\n    1,\n    2\n  ]\n}");

        model.look(Look.RAW);
        jobs.run();

        assertThat(part().text()).isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void jsonIsKnownByItsLookWhereTheTypeIsWrong() {
        show("text/html", " [true]");

        assertThat(part().colouring()).isEqualTo(Colouring.FILLED_JSON);
    }

    @Test
    void otherTextStaysAsItIs() {
        show("text/html", "invalid_payload");

        assertThat(part().text()).isEqualTo("invalid_payload");
        assertThat(model.shownProperty().get().looks()).containsExactly(Look.RAW);
    }

    @Test
    void longLinesAreFoldedUntilAskedFor() {
        show("text/plain", "a".repeat(20_000) + "\nshort");
        assertThat(part().text()).hasSizeLessThan(1_100).contains("19,000").endsWith("short");

        model.unfoldedProperty().set(true);
        jobs.run();

        assertThat(part().text().lines().mapToInt(String::length)).allMatch(length -> length <= 1_000);
        assertThat(part().text().chars().filter(sign -> sign == 'a')).hasSize(20_000);
    }

    @Test
    void aBigBodyIsReadFromItsFileAPartAtATimeAndNoLineIsTorn() throws IOException {
        Path file = folder.resolve("reply");
        String all = "x".repeat(99).concat("\n").repeat(4_000);
        Files.writeString(file, all);
        body.set(new ShownBody("text/plain", 400_000, new ShownBody.Source.File(file)));
        jobs.run();
        assertThat(readOn()).isEqualTo(all);
        assertThat(part().to()).isEqualTo(400_000);

        model.firstPart();
        jobs.run();
        assertThat(part().from()).isZero();
        model.lastPart();
        jobs.run();
        assertThat(part().more()).isFalse();
        model.previousPart();
        jobs.run();
        assertThat(part().to()).isLessThanOrEqualTo(400_000);
    }

    @Test
    void noSignIsCutThroughWhereAPartEnds() throws IOException {
        Path file = folder.resolve("korean");
        String all = "한글 日本 😀".repeat(30_000);
        Files.writeString(file, all);
        body.set(new ShownBody("text/plain", Files.size(file), new ShownBody.Source.File(file)));
        model.unfoldedProperty().set(true);
        jobs.run();
        model.unfoldedProperty().set(true);
        jobs.run();

        assertThat(readOn().replace("\n", "")).isEqualTo(all);
    }

    /** By design, not by time: whatever comes, no more than this is drawn, and none of its lines is long. */
    @Test
    void aPartIsBoundedWhateverTheBodyIs() throws IOException {
        Path file = folder.resolve("large");
        for (String piece : List.of("[", "{\"a\":[1,2,{}]},", "\"long text without an end ", "{\"k\":\"v\"}\n", "x")) {
            Files.writeString(file, "[" + piece.repeat(3_000_000 / piece.length()));
            body.set(new ShownBody("application/json", Files.size(file), new ShownBody.Source.File(file)));
            jobs.run();
            for (int i = 0; i < 4; i++) {
                assertThat(part().text().length()).isLessThanOrEqualTo(BodyPart.MOST_DRAWN);
                assertThat(part().text().lines().mapToInt(String::length))
                        .allMatch(length -> length <= LongLines.LONGEST);
                assertThat(part().to()).isGreaterThan(part().from());
                model.nextPart();
                jobs.run();
            }
        }
    }

    @Test
    void jsonOfManyPartsIsSetOutAsIfItWereOne() throws IOException {
        Path file = folder.resolve("rows");
        String row = "{\"id\":1,\"name\":\"긴 \\\"이름\\\"\",\"tags\":[],\"in\":{\"a\":null}},";
        String all = "{\"rows\":[" + row.repeat(9_000) + "0]}";
        Files.writeString(file, all);
        body.set(new ShownBody("application/json", Files.size(file), new ShownBody.Source.File(file)));
        jobs.run();

        String whole = org.hookwright.payload.JsonLayout.format(all, 2).text();
        assertThat(readOn()).isEqualTo(whole);
    }

    private String readOn() {
        StringBuilder read = new StringBuilder(part().text());
        while (part().more()) {
            model.nextPart();
            jobs.run();
            read.append(part().text());
        }
        return read.toString();
    }

    @Test
    void xmlIsSetOut() {
        show("application/xml", "<?xml version=\"1.0\"?><a><b x='1>2'>text</b><c/><!-- no --></a>");

        assertThat(part().text())
                .isEqualTo("<?xml version=\"1.0\"?>\n<a>\n  <b x='1>2'>text</b>\n  <c/>\n  <!-- no -->\n</a>");
    }

    @Test
    void aPageIsShownByItsWordsAndItsSource() {
        show("text/html", "<html><title>Oops</title><h1>502</h1><script>alert(1)</script><p>Bad <b>gateway</b></html>");

        assertThat(model.shownProperty().get().look()).isEqualTo(Look.SEEN);
        assertThat(model.shownProperty().get().page().orElseThrow().blocks()).hasSize(2);

        model.look(Look.RAW);
        jobs.run();
        assertThat(part().text()).contains("<script>");
    }

    @Test
    void aPictureThatClaimsToBeTooLargeIsNotDrawn() {
        byte[] head = {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 1, 0, 0, 0, 1, 0, 0
        };
        body.set(new ShownBody("image/png", head.length, new ShownBody.Source.Bytes(head)));
        jobs.run();

        Picture picture = model.shownProperty().get().picture().orElseThrow();
        assertThat(picture.head().orElseThrow().width()).isEqualTo(65_536);
        assertThat(picture.canBeDrawn()).isFalse();
    }

    @Test
    void bytesThatAreNoTextAreShownInNumbers() {
        byte[] bytes = {0, 1, 2, 'H', 'i', (byte) 0xFF};
        body.set(new ShownBody("application/octet-stream", bytes.length, new ShownBody.Source.Bytes(bytes)));
        jobs.run();

        assertThat(part().text()).startsWith("00000000  00 01 02 48 69 ff").endsWith("···Hi·");
    }

    @Test
    void aPathFindsValuesCountsThemAndIsCopied() {
        show("application/json", "{\"items\":[{\"name\":\"가\"},{\"name\":\"나\"}],\"n\":1}");
        find("$.items[*].name");

        FilterViewModel.Found.Values found =
                (FilterViewModel.Found.Values) model.filter().foundProperty().get();
        assertThat(found.matches().list())
                .extracting(org.hookwright.payload.JsonMatches.Match::path)
                .containsExactly("$.items[0].name", "$.items[1].name");
        assertThat(part().text()).isEqualTo("[\n  \"가\",\n  \"나\"\n]");
        model.copy();
        jobs.run();
        assertThat(desktop.copied()).containsExactly("[\"가\",\"나\"]");

        find("$.items[?(@.name=='나')].name");
        assertThat(part().text()).isEqualTo("\"나\"");
        find("$.n");
        assertThat(part().text()).isEqualTo("1");
        find("$.items.length()");
        assertThat(part().text()).isEqualTo("2");
        find("$.no");
        assertThat(part().text()).isEmpty();
        find("");
        assertThat(part().text()).contains("items");
    }

    @Test
    void aPathThatIsNoneSaysWhere() {
        show("application/json", "{\"a\":1}");
        find("$.a[");

        FilterViewModel.Found.Wrong wrong =
                (FilterViewModel.Found.Wrong) model.filter().foundProperty().get();
        assertThat(wrong.fault().span().start()).isEqualTo(3);
    }

    @Test
    void thePathStaysForTheNextReplyAndIsLookedForThere() {
        show("application/json", "{\"a\":1}");
        find("$.a");

        show("application/json", "{\"a\":2}");

        assertThat(part().text()).isEqualTo("2");
    }

    @Test
    void pathsOfTheReplyAreOffered() {
        show("application/json", "{\"items\":[{\"name\":\"가\"},{\"name\":\"나\"}]}");
        model.filter().offers("$");
        jobs.run();

        assertThat(model.filter().offers("$.items[1].n"))
                .extracting(org.hookwright.payload.PathOffers.Offer::path)
                .containsExactly("$.items[1].name");
        assertThat(model.filter().offers("$.it"))
                .extracting(org.hookwright.payload.PathOffers.Offer::path)
                .startsWith("$.items", "$.items[*]", "$.items[*].name");
    }

    @Test
    void jsonThatBreaksSaysWhereInsteadOfATree() {
        show("application/json", "{\"a\":1,\n\"b\" 2}");
        model.look(Look.TREE);
        jobs.run();

        FilterViewModel.Values.None none =
                (FilterViewModel.Values.None) model.filter().valuesProperty().get();
        assertThat(new Texts(Locale.ENGLISH).of(none.why())).contains("2", "5");
    }

    @Test
    void noTreeIsMadeOfABodyThatIsTooLarge() throws IOException {
        Path file = folder.resolve("large");
        Files.writeString(file, "[" + "1,".repeat(2_100_000) + "1]");
        body.set(new ShownBody("application/json", Files.size(file), new ShownBody.Source.File(file)));
        jobs.run();

        assertThat(model.cannotProperty(Look.TREE).getValue().orElseThrow().key())
                .isEqualTo("response.tree.too-big");
        find("$[0]");
        assertThat(model.filter().foundProperty().get()).isInstanceOf(FilterViewModel.Found.Nowhere.class);
    }

    @Test
    void openingGivesTheFileANameThatTheSystemKnows() throws IOException {
        Path file = folder.resolve("reply-1.body");
        Files.writeString(file, "{\"a\":1}");
        body.set(new ShownBody("application/json", 7, new ShownBody.Source.File(file)));
        jobs.run();

        model.open();
        jobs.run();

        assertThat(desktop.opened()).containsExactly(folder.resolve("reply-1.body.json"));
        assertThat(desktop.opened().getFirst()).hasContent("{\"a\":1}");
    }

    @Test
    void ofABodyTooLongForTheClipboardThePartIsCopiedAndSaid() throws IOException {
        Path file = folder.resolve("long");
        Files.writeString(file, "12345678\n".repeat(1_000_000));
        body.set(new ShownBody("text/plain", 9_000_000, new ShownBody.Source.File(file)));
        jobs.run();

        model.copy();
        jobs.run();

        assertThat(desktop.copied().getFirst().length()).isEqualTo((int) part().to());
        assertThat(model.noteProperty().get().orElseThrow().key()).isEqualTo("response.body.copied-part");
    }

    private void find(String path) {
        model.filter().pathProperty().set(path);
        jobs.pass(500);
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

        assertThat(part().text()).isEqualTo("한글");

        model.copy();
        jobs.run();
        assertThat(desktop.copied()).containsExactly("한글");
    }

    @Test
    void nothingFollowsWhereTheRestWasNotKept() {
        byte[] kept = "12345678\n".repeat(15_000).getBytes(StandardCharsets.UTF_8);
        body.set(new ShownBody("text/plain", 9_000_000, new ShownBody.Source.Bytes(kept)));
        jobs.run();
        assertThat(part().more()).isTrue();

        model.nextPart();
        jobs.run();

        assertThat(part().to()).isEqualTo(135_000);
        assertThat(part().more()).isFalse();
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
