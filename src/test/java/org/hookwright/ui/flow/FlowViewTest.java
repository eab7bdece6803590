package org.hookwright.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.hookwright.journey.FlowHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class FlowViewTest {
    private final BooleanProperty wide = new SimpleBooleanProperty(true);
    private final Drawn.KeptZooms zooms = new Drawn.KeptZooms();
    private Language language;
    private Drawn drawn;
    private Stage stage;
    private FlowHandle flow;

    @BeforeEach
    void open() {
        show(Flows.approval(), 760, 500);
    }

    private void show(Workflow workflow, double width, double height) {
        language = new Language(Locale.ENGLISH);
        drawn = Windows.on(() -> new Drawn(workflow));
        stage = Windows.show(Windows.on(() -> new FlowView(drawn.model, language, wide, zooms).node()), width, height);
        // In the corner: the toolkit without a display cannot draw a menu that reaches beyond its small screen.
        Windows.run(() -> {
            stage.setX(4);
            stage.setY(4);
        });
        flow = new FlowHandle(stage.getScene());
        Windows.settle();
    }

    @AfterEach
    void close() {
        Windows.run(stage::close);
    }

    @Test
    void aPressChoosesACardAndTakesTheKeyboardToIt() {
        flow.choose("ask_approval");
        assertThat(drawn.chosen().name()).isEqualTo("ask_approval");
        assertThat(flow.focused()).isEqualTo("ask_approval");
        flow.choose("condition");
        assertThat(drawn.desk.spotProperty().get()).isEqualTo(new Spot.When());
    }

    @Test
    void thePictureIsOneTabStop() {
        flow.choose("ask_approval");
        List<Node> stops = Windows.on(() -> stage.getScene().getRoot().lookupAll(".flow-card").stream()
                .filter(Node::isFocusTraversable)
                .toList());
        assertThat(stops).extracting(Node::getUserData).containsExactly("ask_approval");
    }

    @Test
    void arrowsWalkAndEnterOpens() {
        flow.choose("event").press(KeyCode.DOWN).press(KeyCode.DOWN);
        assertThat(flow.focused()).isEqualTo("register_in_erp");
        flow.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.RIGHT);
        assertThat(flow.focused()).isEqualTo("ask_approval");
        flow.press(KeyCode.ENTER);
        assertThat(drawn.opened).isEqualTo(1);
        flow.open("ask_finance_lead");
        assertThat(drawn.opened).isEqualTo(2);
    }

    @Test
    void aPlusOffersWhatCanBePutThere() {
        flow.choose("ask_finance_lead").add("wait", "steps[1].then[1]");
        assertThat(drawn.model.chosenStep()).hasValue(StepPath.top(1).in(Slot.THEN, 1));
        flow.choose("assign_by_reply").add("web-request", "steps[3]");
        assertThat(drawn.chosen().name()).isEqualTo("request");
        assertThat(flow.has("request")).isTrue();
    }

    @Test
    void insertAddsBehindTheChosenCard() {
        flow.choose("register_in_erp").press(KeyCode.INSERT);
        assertThat(flow.hasMenu()).isTrue();
        flow.pick("flow-add-branch");
        assertThat(drawn.model.chosenStep()).hasValue(StepPath.top(1));
        assertThat(flow.focused()).isEqualTo("steps[1]");
    }

    @Test
    void theMenuOfACardDoesWhatItsKeysDo() {
        flow.choose("register_in_erp").command("flow-menu-duplicate");
        assertThat(flow.focused()).isEqualTo("register_in_erp_2");
        flow.press(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
        assertThat(flow.focused()).isEqualTo("register_in_erp_3");
        flow.command("flow-menu-fallback");
        assertThat(flow.focused()).isEqualTo("fallback");
    }

    @Test
    void deletingKeepsTheKeyboardInThePicture() {
        flow.choose("ask_finance_lead").press(KeyCode.DELETE);
        assertThat(flow.has("ask_finance_lead")).isFalse();
        assertThat(flow.focused()).isEqualTo("steps[1]");
        Windows.run(drawn.desk::undo);
        Windows.settle();
        assertThat(flow.focused()).isEqualTo("ask_finance_lead");
    }

    @Test
    void keysMoveAStepAndItsCardStaysTheSame() {
        Node card = flow.choose("assign_by_reply").card("assign_by_reply");
        flow.press(KeyCode.UP, KeyCombination.ALT_DOWN);
        assertThat(drawn.path("assign_by_reply")).isEqualTo(StepPath.top(2));
        assertThat(flow.card("assign_by_reply")).isSameAs(card);
        assertThat(flow.focused()).isEqualTo("assign_by_reply");
    }

    @Test
    void theClipboardCarriesAStep() {
        flow.choose("ask_finance_lead").press(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        flow.choose("register_in_erp").press(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
        assertThat(drawn.path("ask_finance_lead_2")).isEqualTo(StepPath.top(1));
        flow.press(KeyCode.X, KeyCombination.SHORTCUT_DOWN);
        assertThat(flow.has("ask_finance_lead_2")).isFalse();
    }

    @Test
    void aNameIsWrittenOnTheCardAndARefusalStaysToBeMended() {
        flow.choose("register_in_erp").rename("ask_approval");
        Labeled why = Windows.on(() -> (Labeled) stage.getScene().lookup("#flow-refusal"));
        assertThat(why.getText()).contains("taken by another step");
        TextField field = Windows.on(() -> (TextField) stage.getScene().lookup("#flow-name"));
        Windows.run(() -> field.setText("erp"));
        flow.press(KeyCode.ENTER);
        assertThat(flow.has("erp")).isTrue();
        assertThat(flow.focused()).isEqualTo("erp");
        flow.press(KeyCode.F2).press(KeyCode.ESCAPE);
        assertThat(flow.focused()).isEqualTo("erp");
    }

    @Test
    void aNoteIsWrittenOnASlipAndKeptWhenItIsLeft() {
        flow.choose("register_in_erp").command("flow-menu-note");
        TextArea area = Windows.on(() -> (TextArea) stage.getScene().lookup("#flow-note"));
        Windows.run(() -> area.setText("Mind the\nlimits"));
        flow.press(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
        assertThat(drawn.chosen().note()).isEqualTo("Mind the\nlimits");
        assertThat(flow.words("register_in_erp")).contains("Mind the limits");

        flow.command("flow-menu-note");
        TextArea again = Windows.on(() -> (TextArea) stage.getScene().lookup("#flow-note"));
        Windows.run(() -> again.setText("Short"));
        flow.choose("ask_approval");
        assertThat(drawn.workflow().call("register_in_erp").orElseThrow().note())
                .isEqualTo("Short");
        assertThat(drawn.chosen().name()).isEqualTo("ask_approval");
    }

    @Test
    void aCardIsDraggedToAnotherPlace() {
        flow.dragStep("register_in_erp").on("steps[1].then[0]");
        assertThat(drawn.path("register_in_erp")).isEqualTo(StepPath.top(0).in(Slot.THEN, 0));
        flow.dragStep("ask_finance_lead").above("ask_approval");
        assertThat(drawn.path("ask_finance_lead")).isEqualTo(StepPath.top(0).in(Slot.OTHERWISE, 0));
    }

    @Test
    void aDragShowsWhereItLeadsAndEscapeCallsItOff() {
        FlowHandle.Drag drag = flow.dragStep("register_in_erp");
        Node plus = flow.plus("steps[1].then[0]");
        Bounds at = Windows.on(() -> plus.localToScene(plus.getLayoutBounds()));
        drag.over(new Point2D(at.getCenterX(), at.getCenterY()));
        assertThat(Windows.on(() -> plus.getPseudoClassStates().toString())).contains("aimed");
        assertThat(Windows.on(() -> stage.getScene().lookup(".flow-ghost"))).isNotNull();

        flow.press(KeyCode.ESCAPE);
        drag.letGo();

        assertThat(Windows.on(() -> stage.getScene().lookup(".flow-ghost"))).isNull();
        assertThat(drawn.workflow()).isEqualTo(Flows.approval());
    }

    @Test
    void anEditTouchesTheOtherCardsNot() {
        Map<String, Node> before = cards();
        flow.add("wait", "steps[0]");
        Map<String, Node> after = cards();
        before.forEach((id, node) -> {
            if (!id.contains("steps[")) {
                assertThat(after.get(id)).as(id).isSameAs(node);
            }
        });
    }

    private Map<String, Node> cards() {
        return Windows.on(() -> {
            Map<String, Node> cards = new HashMap<>();
            stage.getScene()
                    .getRoot()
                    .lookupAll(".flow-card")
                    .forEach(card -> cards.put(String.valueOf(card.getUserData()), card));
            return cards;
        });
    }

    @Test
    void theWheelWithControlZoomsAroundThePointer() {
        Node card = flow.card("register_in_erp");
        Bounds before = Windows.on(() -> card.localToScene(card.getLayoutBounds()));
        Point2D at = new Point2D(before.getMinX() + 20, before.getMinY() + 10);
        Windows.run(() -> scroll(at, 40));
        Windows.settle();
        Windows.run(() -> scroll(at, 40));
        Windows.settle();
        assertThat(zooms.kept.get(true)).isEqualTo(1.25);
        Bounds after = Windows.on(() -> card.localToScene(card.getLayoutBounds()));
        assertThat(after.getWidth()).isCloseTo(before.getWidth() * 1.25, org.assertj.core.data.Offset.offset(2.0));
        assertThat(after.getMinY()).isCloseTo(before.getMinY() - 2.5, org.assertj.core.data.Offset.offset(3.0));
    }

    private void scroll(Point2D at, double delta) {
        Node target = stage.getScene().lookup(".flow-ground");
        target.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                true,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    @Test
    void eachFaceRemembersItsOwnSize() {
        flow.button("flow-zoom-in");
        assertThat(text("flow-zoom-value")).isEqualTo("110 %");
        flow.button("flow-widen");
        assertThat(wide.get()).isFalse();
        assertThat(text("flow-zoom-value")).isNotEqualTo("110 %");
        flow.button("flow-zoom-out");
        flow.button("flow-widen");
        assertThat(text("flow-zoom-value")).isEqualTo("110 %");
        flow.button("flow-zoom-value");
        assertThat(text("flow-zoom-value")).isEqualTo("100 %");
        flow.button("flow-zoom-fit");
        Bounds all = Windows.on(() -> stage.getScene().lookup("#flow-canvas").getBoundsInParent());
        assertThat(all.getHeight()).isLessThan(500);
    }

    @Test
    void whatIsChosenElsewhereIsBroughtIntoSight() {
        Windows.run(stage::close);
        show(Flows.hundred(), 700, 500);
        StepPath last = StepPath.top(drawn.workflow().steps().size() - 1);
        Windows.run(() -> drawn.desk.choose(new Spot.At(last)));
        Windows.settle();
        String name = drawn.chosen().name();
        Node card = flow.card(name.isEmpty() ? last.toString() : name);
        Bounds at = Windows.on(() -> card.localToScene(card.getLayoutBounds()));
        assertThat(at.getMaxY()).isLessThan(500);
        assertThat(at.getMinY()).isGreaterThan(0);
        ScrollPane pane = Windows.on(() -> (ScrollPane) stage.getScene().lookup(".flow-scroll"));
        assertThat(pane.getVvalue()).isGreaterThan(0.5);
    }

    @Test
    void everyCardSaysEverythingToWhoCannotSeeIt() {
        Windows.run(() -> drawn.marks.set(Flows.failedRun()));
        assertThat(flow.spoken("ask_approval"))
                .contains("2b · ask_approval")
                .contains("step 1 of 1, in otherwise of requester.name is 박서준")
                .contains("503 × 4")
                .contains("3 retries, every 30 s ×2");
        assertThat(flow.spoken("event")).contains("Service request is raised");
        String help = Windows.on(() -> stage.getScene().lookup("#flow-canvas").getAccessibleHelp());
        assertThat(help).contains("Arrow keys");
    }

    @Test
    void theLanguageIsSwitchedWhileItIsShown() {
        Windows.run(() -> language.speak(Locale.KOREAN));
        Windows.settle();
        assertThat(flow.words("event").getFirst()).isEqualTo("서비스 요청이 생성됨");
    }

    private String text(String id) {
        return Windows.on(() -> ((Labeled) stage.getScene().lookup("#" + id)).getText());
    }
}
