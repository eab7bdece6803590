package org.hookwright.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.hookwright.app.Program;

/** Starts a window in this process, says when its first frame has been drawn, and leaves. */
public final class FirstFrame {
    static final String DRAWN = "first frame drawn";

    private FirstFrame() {}

    public static void main(String[] what) {
        Application.launch(what[0].equals("LABEL") ? Bare.class : Whole.class);
    }

    /** Says it at the second pulse: the first one is over then, and its frame handed on. */
    private static void watch() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    System.out.println(DRAWN);
                    stop();
                    Platform.exit();
                }
            }
        }.start();
    }

    /** The floor: a window with one label. */
    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("Hookwright"), 640, 480));
            stage.show();
            watch();
        }
    }

    /** The program, as it is started. */
    public static final class Whole extends Application {
        private final Program program = new Program();

        @Override
        public void init() throws Exception {
            program.init();
        }

        @Override
        public void start(Stage stage) {
            program.start(stage);
            watch();
        }

        @Override
        public void stop() {
            program.stop();
        }
    }
}
