package offenders.hookwright.ui.shell;

import javafx.application.Platform;
import javafx.scene.control.Label;

/** Breaks the rules on view models, on the one hand-over to the JavaFX thread, and on sleeping. */
final class OffenderViewModel {
    final Label label = new Label();

    void dawdle(long millis) throws InterruptedException {
        Thread.sleep(millis);
        Platform.runLater(() -> label.setText("late"));
    }
}
