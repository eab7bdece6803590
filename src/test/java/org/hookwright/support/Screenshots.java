package org.hookwright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of screens, left in {@code target/screens} for people to look at. */
public final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screens");

    private Screenshots() {}

    /** Draws the scene as it is now into {@code <name>-<en|ko>-<light|dark>.png}. */
    public static Path take(Scene scene, String name, Locale language, boolean dark) {
        return take(scene, name + "-" + language.getLanguage() + (dark ? "-dark" : "-light"));
    }

    /**
     * Draws the scene's content at another size: the toolkit without a display has a screen of 1,000 by 1,000 and
     * cannot show a window beyond it.
     */
    public static Path take(Scene scene, String name, double width, double height) {
        Parent root = Windows.on(() -> {
            Parent content = scene.getRoot();
            scene.setRoot(new Group());
            return content;
        });
        Scene stand = Windows.on(() -> {
            Scene large = new Scene(root, width, height);
            large.getStylesheets().setAll(scene.getStylesheets());
            return large;
        });
        try {
            for (int i = 0; i < 4; i++) {
                Windows.run(() -> stand.snapshot(null));
            }
            return take(stand, name);
        } finally {
            Windows.run(() -> {
                stand.setRoot(new Group());
                scene.setRoot(root);
            });
        }
    }

    /** Draws the scene as it is now into {@code <name>.png}. */
    public static Path take(Scene scene, String name) {
        Windows.settle();
        WritableImage picture = Windows.on(() -> scene.snapshot(null));
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }
}
