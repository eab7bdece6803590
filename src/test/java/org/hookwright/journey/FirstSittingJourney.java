package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hookwright.app.Sat;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One sitting from the first start to the end and a second one after it. Runs without a display with all other tests,
 * and once more by itself with the windows, the mouse and the keyboard of an X server.
 */
@ExtendWith(Guard.class)
final class FirstSittingJourney {
    private static final String WORKFLOW = "Slack: urgent ticket";
    private static final String TICKET = "INC-4821";

    @TempDir
    Path home;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void aWebhookIsWrittenProvedSentFoundAndTakenAway() {
        List<Double> splits;
        try (Sat sat = Sat.atTheExample(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            choose(desk);
            write(desk);
            prove(desk);
            send(desk);
            Screenshots.take(sat.scene(), "journey-sent");
            find(desk);
            takeAway(desk);
            changeLooks(desk);
            desk.untilQuiet();
            desk.dragAnswer(40);
            splits = desk.splits();
            Screenshots.take(sat.scene(), "journey-left");
            sat.close(true);
        }
        sitDownAgain(splits);
    }

    private void choose(DeskHandle desk) {
        desk.untilOpen(WORKFLOW);
        desk.aimAtReceiver(home.resolve("workspace"));
        desk.chooseWorkflow("CRM: update contact");
        desk.chooseWorkflow(WORKFLOW);
        desk.hideList();
        desk.chooseTicket("INC-4807");
        desk.chooseTicket(TICKET);
    }

    private static void write(DeskHandle desk) {
        BodyHandle body = desk.body();
        body.clickInto();
        body.caretBehind("A new urgent ticket was raised");
        body.type(" for {{ticket.ag");
        assertThat(body.offers()).anySatisfy(offer -> assertThat(offer).contains("ticket.agent.name", "김민지"));
        body.pick("ticket.agent.name");
        assertThat(body.text()).contains("was raised for {{ticket.agent.name}}\"");
        desk.preview().untilText("was raised for 김민지\"");
        assertThat(desk.preview().isTinted("김민지")).isTrue();
        assertThat(desk.preview().isTinted("was raised")).isFalse();
    }

    private static void prove(DeskHandle desk) {
        PreviewHandle preview = desk.preview();
        preview.untilSound(10, 12);
        assertThat(preview.broken()).anySatisfy(said -> assertThat(said).contains(TICKET));
        preview.clickBroken("INC-4839");
        desk.untilTicket("INC-4839");
        assertThat(preview.fault()).isNotBlank();
        preview.clickBroken(TICKET);
        desk.untilTicket(TICKET);
        desk.pressCure();
        preview.untilSound(12, 12);
        assertThat(desk.body().text()).contains("{{ticket.subject | sanitize_html}}");
    }

    private static void send(DeskHandle desk) {
        desk.send();
        assertThat(desk.untilAnswer("200")).isNotBlank();
        assertThat(desk.replyBody()).isEqualTo("ok");
        assertThat(desk.timing()).hasSizeGreaterThanOrEqualTo(2);
    }

    private static void find(DeskHandle desk) {
        HistoryHandle history = desk.history();
        desk.go("history");
        history.untilRows(1);
        history.search("없음");
        history.untilNothingIsFound();
        history.search("고장");
        history.untilRows(1);
        history.openFirst();
        history.sendAgain();
        desk.preview().untilSound(12, 12);
        assertThat(desk.untilAnswer("200")).isNotBlank();
        desk.go("history");
        history.untilRows(2);
        desk.go("design");
    }

    private static void takeAway(DeskHandle desk) {
        int before = desk.copied().size();
        int fields = desk.copyTheSheet();
        assertThat(fields).isGreaterThanOrEqualTo(5);
        assertThat(desk.copied().subList(before, before + fields))
                .contains("POST")
                .anySatisfy(value -> assertThat(value).contains("{{ticket.subject | sanitize_html}}"));
        desk.copyAsCurl();
        assertThat(desk.copied().getLast()).startsWith("curl").contains("3층").doesNotContain("T0LOCAL00");
    }

    private static void changeLooks(DeskHandle desk) {
        assertThat(desk.railWord("history")).isEqualTo("History");
        desk.switchLanguage();
        assertThat(desk.railWord("history")).isEqualTo("기록");
        desk.switchLanguage();
        desk.chooseTheme(2);
        assertThat(desk.isDark()).isTrue();
    }

    private void sitDownAgain(List<Double> splits) {
        try (Sat sat = Sat.atTheExample(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen(WORKFLOW);
            desk.untilTicket(TICKET);
            assertThat(desk.isDark()).isTrue();
            assertThat(desk.body().text()).contains("was raised for {{ticket.agent.name}}\"");
            desk.hideList();
            Screenshots.take(sat.scene(), "journey-again");
            desk.untilSplits(splits);
        }
    }
}
