package org.hookwright.journey;

import java.util.List;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.support.Hand;
import org.hookwright.support.Windows;

/** The filled body, its verdict, and the strip of all tickets. */
final class PreviewHandle extends Parts {
    PreviewHandle(Hand hand) {
        super(hand);
    }

    void untilText(String said) {
        untilText("preview-text", said);
    }

    /** Waits until so many of all tickets give a body that holds, and the line over them says so. */
    void untilSound(int sound, int all) {
        Windows.until(
                sound + " of " + all + " tickets hold",
                () -> count(".ticket-cell") == all && count(".ticket-cell.broken") == all - sound);
        untilText("ticket-summary", String.valueOf(sound));
    }

    private static long count(String cells) {
        return Hand.all("#ticket-cells " + cells).count();
    }

    /** Whether all of a piece of the filled text is tinted as filled in. */
    boolean isTinted(String piece) {
        CodeArea area = (CodeArea) part("preview-text").lookup(".code-area");
        return Windows.on(() -> {
            int start = area.getText().indexOf(piece);
            for (int i = start; start >= 0 && i < start + piece.length(); i++) {
                if (area.getStyleOfChar(i).stream().noneMatch(style -> style.startsWith("fill"))) {
                    return false;
                }
            }
            return start >= 0;
        });
    }

    /** What is read out of the tickets that break the body. */
    List<String> broken() {
        return Windows.on(() -> Hand.all("#ticket-cells .ticket-cell.broken")
                .map(Node::getAccessibleText)
                .toList());
    }

    void clickBroken(String ticket) {
        Node cell = Windows.on(() -> Hand.all("#ticket-cells .ticket-cell.broken")
                .filter(one -> one.getAccessibleText().contains(ticket))
                .findFirst()
                .orElseThrow());
        hand().click(cell);
    }

    /** The sentence on the chosen ticket's fault. */
    String fault() {
        return text("preview-fault");
    }
}
