package org.hookwright.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import org.hookwright.ui.control.Typeface;

/** The style sheet that sets the program's type: its families, and what must grow with the text but has none. */
public final class Fonts {
    private final String words;
    private final String code;

    /** @param installed the names of the families that there are */
    public Fonts(Collection<String> installed) {
        words = Typeface.WORDS.amongst(installed);
        code = Typeface.CODE.amongst(installed);
    }

    public String words() {
        return words;
    }

    public String code() {
        return code;
    }

    /** Words everywhere, code where the class {@code code} stands; signs as large as the words beside them. */
    String sheet(double zoom) {
        String rules = """
                .root { -fx-font-family: "%s"; }
                .code, .code .text { -fx-font-family: "%s"; }
                .ikonli-font-icon { -fx-icon-size: %dpx; }
                .rail-button .ikonli-font-icon { -fx-icon-size: %dpx; }
                .empty-state > .ikonli-font-icon { -fx-icon-size: %dpx; }
                """.formatted(words, code, sign(15, zoom), sign(18, zoom), sign(22, zoom));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private static long sign(int usual, double zoom) {
        return Math.round(usual * zoom);
    }
}
