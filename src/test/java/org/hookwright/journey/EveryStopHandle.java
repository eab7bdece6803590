package org.hookwright.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.hookwright.support.Hand;
import org.hookwright.support.Windows;

/** All that can have the keyboard on a screen: how it is named, and whether the tab key comes round. */
final class EveryStopHandle extends Parts {
    private static final int MOST_STOPS = 150;

    EveryStopHandle(Hand hand) {
        super(hand);
    }

    /** The stops that a screen reader would have no name or no role for. */
    List<String> nameless() {
        Windows.settle();
        return Windows.on(() -> {
            Set<Node> named = new LinkedHashSet<>();
            Hand.all(".label")
                    .filter(Label.class::isInstance)
                    .map(label -> ((Label) label).getLabelFor())
                    .filter(Objects::nonNull)
                    .forEach(named::add);
            return stops().filter(node -> !(named.contains(node) || hasName(node)) || !hasRole(node))
                    .map(EveryStopHandle::described)
                    .toList();
        });
    }

    long count() {
        return Windows.on(() -> stops().count());
    }

    private static java.util.stream.Stream<Node> stops() {
        return Hand.all("*").filter(node -> node.isFocusTraversable() && !node.isDisabled());
    }

    private static boolean hasName(Node node) {
        return !isBlank(node.getAccessibleText()) || (node instanceof Labeled labeled && !isBlank(labeled.getText()));
    }

    private static boolean hasRole(Node node) {
        return node.getAccessibleRole() != AccessibleRole.NODE && node.getAccessibleRole() != AccessibleRole.PARENT;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String described(Node node) {
        String inside =
                Optional.ofNullable(node.getParent()).map(String::valueOf).orElse("");
        return node + " as " + node.getAccessibleRole() + " in " + inside;
    }

    /** Tabs until the first stop comes again; in an editor, where the key indents, Ctrl+M frees it first. */
    List<Node> round() {
        List<Node> passed = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            Node before = Hand.focusOwner().orElse(null);
            hand().key(KeyCode.TAB);
            Node now = Hand.focusOwner().orElseThrow(() -> new AssertionError("The keyboard is nowhere"));
            if (now.equals(before)) {
                hand().key(KeyCode.M, KeyCode.CONTROL);
                hand().key(KeyCode.TAB);
                now = Hand.focusOwner().orElseThrow();
                if (now.equals(before)) {
                    throw new AssertionError("No way out of " + described(before));
                }
            }
            if (!passed.isEmpty() && now.equals(passed.getFirst())) {
                return passed;
            }
            passed.add(now);
        }
        throw new AssertionError("The tab key does not come round: " + passed);
    }
}
