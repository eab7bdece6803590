package org.hookwright.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.hookwright.language.Sentence;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class ExchangeViewTest {
    private static final String LONG = "{\"ticket\":{\"id\":\"INC-4821\",\"subject\":\"프린터 \\\"3층\\\" 고장\",\"note\":"
            + "\"الطابعة لا تعمل في الطابق الثالث\",\"assets\":[{\"name\":\"회의실 프린터\",\"impact\":1},"
            + "{\"name\":\"לוח בקרה\",\"impact\":3},{\"name\":\"Core switch\",\"impact\":2}]},"
            + "\"empty\":{},\"list\":[],\"owner\":null,\"ok\":true}";
    private static final String RIGHT_TO_LEFT =
            "המדפסת בקומה השלישית אינה מדפיסה כבר שלושה ימים, الطابعة في الطابق الثالث لا تعمل منذ ثلاثة أيام";
    private static final String PAGE =
            "<!doctype html><html><head><title>게이트웨이 오류</title><style>p{}</style></head><body>"
                    + "<h1>502 Bad Gateway</h1><p>The proxy got <b>no answer</b> from <a href=\"https://crm.example/\">the CRM"
                    + "</a>. 잠시 후 다시 시도하세요.</p><p dir=rtl>השרת אינו זמין כעת</p><ul><li>Ask <i>operations</i></li>"
                    + "<li>Look at <code>crm.log</code></li></ul><table><tr><th>Node</th><th>State</th></tr><tr><td>a</td>"
                    + "<td>down</td></tr></table><pre>ERR 111\n  upstream refused</pre><script>alert('x')</script></body></html>";

    private final StepJobs jobs = new StepJobs();
    private final QuietDesktop desktop = new QuietDesktop();
    private final ObjectProperty<ShownExchange> exchange = new SimpleObjectProperty<>(Exchanges.travelled());

    @AfterEach
    void nothingStaysOpen() {
        Windows.closeAll();
    }

    private Parent view(Language language) {
        return new ExchangeView(exchange, language, jobs, desktop).node();
    }

    private Parent shown(ShownExchange what) {
        exchange.set(what);
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Windows.show(node, 560, 460);
        Windows.run(jobs::run);
        Windows.settle();
        return node;
    }

    @Test
    void picturesOfTheWay() {
        Pictures.take("exchange-connection", 560, 460, this::view, node -> press(node, "#exchange-connection"));
        Pictures.take("exchange-redirects", 560, 400, this::view, node -> press(node, "#exchange-redirects"));
        Pictures.take("exchange-attempts", 560, 400, this::view, node -> press(node, "#exchange-attempts"));
        Pictures.take("exchange-narrow", 400, 400, this::view, node -> press(node, "#exchange-attempts"));
        exchange.set(Exchanges.moved());
        Pictures.take("exchange-moved", 560, 400, this::view, node -> press(node, "#exchange-redirects"));
        Pictures.take("exchange-empty", 560, 300, this::view, _ -> jobs.pass(500));
        Pictures.take("exchange-single", 560, 300, this::view, node -> press(node, "#exchange-attempts"));
    }

    @Test
    void picturesOfBodies() throws IOException {
        exchange.set(Exchanges.exchange(200, "application/json", LONG));
        Pictures.take("exchange-tree", 560, 520, this::view, node -> {
            jobs.pass(500);
            press(node, "#exchange-tree");
        });
        Pictures.take("exchange-filter", 560, 460, this::view, node -> {
            jobs.pass(500);
            type(node, "$.ticket.assets[?(@.impact<3)].name");
        });
        Pictures.take("exchange-filter-wrong", 560, 300, this::view, node -> {
            jobs.pass(500);
            type(node, "$.ticket.assets[");
        });
        exchange.set(Exchanges.exchange(200, "text/plain", "a line of many\n".repeat(20_000)));
        Pictures.take("exchange-search", 460, 380, this::view, node -> {
            jobs.pass(500);
            EditorHandle.fire(
                    node.lookup("#exchange-body"), KeyEvent.KEY_PRESSED, "", KeyCode.F, KeyCombination.CONTROL_DOWN);
            ((TextField) node.lookup("#find-what")).setText("nowhere here");
            jobs.pass(500);
        });
        exchange.set(Exchanges.exchange(502, "text/html", PAGE));
        Pictures.take("exchange-page", 560, 560, this::view, _ -> jobs.pass(500));
        exchange.set(picture(900, 400));
        Pictures.take("exchange-picture", 560, 420, this::view, _ -> jobs.pass(500));
        exchange.set(Exchanges.exchange(200, "application/xml", "<r><a id=\"1\">값</a><b><c/></b></r>"));
        Pictures.take("exchange-xml", 560, 320, this::view, _ -> jobs.pass(500));
        exchange.set(Exchanges.exchange(
                200, "application/octet-stream", "\0\u0001\u0002Hello \u0000binary " + "x".repeat(90)));
        Pictures.take("exchange-binary", 620, 320, this::view, _ -> jobs.pass(500));
        exchange.set(Exchanges.exchange(200, "application/json", "[" + "{\"a\":\"값\"},".repeat(40_000) + "0]"));
        Pictures.take("exchange-parts", 560, 360, this::view, _ -> jobs.pass(500));
    }

    @Test
    void tabsAreThereOnlyWhereTheyHaveSomethingToSay() {
        Parent node = shown(Exchanges.travelled());
        assertThat(words(node)).contains("#exchange-connection", "#exchange-redirects");
        press(node, "#exchange-connection");

        Windows.run(() -> exchange.set(Exchanges.refusedBySlack()));

        assertThat(words(node)).doesNotContain("#exchange-connection", "#exchange-redirects");
        assertThat(Windows.on(() -> ((ToggleButton) node.lookup("#exchange-body")).isSelected()))
                .isTrue();
    }

    @Test
    void aConnectionThatNothingProtectsSaysSo() {
        ShownExchange sent = Exchanges.created();
        ShownTrip plain = new ShownTrip(Optional.empty(), Optional.empty(), List.of(), List.of(), true);
        Parent node = shown(new ShownExchange(
                sent.badge(), sent.meaning(), sent.next(), sent.reply(), sent.timing(), sent.asSent(), plain));
        assertThat(words(node)).contains("#exchange-connection");

        press(node, "#exchange-connection");
        Windows.settle();

        assertThat(text(node, "#connection-plain")).contains("Not encrypted");
        Pictures.take("exchange-plain", 400, 300, this::view, shown -> press(shown, "#exchange-connection"));
    }

    @Test
    void wordsThatRunFromRightToLeftStandInTheMeaningAndOnThePage() {
        ShownExchange sent = Exchanges.exchange(
                502,
                "text/html",
                "<html><body><p>" + RIGHT_TO_LEFT + "</p><pre>" + RIGHT_TO_LEFT + "</pre></body></html>");
        exchange.set(new ShownExchange(
                sent.badge(),
                Sentence.of("send.said.failed.what", 502, RIGHT_TO_LEFT),
                Optional.of(Sentence.of("response.body.saved", RIGHT_TO_LEFT)),
                sent.reply(),
                sent.timing(),
                sent.asSent()));
        for (int width : new int[] {340, 460, 700}) {
            Pictures.take("exchange-rtl-" + width, width, 420, this::view, _ -> jobs.pass(500));
        }
    }

    @Test
    void aPathThatIsTypedShowsWhatItFindsAndHowMany() {
        Parent node = shown(Exchanges.exchange(200, "application/json", LONG));

        type(node, "$.ticket.assets[*].name");

        assertThat(text(node, "#exchange-filter-count")).isEqualTo("found: 3");
        type(node, "$.ticket.assets[");
        assertThat(text(node, "#exchange-filter-trouble")).contains("16");
    }

    @Test
    void theTreeIsWalkedByKeysAndGivesPathsAway() {
        Parent node = shown(Exchanges.exchange(200, "application/json", LONG));
        press(node, "#exchange-tree");
        TreeView<?> tree = (TreeView<?>) Windows.on(() -> node.lookup(".json-tree"));

        Windows.run(() -> {
            tree.requestFocus();
            tree.getSelectionModel().select(2);
        });
        Windows.run(() -> ((Button) node.lookup("#exchange-copy-path")).fire());
        assertThat(desktop.copied()).containsExactly("$.ticket.id");

        Windows.run(() -> EditorHandle.fire(tree, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
        jobsPass();
        assertThat(text(node, "#exchange-filter-count")).isEqualTo("found: 1");
    }

    @Test
    void theSearchOfTheTextIsFoundFromTheTabsToo() {
        Parent node = shown(Exchanges.created());
        press(node, "#exchange-sent");
        Windows.settle();

        Windows.run(() -> EditorHandle.fire(
                node.lookup("#exchange-sent"), KeyEvent.KEY_PRESSED, "", KeyCode.F, KeyCombination.CONTROL_DOWN));

        assertThat(Windows.on(() -> node.lookup("#find-what").isFocused())).isTrue();
    }

    @Test
    void theSearchGoesOnInThePartsThatAreNotShown() {
        String rows = "{\"id\":1},\n".repeat(40_000);
        Parent node = shown(
                Exchanges.exchange(200, "application/json", "[{\"a\":\"needle\"},\n" + rows + "{\"b\":\"needle\"}]"));
        Windows.run(() -> jobs.pass(500));
        Windows.run(() -> EditorHandle.fire(
                node.lookup("#exchange-body"), KeyEvent.KEY_PRESSED, "", KeyCode.F, KeyCombination.CONTROL_DOWN));
        TextField what = (TextField) Windows.on(() -> node.lookup("#find-what"));

        Windows.run(() -> what.setText("\"b\""));
        jobsPass();
        assertThat(reach(node)).isEqualTo("Not in this part. Enter looks on in the others.");
        Windows.run(() -> what.setText("needle"));
        jobsPass();
        assertThat(count(node)).isEqualTo("1 of 1");
        assertThat(reach(node)).startsWith("In this part.");

        Windows.run(() -> EditorHandle.fire(what, KeyEvent.KEY_PRESSED, "", KeyCode.F3));
        assertThat(reach(node)).isEqualTo("Looking through the other parts…");
        jobsPass();
        jobsPass();
        assertThat(count(node)).isEqualTo("1 of 1");
        assertThat(Windows.on(() -> node.lookup("#exchange-next-part").isDisabled()))
                .as("the last part is shown")
                .isTrue();

        Windows.run(() -> what.setText("\"b\""));
        jobsPass();
        Windows.run(() -> EditorHandle.fire(what, KeyEvent.KEY_PRESSED, "", KeyCode.F3));
        jobsPass();
        assertThat(reach(node)).isEqualTo("No other part has it.");
    }

    private static String reach(Parent node) {
        return text(node, ".find-reach");
    }

    private static String count(Parent node) {
        return Windows.on(() -> ((Label) node.lookup(".find-count")).getText());
    }

    @Test
    void aPictureIsDrawnAndSaysItsSize() throws IOException {
        Parent node = shown(picture(640, 480));
        Windows.run(jobs::run);

        ImageView image = (ImageView) Windows.on(() -> node.lookup("#exchange-picture"));
        assertThat(Windows.on(() -> image.getImage().getWidth())).isEqualTo(640);
        assertThat(text(node, "#exchange-picture-size")).startsWith("PNG · 640 × 480");
    }

    @Test
    void signsOfTheRequestThatCannotBeSeenAreShownAsPictures() {
        assertThat(WireText.visible("POST / HTTP/1.1\r\nA: b\r\n\r\na\r\n\u0000b\t"))
                .isEqualTo("POST / HTTP/1.1\nA: b\n\na␍\n␀b\t");
    }

    private static ShownExchange picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | 0x80);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        ShownExchange plain = Exchanges.exchange(200, "image/png", "");
        return new ShownExchange(
                plain.badge(),
                plain.meaning(),
                plain.next(),
                plain.reply()
                        .map(reply -> new ShownReply(
                                reply.statusLine(),
                                reply.headers(),
                                new ShownBody(
                                        "image/png", bytes.size(), new ShownBody.Source.Bytes(bytes.toByteArray())))),
                plain.timing(),
                plain.asSent());
    }

    private Stream<String> words(Parent node) {
        return Windows.on(() -> Stream.of("#exchange-body", "#exchange-connection", "#exchange-redirects")
                .filter(id -> Optional.ofNullable(node.lookup(id))
                        .map(Node::isVisible)
                        .orElse(false)));
    }

    private void type(Parent node, String path) {
        Windows.run(() -> {
            ((TextField) node.lookup("#exchange-filter")).setText(path);
            jobs.run();
            jobs.pass(500);
        });
    }

    private void jobsPass() {
        Windows.run(() -> jobs.pass(500));
    }

    private static String text(Parent node, String id) {
        return Windows.on(() -> ((Label) node.lookup(id)).getText());
    }

    private void press(Parent node, String id) {
        Windows.run(() -> {
            Node word = node.lookupAll(id).stream()
                    .filter(ToggleButton.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            ((ToggleButton) word).fire();
            jobs.pass(500);
        });
    }
}
