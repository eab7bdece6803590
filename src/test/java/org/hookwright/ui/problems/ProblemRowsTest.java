package org.hookwright.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hookwright.check.Cure;
import org.hookwright.check.Field;
import org.hookwright.check.Place;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;
import org.hookwright.check.TextEdit;
import org.hookwright.language.Sentence;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class ProblemRowsTest {
    private static final Cure ESCAPE = new Cure.Edits(
            Sentence.of("check.cure.escape", "sanitize_html"),
            List.of(new TextEdit(Field.BODY, new Span(1, 1), " | sanitize_html")));

    private final ProblemRow broken = problem(Severity.ERROR, Field.BODY, "shell.conflict.text", List.of(ESCAPE));
    private final ProblemRow local = problem(Severity.NOTE, Field.URL, "shell.gone.text", List.of());
    private final ProblemRow header = problem(Severity.WARNING, Field.headerName(0), "shell.conflict.close", List.of());
    private final ObjectProperty<List<ProblemRow>> problems =
            new SimpleObjectProperty<>(List.of(local, header, broken));
    private final List<String> done = new ArrayList<>();
    private ProblemsViewModel model = model();
    private Stage stage;

    @BeforeEach
    void show() {
        stage = Windows.show(Windows.on(() -> make(new Language(Locale.ENGLISH))), 560, 240);
        Windows.settle();
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    private ProblemsViewModel model() {
        return new ProblemsViewModel(
                problems,
                problem -> done.add("reveal " + problem.code()),
                (problem, _) -> done.add("cure " + problem.code()));
    }

    private Parent make(Language language) {
        model = model();
        return new ProblemsView(model, language).node();
    }

    private static ProblemRow problem(Severity severity, Field field, String code, List<Cure> cures) {
        Problem problem = new Problem(
                code,
                severity,
                new Place(field, new Span(0, 3)),
                Sentence.of(code, "slack.hook.yaml"),
                cures,
                List.of());
        return new ProblemRow.OfCall(new Spot.At(StepPath.top(0)), "", problem);
    }

    private ListView<?> list() {
        return Windows.on(() -> (ListView<?>) stage.getScene().lookup("#problems-list"));
    }

    private ListCell<?> cell(ProblemRow wanted) {
        return Windows.on(() -> list().lookupAll(".list-cell").stream()
                .map(ListCell.class::cast)
                .filter(cell -> wanted.equals(cell.getItem()))
                .findFirst()
                .orElseThrow());
    }

    private void press(KeyCode code, KeyCombination.Modifier... held) {
        Windows.run(() -> EditorHandle.fire(list(), KeyEvent.KEY_PRESSED, "", code, held));
        Windows.settle();
    }

    @Test
    void theWorstStandsFirst() {
        assertThat(list().getItems())
                .extracting(item -> ((ProblemRow) item).severity())
                .containsExactly(Severity.ERROR, Severity.WARNING, Severity.NOTE);
    }

    @Test
    void aLongSentenceTakesTheLinesThatItNeedsAndNoMore() {
        double one = Windows.on(() -> cell(header).getHeight());
        double two = Windows.on(() -> cell(broken).getHeight());
        assertThat(two).isBetween(one + 8, one + 40);
    }

    @Test
    void theButtonSaysTheCureWithItsUnderscore() {
        Button act = Windows.on(() -> (Button) cell(broken).lookup(".button"));
        assertThat(act.isMnemonicParsing()).isFalse();
        Windows.run(act::fire);
        assertThat(done).containsExactly("cure shell.conflict.text");
    }

    @Test
    void enterGoesThereAndAltEnterCures() {
        Windows.run(() -> list().getSelectionModel().select(0));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER, KeyCombination.ALT_DOWN);
        assertThat(done).containsExactly("reveal shell.conflict.text", "cure shell.conflict.text");
    }

    @Test
    void oneIsGoneToAfterTheOtherAllAround() {
        Windows.run(() -> model.step(1));
        Windows.run(() -> model.step(1));
        assertThat(Windows.on(() -> list().getSelectionModel().getSelectedIndex()))
                .isEqualTo(1);
        Windows.run(() -> model.step(-2));
        assertThat(done)
                .containsExactly("reveal shell.conflict.text", "reveal shell.conflict.close", "reveal shell.gone.text");
        Windows.run(() -> {
            problems.set(List.of());
            model.step(1);
        });
        assertThat(done).hasSize(3);
    }

    @Test
    void theFirstStepBackIsToTheLast() {
        Windows.run(() -> model.step(-1));
        assertThat(done).containsExactly("reveal shell.gone.text");
    }

    @Test
    void pictures() {
        Pictures.take("problem-rows", 560, 240, this::make);
    }
}
