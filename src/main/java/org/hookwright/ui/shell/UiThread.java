package org.hookwright.ui.shell;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The JavaFX thread as an executor: the one place from which work is handed to it. */
public final class UiThread implements Executor {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
