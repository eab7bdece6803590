package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.Folders;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.Windows;
import org.hookwright.ui.problems.ProblemRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The body, its preview and its problems as they stand together in the program's window. */
@ExtendWith(Guard.class)
final class BodySittingTest {
    @TempDir
    Path home;

    private Sat sat;
    private CodeArea body;
    private CodeArea preview;

    @BeforeEach
    void sitDown() {
        ExampleWorkspace.create(Folders.in(home).workspace(), Locale.ENGLISH);
        sat = Sat.down(home, Locale.ENGLISH, false);
        body = (CodeArea) part("#body-editor");
        preview = (CodeArea) part("#preview-text").lookup(".styled-text-area");
        Windows.until("the preview is filled", () -> preview.getText().contains("INC-4821"));
    }

    @AfterEach
    void getUp() {
        sat.close();
    }

    @Test
    void thePreviewAndTheVerdictFollowEveryKey() {
        write("{ \"id\": \"{{ticket.id}}\" }");
        Windows.until("the preview follows", () -> preview.getText().equals("{ \"id\": \"INC-4821\" }"));
        caretBefore(" }");
        type(",");
        Windows.until("the verdict follows", () -> verdict().contains("line 1"));
        key(KeyCode.BACK_SPACE);
        Windows.until("and back", () -> verdict().contains("valid"));
    }

    @Test
    void filledRangesAreTintedAndTheCaretsPlaceholderLightsItsOutput() {
        write("{ \"id\": \"{{ticket.id}}\", \"to\": \"{{ticket.requester.email}}\" }");
        Windows.until("the preview follows", () -> preview.getText().contains("\"to\": \""));
        int id = Windows.on(preview::getText).indexOf("INC-4821");
        Windows.until("it is tinted", () -> styles(preview, id).contains("filled"));
        assertThat(Windows.on(() -> styles(preview, id))).doesNotContain("linked");
        Windows.run(() -> body.moveTo(body.getText().indexOf("ticket.id") + 2));
        Windows.until("it is lit", () -> styles(preview, id).contains("linked"));
        Windows.run(() -> body.moveTo(0));
        Windows.until("it is dark again", () -> !styles(preview, id).contains("linked"));
    }

    @Test
    void aCaretInAFilledRangeLeadsBackToItsPlaceholder() {
        write("{ \"id\": \"{{ticket.id}}\" }");
        Windows.until("the preview follows", () -> preview.getText().contains("INC-4821"));
        Windows.run(() -> {
            preview.moveTo(preview.getText().indexOf("INC-4821") + 3);
            EditorHandle.fire(preview, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
        });
        IndexRange selected = Windows.on(body::getSelection);
        assertThat(Windows.on(body::getText).substring(selected.getStart(), selected.getEnd()))
                .isEqualTo("{{ticket.id}}");
    }

    @Test
    void whatIsWrongIsUnderlinedEachWithItsSentence() {
        write("{\n\"a\": \"{{ticket.nobody}}\",\n\"b\": \"{{ticket.id\",\n\"c\": tru\n}");
        assertThat(sentenceAt("ticket.nobody")).contains("ticket.nobody").contains("print nothing");
        assertThat(sentenceAt("{{ticket.id\"")).contains("not closed");
        write("{\n\"c\": tru\n}");
        assertThat(sentenceAt("tru")).startsWith("Line 2:");
        assertThat(Windows.on(() -> styles(body, body.getText().indexOf("tru"))))
                .contains("squiggle-error");
    }

    @Test
    void aKeyInTheStripSwitchesTheTicket() {
        write("{ \"id\": \"{{ticket.id}}\", \"subject\": \"{{ticket.subject}}\" }");
        Windows.until(
                "the checks are through",
                () -> sat.scene().getRoot().lookupAll(".ticket-cell").stream()
                                .filter(cell -> cell.getStyleClass().contains("broken"))
                                .count()
                        > 1);
        String before = Windows.on(preview::getText);
        Windows.run(() -> {
            Node cells = sat.scene().getRoot().lookup("#ticket-cells");
            EditorHandle.fire(cells, KeyEvent.KEY_PRESSED, "", KeyCode.HOME);
        });
        Windows.until("another ticket is filled in", () -> !preview.getText().equals(before));
        Windows.until("its verdict is shown", () -> verdict().contains("valid"));
    }

    private Node part(String selector) {
        Windows.until(selector + " is there", () -> sat.scene().getRoot().lookup(selector) != null);
        return Windows.on(() -> sat.scene().getRoot().lookup(selector));
    }

    private void write(String text) {
        Windows.run(() -> {
            body.requestFocus();
            body.replaceText(text);
        });
    }

    private void caretBefore(String place) {
        Windows.run(() -> body.moveTo(body.getText().indexOf(place)));
    }

    private void type(String sign) {
        Windows.run(() -> EditorHandle.fire(body, KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED));
    }

    private void key(KeyCode code) {
        Windows.run(() -> EditorHandle.fire(body, KeyEvent.KEY_PRESSED, "", code));
    }

    private String verdict() {
        return ((Labeled) sat.scene().getRoot().lookup("#preview-verdict")).getText();
    }

    private static List<String> styles(CodeArea area, int offset) {
        return List.copyOf(area.getStyleOfChar(offset));
    }

    /** Asks at a place by the keyboard, and reads the card that comes. */
    @SuppressWarnings("unchecked")
    private String sentenceAt(String place) {
        int at = Windows.on(() -> body.getText().indexOf(place));
        ListView<ProblemRow> problems = (ListView<ProblemRow>) part("#problems-list");
        Windows.until(
                "the checks have come to " + place,
                () -> problems.getItems().stream()
                        .flatMap(row -> row.call().stream())
                        .anyMatch(problem -> problem.place().span().touches(at + 1)));
        Windows.run(() -> {
            body.moveTo(at + 1);
            EditorHandle.fire(body, KeyEvent.KEY_PRESSED, "", KeyCode.F1);
        });
        Windows.until("the card is there", () -> !card().isEmpty());
        String said = Windows.on(this::card);
        key(KeyCode.ESCAPE);
        return said;
    }

    private String card() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && !window.getScene().equals(sat.scene()))
                .map(window -> window.getScene().getRoot().lookup(".mark-sentence"))
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }
}
