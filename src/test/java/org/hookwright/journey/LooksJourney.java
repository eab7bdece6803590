package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.hookwright.app.Sat;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.Windows;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example, sent once, its chain, run once, and a month of them, in both languages, both themes and several sizes;
 * leaves a picture of each. The README shows {@code desk-}, {@code flow-} and {@code month-1600-en-light.png}.
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

    @ParameterizedTest
    @CsvSource({
        "en, false, 960, 640",
        "en, false, 1600, 1000",
        "ko, false, 1200, 760",
        "en, true, 1200, 760",
        "ko, true, 1600, 1000",
        "ko, true, 960, 640"
    })
    void theChainIsSeenWholeAfterItsRun(String language, boolean dark, double width, double height) {
        try (Sat sat = Sat.atTheExample(home, Locale.forLanguageTag(language), dark)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Slack");
            desk.aimAtReceiver(home.resolve("workspace"));
            desk.chooseWorkflow(language.equals("ko") ? "티켓 승인" : "Ticket approval");
            desk.chooseTicket("INC-4815");
            desk.hand().key(KeyCode.F5);
            FlowHandle flow = new FlowHandle(sat.scene());
            Windows.until(
                    "the last step has run",
                    () -> flow.has("assign_ticket")
                            && flow.words("assign_ticket").stream().anyMatch(word -> word.startsWith("200")));
            String name = "flow-" + (int) width + "-" + language + (dark ? "-dark" : "-light");
            Screenshots.take(sat.scene(), name, width, height);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, false, 1600, 1000", "ko, true, 960, 640"})
    void theHistoryOfAMonthIsSeenWithItsCauses(String language, boolean dark, double width, double height)
            throws Exception {
        try (Sat sat = Sat.afterAMonth(home, Locale.forLanguageTag(language), dark)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Slack");
            desk.go("history");
            HistoryHandle history = desk.history();
            history.openFirstByKeys();
            desk.untilText("exchange-status", "400");
            String name = "month-" + (int) width + "-" + language + (dark ? "-dark" : "-light");
            Screenshots.take(sat.scene(), name, width, height);
        }
    }
}
