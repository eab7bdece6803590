package org.hookwright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
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
