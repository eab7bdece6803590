package org.hookwright.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A hand at the machine's own keyboard and mouse: keys and clicks go through the platform, as those of a person do, and
 * each is waited for until a window has heard it. Letters come as the keyboard's layout would send them, so that Korean
 * can be written too.
 */
public final class Hand {
    /** No screen has more stops than these. */
    private static final int MOST_STEPS = 120;

    private static final int MOST_CLICKS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Robot robot = Windows.on(Robot::new);

    /** Presses one key, together with those that are held. */
    public void key(KeyCode key, KeyCode... held) {
        heard("the key " + key, KeyEvent.KEY_PRESSED, event -> event.getCode() == key, () -> {
            for (KeyCode modifier : held) {
                robot.keyPress(modifier);
            }
            robot.keyPress(key);
            robot.keyRelease(key);
            for (KeyCode modifier : List.of(held).reversed()) {
                robot.keyRelease(modifier);
            }
        });
    }

    /** Walks with a key until it has led to the node of this id. */
    public void walk(KeyCode key, String id) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MOST_STEPS; i++) {
            String now = focusOwner().map(Hand::name).orElse("nothing");
            if (now.equals(id)) {
                return;
            }
            passed.add(now);
            key(key);
        }
        throw new AssertionError(key + " never leads to " + id + " but to " + passed);
    }

    /** Writes sign by sign into whatever has the keyboard. */
    public void write(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> Windows.run(() -> Event.fireEvent(
                        keyboard(),
                        new KeyEvent(KeyEvent.KEY_TYPED, sign, sign, KeyCode.UNDEFINED, false, false, false, false))));
        Windows.settle();
    }

    /** Clicks the middle of a part, after scrolling and layout have come to rest. */
    public void click(Node node) {
        Windows.settle();
        Bounds bounds = Windows.on(() -> node.localToScreen(node.getLayoutBounds()));
        clickAt(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    }

    /** A press that an X server drops, because a popup that has just closed still holds the pointer, is made again. */
    public void clickAt(Point2D place) {
        Windows.run(() -> robot.mouseMove(place));
        Windows.settle();
        for (int attempt = 1; attempt < MOST_CLICKS; attempt++) {
            if (isHeard(PATIENCE, MouseEvent.MOUSE_RELEASED, _ -> true, this::press)) {
                return;
            }
        }
        heard("a click", MouseEvent.MOUSE_RELEASED, _ -> true, this::press);
    }

    private void press() {
        robot.mousePress(MouseButton.PRIMARY);
        robot.mouseRelease(MouseButton.PRIMARY);
    }

    /** Takes hold of a part and lets go of it elsewhere. */
    public void drag(Node node, double right, double down) {
        Bounds bounds = Windows.on(() -> node.localToScreen(node.getLayoutBounds()));
        Point2D from = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        heard("a press", MouseEvent.MOUSE_PRESSED, _ -> true, () -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
        });
        heard("a drag", MouseEvent.MOUSE_DRAGGED, _ -> true, () -> robot.mouseMove(from.add(right / 2, down / 2)));
        heard("a drag", MouseEvent.MOUSE_DRAGGED, _ -> true, () -> robot.mouseMove(from.add(right, down)));
        heard("a release", MouseEvent.MOUSE_RELEASED, _ -> true, () -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private static String name(Node node) {
        return node.getId() == null ? node.getClass().getSimpleName() : node.getId();
    }

    /** The node that keys go to. */
    public static Optional<Node> focusOwner() {
        return Windows.on(() -> Optional.ofNullable(scene().getFocusOwner()));
    }

    /** The shown node with this id, in any window, the foremost window first. */
    public static Optional<Node> find(String id) {
        return all("#" + id).findFirst();
    }

    /** All shown nodes that a selector names, those of the foremost window first. */
    public static Stream<Node> all(String selector) {
        return Window.getWindows().reversed().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(Hand::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The scene of the stage that has the focus: popups hear its keys before it does. */
    private static Scene scene() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isFocused())
                .map(Window::getScene)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No window has the keyboard"));
    }

    private static javafx.event.EventTarget keyboard() {
        Scene scene = scene();
        return scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    }

    private static <E extends InputEvent> void heard(
            String what, EventType<E> kind, Predicate<E> wanted, Runnable action) {
        if (!isHeard(LIMIT, kind, wanted, action)) {
            throw new AssertionError("No window heard " + what);
        }
    }

    private static <E extends InputEvent> boolean isHeard(
            Duration limit, EventType<E> kind, Predicate<E> wanted, Runnable action) {
        AtomicBoolean heard = new AtomicBoolean();
        EventHandler<E> ear = event -> {
            if (wanted.test(event)) {
                heard.set(true);
            }
        };
        Collection<Window> windows = Windows.on(() -> {
            List<Window> open = new ArrayList<>(Window.getWindows());
            open.forEach(window -> window.addEventFilter(kind, ear));
            return open;
        });
        Windows.run(action);
        boolean did = Windows.holdsWithin(limit, heard::get);
        Windows.run(() -> windows.forEach(window -> window.removeEventFilter(kind, ear)));
        Windows.settle();
        return did;
    }
}
