package org.hookwright.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hookwright.check.CheckInput;
import org.hookwright.check.Checker;
import org.hookwright.check.Severity;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.Gallery;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class ProblemsViewTest {
    private final List<ProblemRow> revealed = new ArrayList<>();
    private final List<Integer> cured = new ArrayList<>();

    private static List<ProblemRow> problems() {
        Call slack =
                Gallery.entries(Locale.ENGLISH).getFirst().workflow().calls().getFirst();
        Call call = slack.with(new Delivery(Duration.ofSeconds(30)))
                .with(slack.request()
                        .withUrl("http://hooks.example/{{ticket.reqester.name}}")
                        .with(new org.hookwright.workflow.Body(
                                org.hookwright.workflow.Body.Type.JSON,
                                slack.request()
                                        .body()
                                        .text()
                                        .replace("\"{{ticket.priority}}\"", "{{ticket.priority}}"))));
        return Checker.check(
                        new CheckInput(call, ExampleWorkspace.tickets(), Environment.NONE, Set.of("slack_path")),
                        Cancellation.never())
                .problems()
                .stream()
                .<ProblemRow>map(problem -> new ProblemRow.OfCall(new Spot.At(StepPath.top(0)), "", problem))
                .toList();
    }

    private ProblemsViewModel model(List<ProblemRow> problems) {
        return new ProblemsViewModel(new SimpleObjectProperty<>(problems), revealed::add, (_, cure) -> cured.add(cure));
    }

    @Test
    void pictures() {
        Pictures.take("problems", 960, 260, language -> {
            ProblemsView view = new ProblemsView(model(problems()), language);
            view.offerWhy(_ -> {});
            return view.node();
        });
        Pictures.take("problems-none", 700, 160, language -> new ProblemsView(model(List.of()), language).node());
    }

    @Test
    void whyIsAskedOfTheChosenProblemOrTheFirst() {
        List<ProblemRow> asked = new ArrayList<>();
        Parent node = Windows.on(() -> {
            ProblemsView view = new ProblemsView(model(problems()), new Language(Locale.KOREAN));
            view.offerWhy(asked::add);
            return view.node();
        });
        Stage stage = Windows.show(node, 700, 260);
        Windows.settle();
        Windows.run(() -> {
            Button why = (Button) node.lookup("#problems-why");
            ListView<?> list = (ListView<?>) node.lookup("#problems-list");
            why.fire();
            list.getSelectionModel().select(2);
            why.fire();
            assertThat(asked).containsExactly((ProblemRow) list.getItems().get(0), (ProblemRow)
                    list.getItems().get(2));
        });
        Windows.run(stage::hide);
    }

    @Test
    void theWorstComesFirstAndEachKindIsCounted() {
        ProblemsViewModel model = model(problems());
        List<ProblemRow> shown = model.problemsProperty().getValue();

        assertThat(shown).extracting(ProblemRow::severity).isSorted();
        assertThat(model.countProperty(Severity.ERROR).getValue())
                .isEqualTo(shown.stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .count())
                .isPositive();
    }

    @Test
    void aCureIsNamedAsItIsAndMadeByItsButton() {
        Parent node = Windows.on(() -> new ProblemsView(model(problems()), new Language(Locale.ENGLISH)).node());
        Stage stage = Windows.show(node, 960, 400);
        Windows.settle();

        Button button = Windows.on(() -> node.lookupAll(".cure").stream()
                .map(Button.class::cast)
                .filter(cure -> cure.getText().contains("sanitize_html"))
                .findFirst()
                .orElseThrow());
        assertThat(button.getText()).isEqualTo("Add | sanitize_html");
        assertThat(Windows.on(() -> drawn(button))).isEqualTo("Add | sanitize_html");
        Windows.run(button::fire);
        assertThat(cured).hasSize(1);
        Windows.run(stage::hide);
    }

    /** What the skin draws, which is not the text where an underscore is taken for the mark of a key. */
    private static String drawn(Button button) {
        return button.lookupAll(".text").stream()
                .map(javafx.scene.text.Text.class::cast)
                .map(javafx.scene.text.Text::getText)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void enterGoesToThePlaceAndAltEnterCures() {
        Parent node = Windows.on(() -> new ProblemsView(model(problems()), new Language(Locale.ENGLISH)).node());
        Stage stage = Windows.show(node, 960, 400);
        Windows.settle();
        ListView<?> list = (ListView<?>) Windows.on(() -> node.lookup("#problems-list"));

        Windows.run(() -> {
            list.getSelectionModel().select(0);
            key(list, false);
            key(list, true);
        });
        assertThat(revealed).hasSize(1);
        assertThat(cured).hasSize(1);
        Windows.run(stage::hide);
    }

    @Test
    void everyChipSaysItsPartInTheLanguageOfTheDay() {
        Language language = Windows.on(() -> new Language(Locale.KOREAN));
        Parent node = Windows.on(() -> new ProblemsView(model(problems()), language).node());
        Stage stage = Windows.show(node, 960, 400);
        Windows.settle();
        assertThat(Windows.on(() -> node.lookupAll(".chip").stream()
                        .map(Label.class::cast)
                        .map(Label::getText)
                        .filter(text -> !text.matches("\\d*"))
                        .toList()))
                .isNotEmpty()
                .allMatch(text ->
                        text.codePoints().anyMatch(sign -> sign >= 0xAC00 && sign <= 0xD7A3) || text.equals("URL"));
        Windows.run(stage::hide);
    }

    private static void key(javafx.scene.Node node, boolean alt) {
        javafx.event.Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, alt, false));
    }
}
