package org.hookwright.journey;

import javafx.scene.input.KeyCode;
import org.hookwright.support.Hand;

/** What can be done with the keys alone. */
final class KeysHandle extends Parts {
    KeysHandle(Hand hand) {
        super(hand);
    }

    /** Walks to the list of workflows, showing it first where the window is narrow, and to the entry above. */
    void chooseWorkflowAbove() {
        if (!isThere("workflows-list")) {
            hand().key(KeyCode.B, KeyCode.CONTROL);
        }
        hand().walk(KeyCode.F6, "workflows-search");
        hand().key(KeyCode.DOWN);
        hand().walk(KeyCode.TAB, "workflows-list");
        hand().key(KeyCode.UP);
    }

    void chooseWorkflowBelow() {
        hand().walk(KeyCode.TAB, "workflows-list");
        hand().key(KeyCode.DOWN);
    }

    void chooseTicket(String query) {
        hand().key(KeyCode.T, KeyCode.CONTROL);
        part("ticket-query");
        hand().write(query);
        hand().key(KeyCode.ENTER);
        untilGone("ticket-query");
    }

    /** From pane to pane, then from stop to stop. */
    void goToBody() {
        hand().walk(KeyCode.F6, "method");
        hand().walk(KeyCode.TAB, "body-editor");
    }

    void chooseTicketToTheLeft() {
        hand().walk(KeyCode.F6, "problems-list");
        hand().key(KeyCode.F6);
        hand().walk(KeyCode.TAB, "ticket-cells");
        hand().key(KeyCode.LEFT);
    }

    void chooseTicketToTheRight() {
        hand().key(KeyCode.RIGHT);
    }

    void cureFirstProblem() {
        hand().walk(KeyCode.F6, "problems-list");
        hand().key(KeyCode.HOME);
        hand().key(KeyCode.ENTER, KeyCode.ALT);
    }

    void send() {
        hand().key(KeyCode.ENTER, KeyCode.CONTROL);
    }

    /** Walks to the words over the answer and along them. */
    void readTiming() {
        hand().walk(KeyCode.F6, "problems-list");
        hand().walk(KeyCode.TAB, "exchange-body");
        hand().key(KeyCode.RIGHT);
        hand().key(KeyCode.RIGHT);
        part("timing");
    }

    void goToHistory() {
        hand().key(KeyCode.DIGIT3, KeyCode.CONTROL);
        part("history-table");
    }

    void goTo(int screen) {
        hand().key(KeyCode.valueOf("DIGIT" + screen), KeyCode.CONTROL);
    }

    /** Opens the sheet and copies from the top down: each copying leads on to the next field. */
    void copyFirstFieldsOfSheet(int count) {
        hand().key(KeyCode.T, KeyCode.CONTROL, KeyCode.SHIFT);
        part("handoff");
        for (int i = 0; i < count; i++) {
            hand().key(KeyCode.SPACE);
        }
        hand().key(KeyCode.ESCAPE);
        untilGone("handoff");
    }

    /** Picks a command by a word of its name. */
    void command(String word) {
        hand().key(KeyCode.K, KeyCode.CONTROL);
        part("palette-query");
        hand().write(word);
        hand().key(KeyCode.ENTER);
        untilGone("palette-query");
    }
}
