package org.hookwright.ui.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * A role that type has in the program, and who may play it: families that systems are delivered with, best first, or
 * else the one that the program brings along. Signs that the family lacks, such as Hangul, come from the system's
 * choice. A Korean family is not asked to set Latin words: most draw them loosely, and the ellipsis in mid-height.
 */
public final class Typeface {
    private static final System.Logger LOG = System.getLogger(Typeface.class.getName());

    public static final Typeface WORDS = new Typeface(
            List.of("Pretendard", "Segoe UI", ".AppleSystemUIFont", "Inter"),
            "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf");

    public static final Typeface CODE = new Typeface(
            List.of("D2Coding", "JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Consolas"),
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf");

    private final List<String> wanted;
    private final List<String> brought;
    private @Nullable String family;
    private @Nullable String loaded;

    private Typeface(List<String> wanted, String... brought) {
        this.wanted = wanted;
        this.brought = List.of(brought);
    }

    /** The family that this system sets it in. Asked of the system once: listing its fonts takes a while. */
    public synchronized String family() {
        if (family == null) {
            family = amongst(Font.getFamilies());
        }
        return family;
    }

    /** The family that a system with these families sets it in. Loads the one that is brought along if need be. */
    public String amongst(Collection<String> installed) {
        return wanted.stream().filter(installed::contains).findFirst().orElseGet(this::brought);
    }

    private synchronized String brought() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private String load() {
        String family = Font.getDefault().getFamily();
        for (String resource : brought.reversed()) {
            try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
                Font font = file == null ? null : Font.loadFont(file, 0);
                if (font == null) {
                    LOG.log(System.Logger.Level.WARNING, "No font in {0}", resource);
                } else {
                    family = font.getFamily();
                }
            } catch (IOException failed) {
                LOG.log(System.Logger.Level.WARNING, resource, failed);
            }
        }
        return family;
    }
}
