package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.hookwright.app.Sat;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example, sent once, in both languages, both themes and three sizes; leaves a picture of each. The README shows
 * {@code desk-1600-en-light.png}.
 */
@ExtendWith(Guard.class)
final class LooksJourney {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "en, false, 960, 640",
        "en, false, 1600, 1000",
        "ko, false, 1600, 1000",
        "en, true, 1600, 1000",
        "ko, true, 1200, 760",
        "ko, true, 960, 640"
    })
    void theWindowOpensOnTheExample(String language, boolean dark, double width, double height) {
        try (Sat sat = Sat.atTheExample(home, Locale.forLanguageTag(language), dark)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Slack");
            desk.untilTicket("INC-4821");
            desk.chooseTicket("INC-4826");
            desk.preview().untilSound(10, 12);
            desk.aimAtReceiver(home.resolve("workspace"));
            desk.send();
            assertThat(desk.untilAnswer("200")).isNotBlank();
            String name = "desk-" + (int) width + "-" + language + (dark ? "-dark" : "-light");
            Screenshots.take(sat.scene(), name, width, height);
        }
    }
}
