package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hookwright.app.Sat;
import org.hookwright.support.Guard;
import org.hookwright.support.Hand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first sitting without a mouse: tab key, arrows, shortcuts and the palette of commands. */
@ExtendWith(Guard.class)
final class KeyboardJourney {
    private static final String TICKET = "INC-4821";

    @TempDir
    Path home;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void nothingNeedsAMouse() {
        try (Sat sat = Sat.atTheExample(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            KeysHandle keys = new KeysHandle(new Hand());
            desk.untilOpen("Slack: urgent ticket");
            desk.aimAtReceiver(home.resolve("workspace"));
            keys.chooseWorkflowAbove();
            desk.untilOpen("CRM: update contact");
            keys.chooseWorkflowBelow();
            desk.untilOpen("Slack: urgent ticket");
            keys.chooseTicket("4807");
            desk.untilTicket("INC-4807");
            keys.chooseTicket("4821");
            desk.untilTicket(TICKET);
            write(desk, keys);
            prove(desk, keys);
            keys.send();
            assertThat(desk.untilAnswer("200")).isNotBlank();
            keys.readTiming();
            keys.goToHistory();
            desk.history().searchAndSendAgainByKeys("고장");
            desk.preview().untilSound(12, 12);
            assertThat(desk.untilAnswer("200")).isNotBlank();
            takeAway(desk, keys);
            keys.command("dark");
            assertThat(desk.isDark()).isTrue();
        }
    }

    private static void write(DeskHandle desk, KeysHandle keys) {
        BodyHandle body = desk.body();
        keys.goToBody();
        body.caretBehind("A new urgent ticket was raised");
        body.type(" for {{ticket.ag");
        body.pick("ticket.agent.name");
        desk.preview().untilText("was raised for 김민지\"");
    }

    private static void prove(DeskHandle desk, KeysHandle keys) {
        desk.preview().untilSound(10, 12);
        keys.chooseTicketToTheLeft();
        desk.untilTicket("INC-4848");
        keys.chooseTicketToTheRight();
        desk.untilTicket(TICKET);
        keys.cureFirstProblem();
        desk.preview().untilSound(12, 12);
    }

    private static void takeAway(DeskHandle desk, KeysHandle keys) {
        keys.copyFirstFieldsOfSheet(3);
        assertThat(desk.copied()).hasSize(3);
        keys.command("curl");
        assertThat(desk.copied()).hasSize(4);
        assertThat(desk.copied().getLast()).startsWith("curl");
    }
}
