package org.hookwright.journey;

import javafx.scene.Node;
import javafx.scene.control.ListView;
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

    /** Narrows to what failed, by its chip. */
    void showFailed() {
        click("history-outcome-failed");
    }

    /** Opens the newest of those that are shown, and leaves the mouse alone. */
    void openFirstByKeys() {
        hand().walk(KeyCode.TAB, "history-table");
        hand().key(KeyCode.HOME);
        part("exchange-meaning");
    }

    void clearAll() {
        click("history-clear-all");
        untilGone("history-clear-all");
    }

    /** Walks to the chart of days and chooses its last one. */
    void showLastDayOfChartByKeys() {
        hand().walk(KeyCode.TAB, "history-chart-days");
        hand().key(KeyCode.END);
        hand().key(KeyCode.ENTER);
        part("history-chip-day");
    }

    /** Sets the newest one against the one before of its step. */
    void compareFirstByKeys() {
        hand().walk(KeyCode.TAB, "history-table");
        hand().key(KeyCode.HOME);
        part("exchange-meaning");
        hand().walk(KeyCode.TAB, "history-compare");
        hand().key(KeyCode.SPACE);
        part("history-compared");
    }

    void untilDiffers(String before, String after) {
        ListView<?> rows = (ListView<?>) part("history-compared");
        Windows.until(
                before + " became " + after,
                () -> rows.getItems().toString().contains("before=" + before + ", after=" + after));
    }

    void leaveComparison() {
        hand().key(KeyCode.ESCAPE);
        untilGone("history-compared");
    }

    /** As an archive, to the file that the system will name. */
    void exportByKeys() {
        hand().walk(KeyCode.TAB, "history-export");
        hand().key(KeyCode.SPACE);
        part("history-export-pane");
        hand().walk(KeyCode.TAB, "history-export-go");
        hand().key(KeyCode.SPACE);
        untilGone("history-export-pane");
    }

    void sendAgain() {
        click("history-send-again");
        untilGone("history-table");
    }
}
