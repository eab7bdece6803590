package org.hookwright.journey;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.hookwright.support.Hand;
import org.hookwright.support.Windows;

/** The screen of what was sent. */
final class HistoryHandle extends Parts {
    HistoryHandle(Hand hand) {
        super(hand);
    }

    void search(String words) {
        write("history-search", words);
    }

    void untilNothingIsFound() {
        part("history-nothing");
        untilGone("history-table");
    }

    void untilRows(int count) {
        TableView<?> table = (TableView<?>) part("history-table");
        Windows.until(count + " rows", () -> table.getItems().size() == count);
        Windows.settle();
    }

    /** Opens the newest of those that are shown. */
    void openFirst() {
        Node row = Windows.on(
                () -> Hand.all("#history-table .table-row-cell").findFirst().orElseThrow());
        hand().click(row);
        part("exchange-meaning");
    }

    /** Finds, opens the newest and sends it again, all by keys. */
    void searchAndSendAgainByKeys(String words) {
        hand().walk(KeyCode.TAB, "history-search");
        hand().write(words);
        untilRows(1);
        hand().walk(KeyCode.TAB, "history-table");
        hand().key(KeyCode.HOME);
        part("exchange-meaning");
        hand().walk(KeyCode.TAB, "history-send-again");
        hand().key(KeyCode.SPACE);
        untilGone("history-table");
    }

    void sendAgain() {
        click("history-send-again");
        untilGone("history-table");
    }
}
