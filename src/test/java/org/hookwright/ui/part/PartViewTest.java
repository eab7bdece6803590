package org.hookwright.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Wait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class PartViewTest {
    private Stage stage = Windows.on(Stage::new);
    private PartDesk open = new PartDesk();

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    private void show(PartDesk desk, double width) {
        open = desk;
        Parent node = Windows.on(() -> new PartView(desk.model, new Language(Locale.ENGLISH)).node());
        stage = Windows.show(node, width, 700);
        Windows.settle();
    }

    private <N extends Node> N node(String id, Class<N> kind) {
        Windows.settle();
        return Windows.on(() -> kind.cast(stage.getScene().lookup("#" + id)));
    }

    private String text(String id) {
        return Windows.on(() -> node(id, Label.class).getText());
    }

    private void type(String id, String text) {
        TextField field = node(id, TextField.class);
        Windows.run(() -> {
            field.requestFocus();
            field.selectAll();
            field.replaceSelection("");
            text.chars().forEach(sign -> field.insertText(field.getLength(), String.valueOf((char) sign)));
        });
        settle();
    }

    private void settle() {
        Windows.run(open::rest);
        Windows.settle();
    }

    private void key(String id, KeyCode code, KeyCombination.Modifier... held) {
        Node target = node(id, Node.class);
        Windows.run(() -> {
            target.requestFocus();
            EditorHandle.fire(target, KeyEvent.KEY_PRESSED, "", code, held);
        });
        settle();
    }

    private void press(String id) {
        Windows.run(() -> node(id, ButtonBase.class).fire());
        settle();
    }

    private List<String> strip() {
        TilePane cells = node("condition-cells", TilePane.class);
        return Windows.on(() -> cells.getChildren().stream()
                .map(cell -> ((Label) cell).getText())
                .toList());
    }

    @Test
    void aRuleIsTypedAndSaysAtOnceWhatItComesTo() {
        show(new PartDesk(Condition.All.ALWAYS).ticket(1), 640);
        assertThat(strip()).containsOnly("✓").hasSize(12);

        press("starter-own");
        type("rule-0-field", "ticket.prio");
        key("rule-0-field", KeyCode.DOWN);
        key("rule-0-field", KeyCode.ENTER);
        assertThat(((Condition.All) open.when()).parts().getFirst())
                .isEqualTo(new Condition.Leaf("ticket.priority", Operator.IS, "Urgent"));

        ComboBox<?> operator = node("rule-0-operator", ComboBox.class);
        Windows.run(() -> operator.getSelectionModel()
                .select(List.copyOf(operator.getItems()).indexOf(Operator.IS_NOT)));
        settle();
        type("rule-0-value", "Med");
        assertThat(text("rule-0-sign")).isEqualTo("✓");
        key("rule-0-value", KeyCode.DOWN);
        key("rule-0-value", KeyCode.ENTER);

        assertThat(open.when().leaves())
                .containsExactly(new Condition.Leaf("ticket.priority", Operator.IS_NOT, "Medium"));
        assertThat(text("rule-0-sign")).isEqualTo("✓");
        assertThat(text("rule-0-remark")).isEqualTo("The ticket has: Urgent");
        assertThat(strip()).contains("✓", "–");
        assertThat(text("condition-summary")).matches("Fires for \\d+ of 12 tickets");
        assertThat(text("condition-why")).startsWith("The rule was true: ticket.priority is “Urgent”, not “Medium”.");
    }

    @Test
    void theCaretStaysWhereTheKeysGo() {
        show(new PartDesk(), 640);
        TextField value = node("rule-0-value", TextField.class);
        Windows.run(() -> {
            value.requestFocus();
            value.positionCaret(2);
            value.insertText(2, "X");
            value.insertText(3, "Y");
        });
        settle();

        assertThat(node("rule-0-value", TextField.class)).isSameAs(value);
        assertThat(Windows.on(() -> value.getText())).isEqualTo("UrXYgent");
        assertThat(Windows.on(value::isFocused)).isTrue();
        assertThat(Windows.on(value::getCaretPosition)).isEqualTo(4);
        Windows.run(open.desk::undo);
        assertThat(open.when()).as("one step takes both keys back").isEqualTo(PartDesk.URGENT);
    }

    @Test
    void aRuleIsDraggedIntoAnotherGroupAndUndoRestoresTheFile() {
        show(new PartDesk(), 640);
        String before = open.bytes();

        drag("rule-0-grip", "rule-1-1-grip", 30);

        assertThat(open.when())
                .isEqualTo(new Condition.All(List.of(new Condition.Any(List.of(
                        new Condition.Leaf("ticket.group.name", Operator.IS, "Field IT"),
                        new Condition.Leaf("ticket.requester.vip_user", Operator.IS, "true"),
                        new Condition.Leaf("ticket.priority", Operator.IS, "Urgent"))))));
        Windows.run(open.desk::undo);
        settle();
        assertThat(open.bytes()).isEqualTo(before);
    }

    @Test
    void escapeLetsADraggedRuleStay() {
        show(new PartDesk(), 640);
        Node grip = node("rule-0-grip", Node.class);
        Bounds from = middle("rule-0-grip");
        Bounds to = middle("rule-1-1-grip");
        mouse(grip, MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
        mouse(grip, MouseEvent.MOUSE_DRAGGED, to.getCenterX(), to.getCenterY());
        assertThat(Windows.on(() -> node("drop-line", Node.class).isVisible())).isTrue();

        Windows.run(() -> EditorHandle.fire(grip, KeyEvent.KEY_PRESSED, "", KeyCode.ESCAPE));
        mouse(grip, MouseEvent.MOUSE_RELEASED, to.getCenterX(), to.getCenterY());

        assertThat(open.when()).isEqualTo(PartDesk.URGENT);
        assertThat(Windows.on(() -> node("drop-line", Node.class).isVisible())).isFalse();
    }

    private Bounds middle(String id) {
        Node node = node(id, Node.class);
        return Windows.on(() -> node.localToScene(node.getBoundsInLocal()));
    }

    private void drag(String from, String to, double below) {
        Node grip = node(from, Node.class);
        Bounds start = middle(from);
        Bounds end = middle(to);
        mouse(grip, MouseEvent.MOUSE_PRESSED, start.getCenterX(), start.getCenterY());
        mouse(grip, MouseEvent.MOUSE_DRAGGED, start.getCenterX(), start.getCenterY() + 20);
        mouse(grip, MouseEvent.MOUSE_DRAGGED, end.getCenterX(), end.getCenterY() + below);
        mouse(grip, MouseEvent.MOUSE_RELEASED, end.getCenterX(), end.getCenterY() + below);
        settle();
    }

    private void mouse(Node target, EventType<MouseEvent> kind, double x, double y) {
        Windows.run(() -> Event.fireEvent(
                target,
                new MouseEvent(
                        kind,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(target, x, y))));
    }

    @Test
    void keysMoveDoubleAndDeleteARule() {
        show(new PartDesk(), 640);

        key("rule-0-field", KeyCode.DOWN, KeyCombination.ALT_DOWN);
        assertThat(open.when().leaves()).extracting(Condition.Leaf::field).startsWith("ticket.priority");
        assertThat(Windows.on(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("rule-0-0-field");

        key("rule-0-0-grip", KeyCode.D, KeyCombination.SHORTCUT_DOWN);
        assertThat(open.when().leaves()).hasSize(4);
        key("rule-0-1-grip", KeyCode.DELETE);
        assertThat(open.when().leaves()).hasSize(3);
        type("rule-0-0-value", "");
        key("rule-0-0-value", KeyCode.DELETE);
        assertThat(open.when().leaves()).as("in a text it deletes a sign").hasSize(3);
    }

    @Test
    void whatCannotBeComparedIsSaidAndNotWritten() {
        show(new PartDesk().choose(PartDesk.BRANCH), 640);

        type("rule-2-value", "8x");

        assertThat(text("rule-2-remark")).contains("“8x” is no number").contains("the rule stays as it was");
        assertThat(branch().leaves().getLast().value()).isEqualTo("8");
        assertThat(Windows.on(() -> node("rule-2-value", TextField.class).getText()))
                .isEqualTo("8x");
        type("rule-2-value", "12");
        assertThat(branch().leaves().getLast().value()).isEqualTo("12");
    }

    private Condition branch() {
        return ((Branch) open.workflow().steps().getFirst()).when();
    }

    @Test
    void severalValuesAreChips() {
        show(new PartDesk().choose(PartDesk.BRANCH), 640);

        type("rule-0-value-more", "printer");
        key("rule-0-value-more", KeyCode.ENTER);
        press("rule-0-value-remove-0");

        assertThat(branch().leaves().getFirst().values()).containsExactly("outage", "printer");
    }

    @Test
    void aSpanIsANumberAndAUnit() {
        show(new PartDesk().choose(PartDesk.BRANCH), 640);

        type("rule-1-value-amount", "2");
        ComboBox<?> unit = node("rule-1-value-unit", ComboBox.class);
        Windows.run(() -> unit.getSelectionModel().select(2));
        settle();

        assertThat(branch().leaves().get(1).value()).isEqualTo("2h");
    }

    @Test
    void theSmallestChangeIsTriedWithoutTouchingTheTicket() {
        show(
                new PartDesk(new Condition.All(List.of(new Condition.Leaf("ticket.priority", Operator.IS, "Urgent"))))
                        .ticket(1),
                640);
        assertThat(text("rule-0-sign")).isEqualTo("✓");

        press("condition-try");

        assertThat(text("rule-0-sign")).isEqualTo("✗");
        assertThat(text("condition-tried")).contains("The ticket itself is unchanged.");
        press("condition-try");
        assertThat(text("rule-0-sign")).isEqualTo("✓");
    }

    @Test
    void aWaitTakesWhatItsFileTakes() {
        show(new PartDesk().choose(PartDesk.WAIT), 420);

        type("wait-amount", "0");
        assertThat(pause().length()).isEqualTo(java.time.Duration.ofMinutes(10));
        type("wait-amount", "90");
        assertThat(pause().length()).isEqualTo(java.time.Duration.ofMinutes(90));
        type("wait-name", "pressing");
        assertThat(pause().name()).as("another step has that name").isNotEqualTo("pressing");
        assertThat(Windows.on(() -> node("wait-amount", TextField.class).getText()))
                .as("what was typed is not written another way")
                .isEqualTo("90");
    }

    private Wait pause() {
        return (Wait) open.workflow().steps().get(1);
    }

    @Test
    void everyControlThatTakesTheKeyboardHasAName() {
        for (Spot spot : List.of(new Spot.Start(), new Spot.When(), PartDesk.BRANCH, PartDesk.WAIT)) {
            show(new PartDesk().choose(spot), 420);
            List<String> nameless = Windows.on(() -> all(stage.getScene().getRoot())
                    .filter(node -> node.isFocusTraversable() && node.getId() != null)
                    .filter(node -> node instanceof TextInputControl
                            || node instanceof ComboBox<?>
                            || (node instanceof Button button
                                    && button.getText().isBlank()))
                    .filter(node -> node.getAccessibleText() == null
                            || node.getAccessibleText().isBlank())
                    .map(Node::getId)
                    .toList());
            assertThat(nameless).isEmpty();
            Windows.run(stage::hide);
        }
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(PartViewTest::all))
                : Stream.of(node);
    }

    @Test
    void pictures() {
        picture("part-condition", 640, new PartDesk().ticket(1));
        picture("part-condition-narrow", 380, new PartDesk().ticket(3));
        picture("part-event", 420, new PartDesk().choose(new Spot.Start()));
        picture("part-branch", 640, new PartDesk().choose(PartDesk.BRANCH).ticket(2));
        picture(
                "part-branch-narrow",
                380,
                new PartDesk().choose(PartDesk.BRANCH).ticket(2));
        picture("part-wait", 420, new PartDesk().choose(PartDesk.WAIT));
        picture("part-empty", 420, new PartDesk(Condition.All.ALWAYS).ticket(0));
    }

    private static void picture(String name, double width, PartDesk desk) {
        Pictures.take(name, width, 620, language -> new PartView(desk.model, language).node());
        assertThat(desk.workflow()).isNotNull();
    }
}
