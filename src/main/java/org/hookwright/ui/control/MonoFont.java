package org.hookwright.ui.control;

import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/**
 * The family for code: the first that this system has. Signs it lacks, such as Hangul, come from the system's choice.
 */
public final class MonoFont {
    private static final List<String> WANTED = List.of(
            "JetBrains Mono",
            "D2Coding",
            "NanumGothicCoding",
            "Cascadia Mono",
            "SF Mono",
            "Menlo",
            "Consolas",
            "Noto Sans Mono CJK KR",
            "Noto Sans Mono",
            "DejaVu Sans Mono");

    private MonoFont() {}

    public static String family() {
        return Installed.FAMILY;
    }

    /** Asked for once, when first needed: listing the system's fonts takes a while. */
    private static final class Installed {
        private static final String FAMILY = choose();

        private static String choose() {
            Set<String> families = Set.copyOf(Font.getFamilies());
            return WANTED.stream().filter(families::contains).findFirst().orElse("monospace");
        }
    }
}
