package org.hookwright.journey;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.hookwright.app.Sat;
import org.hookwright.support.Windows;

/** What a person does at the window, by the names of its parts. */
final class FilesHandle {
    private final Sat sat;

    FilesHandle(Sat sat) {
        this.sat = sat;
    }

    /** Waits until a part is on the screen, in the window or in a popup. */
    Node part(String id) {
        Windows.until("#" + id + " is there", () -> find(id).isPresent());
        return Windows.on(() -> find(id).orElseThrow());
    }

    void press(String id) {
        Node node = part(id);
        Windows.run(() -> ((ButtonBase) node).fire());
    }

    String text(String id) {
        Node node = part(id);
        return Windows.on(() -> switch (node) {
            case TextInputControl field -> field.getText();
            case Labeled label -> label.getText();
            default -> String.valueOf(node.getAccessibleText());
        });
    }

    void untilText(String id, String part) {
        part(id);
        try {
            Windows.until("#" + id + " says " + part, () -> text(id).contains(part));
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + ", but: " + text(id), late);
        }
    }

    void write(String id, String text) {
        Node node = part(id);
        Windows.run(() -> {
            node.requestFocus();
            ((TextInputControl) node).setText(text);
        });
    }

    /** Waits until the banner of a topic says something. */
    void untilBanner(String topic, String part) {
        part("banner-" + topic);
        Windows.until(
                "the banner of " + topic + " says " + part,
                () -> find("banner-" + topic)
                        .map(Node::getAccessibleText)
                        .filter(said -> said.contains(part))
                        .isPresent());
    }

    void untilNoBanner(String topic) {
        Windows.until("no banner of " + topic, () -> find("banner-" + topic).isEmpty());
    }

    void pressInBanner(String topic, String name) {
        Node banner = part("banner-" + topic);
        Windows.run(() -> banner.lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> name.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /** Waits until a label somewhere within a part says something. */
    void untilSaid(String id, String part) {
        Node node = part(id);
        Windows.until(
                "#" + id + " holds " + part,
                () -> node.lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Labeled words
                                && words.getText() != null
                                && words.getText().contains(part)));
    }

    /** Types sign by sign into whatever has the focus. */
    void type(String text) {
        text.chars()
                .forEach(sign -> Windows.run(() -> {
                    String typed = String.valueOf((char) sign);
                    fire(new KeyEvent(KeyEvent.KEY_TYPED, typed, typed, KeyCode.UNDEFINED, false, false, false, false));
                }));
    }

    void key(KeyCode code) {
        key(code, false, false, false);
    }

    void key(KeyCode code, boolean control, boolean shift, boolean alt) {
        Windows.run(() -> {
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
            fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, alt, false));
        });
    }

    void focus(String id) {
        Node node = part(id);
        Windows.run(node::requestFocus);
    }

    private void fire(KeyEvent event) {
        Scene scene = focused().orElse(sat.scene());
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(target, event);
    }

    private Optional<Scene> focused() {
        return Window.getWindows().reversed().stream()
                .filter(window -> window.isShowing() && window.isFocused())
                .map(Window::getScene)
                .findFirst();
    }

    private static Optional<Node> find(String id) {
        for (Window window : Window.getWindows().reversed()) {
            if (window.isShowing() && window.getScene() != null) {
                Node found = window.getScene().getRoot().lookup("#" + id);
                if (found != null && isShown(found)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
