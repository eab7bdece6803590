package org.hookwright.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Windows;

/** What a person does with the flow: cards by the names of their steps, others by their places. */
public final class FlowHandle {
    private final Scene scene;

    public FlowHandle(Scene scene) {
        this.scene = scene;
    }

    /** Presses the card of a step, {@code event}, or {@code condition}. */
    public FlowHandle choose(String name) {
        Node card = card(name);
        Windows.run(() -> {
            mouse(card, MouseEvent.MOUSE_PRESSED, middle(card), 1);
            mouse(card, MouseEvent.MOUSE_RELEASED, middle(card), 1);
            mouse(card, MouseEvent.MOUSE_CLICKED, middle(card), 1);
        });
        Windows.settle();
        return this;
    }

    /** Presses a card twice. */
    public FlowHandle open(String name) {
        choose(name);
        Node card = card(name);
        Windows.run(() -> mouse(card, MouseEvent.MOUSE_CLICKED, middle(card), 2));
        Windows.settle();
        return this;
    }

    /** Sends a key to whatever has the keyboard. */
    public FlowHandle press(KeyCode code, KeyCombination.Modifier... modifiers) {
        Windows.run(() -> {
            Node owner = scene.getFocusOwner();
            EditorHandle.fire(owner == null ? scene.getRoot() : owner, KeyEvent.KEY_PRESSED, "", code, modifiers);
        });
        Windows.settle();
        return this;
    }

    /** Opens the menu of the chosen card and does what the item of this id does, such as {@code flow-menu-delete}. */
    public FlowHandle command(String id) {
        press(KeyCode.CONTEXT_MENU);
        pick(id);
        return this;
    }

    /** Does what an item of the open menu does, such as {@code flow-add-wait}. */
    public void pick(String id) {
        Windows.run(() -> {
            ContextMenu menu = menu().orElseThrow(() -> new AssertionError("No menu is open"));
            MenuItem item = menu.getItems().stream()
                    .filter(one -> id.equals(one.getId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + id));
            menu.hide();
            item.fire();
        });
        Windows.settle();
    }

    /** Whether a menu is open. */
    public boolean hasMenu() {
        return Windows.on(() -> menu().isPresent());
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof ContextMenu)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    /** Adds a step at a place such as {@code steps[0]} by its plus: webhook, web-request, branch or wait. */
    public FlowHandle add(String kind, String place) {
        Node plus = plus(place);
        Windows.run(() -> {
            Node pane = scene.lookup("#flow");
            if (!pane.localToScene(pane.getLayoutBounds()).contains(middle(plus))) {
                throw new AssertionError("The plus of " + place + " is out of sight");
            }
            mouse(plus, MouseEvent.MOUSE_CLICKED, middle(plus), 1);
        });
        Windows.settle();
        pick("flow-add-" + kind);
        return this;
    }

    /** Writes over the chosen step's name and keeps it. */
    public FlowHandle rename(String name) {
        press(KeyCode.F2);
        TextInputControl field = (TextInputControl) node("#flow-name");
        Windows.run(() -> field.setText(name));
        return press(KeyCode.ENTER);
    }

    /** Begins to drag the card of a step. */
    public Drag dragStep(String name) {
        return new Drag(card(name));
    }

    /** A card in the hand. */
    public final class Drag {
        private final Node card;

        private Drag(Node card) {
            this.card = card;
            Windows.run(() -> {
                Point2D at = middle(card);
                mouse(card, MouseEvent.MOUSE_PRESSED, at, 1);
                mouse(card, MouseEvent.MOUSE_DRAGGED, at.add(10, 10), 1);
            });
        }

        /** Puts it down before the card of another step. */
        public void above(String name) {
            Bounds bounds = Windows.on(() -> card(name).localToScene(card(name).getLayoutBounds()));
            over(new Point2D(bounds.getCenterX(), bounds.getMinY() - 12)).letGo();
        }

        /** Puts it down on the plus of a place. */
        public void on(String place) {
            Node plus = plus(place);
            over(Windows.on(() -> middle(plus))).letGo();
        }

        /** Holds it over a point of the scene. */
        public Drag over(Point2D at) {
            Windows.run(() -> mouse(card, MouseEvent.MOUSE_DRAGGED, at, 1));
            return this;
        }

        public void letGo() {
            Windows.run(() -> mouse(card, MouseEvent.MOUSE_RELEASED, middle(card), 1));
            Windows.settle();
        }
    }

    /** The words on a card, its title first. */
    public List<String> words(String name) {
        Node card = card(name);
        return Windows.on(() -> card.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
    }

    /** What is said of a card to who cannot see it. */
    public String spoken(String name) {
        Node card = card(name);
        return Windows.on(card::getAccessibleText);
    }

    public boolean has(String name) {
        return Windows.on(() -> all(".flow-card", name).findFirst().isPresent());
    }

    /** The name of the card that has the keyboard, empty where none has. */
    public String focused() {
        return Windows.on(() -> {
            Node owner = scene.getFocusOwner();
            return owner != null && owner.getStyleClass().contains("flow-card")
                    ? String.valueOf(owner.getUserData())
                    : "";
        });
    }

    public void button(String id) {
        Node button = node("#" + id);
        Windows.run(() -> ((ButtonBase) button).fire());
        Windows.settle();
    }

    public Node card(String name) {
        return Windows.on(
                () -> all(".flow-card", name).findFirst().orElseThrow(() -> new AssertionError("No card " + name)));
    }

    /** The plus before what stands at a place such as {@code steps[0].then[1]}. */
    public Node plus(String place) {
        return Windows.on(
                () -> all(".flow-plus", place).findFirst().orElseThrow(() -> new AssertionError("No plus " + place)));
    }

    private Stream<Node> all(String selector, String name) {
        return scene.getRoot().lookupAll(selector).stream().filter(node -> name.equals(node.getUserData()));
    }

    private Node node(String selector) {
        return Windows.on(() ->
                Optional.ofNullable(scene.lookup(selector)).orElseThrow(() -> new AssertionError("No " + selector)));
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static void mouse(Node target, EventType<MouseEvent> kind, Point2D scene, int clicks) {
        boolean down = kind != MouseEvent.MOUSE_RELEASED && kind != MouseEvent.MOUSE_CLICKED;
        MouseEvent made = new MouseEvent(
                kind,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
        Event.fireEvent(target, made);
    }
}
