package org.hookwright.app;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.hookwright.support.Windows;

/**
 * The real program in a process of its own, with somebody at its keyboard who renames the open workflow without end and
 * says each name when it stands in the window; the test kills it.
 */
final class Typist {
    private Typist() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(Typist::type);
        Main.main(new String[0]);
    }

    private static void type() {
        awaitToolkit();
        for (int i = 0; ; i++) {
            String name = "typed-" + i;
            Windows.until("a workflow is open", () -> Platform.isFxApplicationThread() && rename(name));
            System.out.println(name);
        }
    }

    /** The toolkit belongs to the program here, so it is waited for rather than started. */
    private static void awaitToolkit() {
        boolean there = false;
        while (!there) {
            try {
                Platform.runLater(() -> {});
                there = true;
            } catch (IllegalStateException early) {
                Thread.onSpinWait();
            }
        }
        Windows.adopt();
    }

    private static boolean rename(String name) {
        for (Window window : Window.getWindows()) {
            Node found = window.getScene() == null
                    ? null
                    : window.getScene().getRoot().lookup("#workflow-name");
            if (found instanceof TextField field && !field.getText().isEmpty()) {
                field.setText(name);
                field.getOnAction().handle(null);
                return field.getText().equals(name);
            }
        }
        return false;
    }
}
