package org.hookwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours that are read on each other can be read, in both themes (WCAG 2.1, 1.4.3). */
final class TokensTest {
    private static final Path SHEET = Path.of("src/main/resources/org/hookwright/ui/tokens.css");
    private static final double AA = 4.5;

    @ParameterizedTest
    @CsvSource({
        "text, surface",
        "text, bg",
        "text, bg-subtle",
        "text, selection",
        "text-muted, selection",
        "danger, selection",
        "warning, selection",
        "success, selection",
        "accent, selection",
        "placeholder, selection",
        "key, selection",
        "string, selection",
        "number, selection",
        "literal, selection",
        "key, line",
        "string, line",
        "number, line",
        "literal, line",
        "text, accent-soft",
        "text, danger-soft",
        "text, warning-soft",
        "text-muted, surface",
        "text-muted, bg",
        "text-muted, bg-subtle",
        "text-muted, surface-hover",
        "accent, surface",
        "accent, bg",
        "accent, accent-soft",
        "on-accent, accent",
        "on-accent, accent-hover",
        "danger, surface",
        "danger, danger-soft",
        "warning, surface",
        "warning, warning-soft",
        "success, surface",
        "success, success-soft",
        "placeholder, surface",
        "placeholder, placeholder-soft",
        "key, surface",
        "string, surface",
        "number, surface",
        "literal, surface",
        "on-rail, rail",
        "on-rail, rail-hover"
    })
    void textCanBeReadOnItsGround(String text, String ground) throws IOException {
        for (String theme : new String[] {"light", "dark"}) {
            Map<String, Integer> tokens = tokens(theme);
            assertThat(contrast(tokens.get(text), tokens.get(ground)))
                    .as("%s on %s, %s", text, ground, theme)
                    .isGreaterThanOrEqualTo(AA);
        }
    }

    private static Map<String, Integer> tokens(String theme) throws IOException {
        Matcher block = Pattern.compile("\\." + theme + " \\{([^}]*)}").matcher(Files.readString(SHEET));
        assertThat(block.find()).isTrue();
        Map<String, Integer> tokens = new HashMap<>();
        Matcher token = Pattern.compile("-hw-([a-z-]+): #([0-9a-f]{6});").matcher(block.group(1));
        while (token.find()) {
            tokens.put(token.group(1), Integer.parseInt(token.group(2), 16));
        }
        return tokens;
    }

    private static double contrast(int one, int other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
