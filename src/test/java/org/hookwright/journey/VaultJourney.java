package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.hookwright.app.Sat;
import org.hookwright.store.FileVault;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A pass phrase is set; at the next start a send says what it wants, and goes out once the secrets are unlocked. */
@ExtendWith(Guard.class)
final class VaultJourney {
    private static final String PHRASE = "correct horse battery";

    @TempDir
    Path home;

    @Test
    void theSecretsAreUnlockedOnceAStart() throws IOException {
        try (Sat sat = Sat.atTheExample(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Slack");
            desk.go("settings");
            Node set = desk.part("keeping-set");
            Windows.until("it is open", set::isVisible);
            Windows.run(set::requestFocus);
            desk.hand().key(KeyCode.SPACE);
            desk.hand().write(PHRASE);
            desk.hand().key(KeyCode.ENTER);
            desk.hand().write(PHRASE);
            desk.hand().key(KeyCode.ENTER);
            desk.untilText("keeping-said", "The pass phrase is set");
        }
        assertThat(FileVault.in(home.resolve("config")).isLocked()).isTrue();
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Slack");
            desk.aimAtReceiver(home.resolve("workspace"));
            desk.part("unlock-line");
            desk.chooseTicket("INC-4826");
            Screenshots.take(sat.scene(), "unlock-at-start", 1280, 800);
            desk.click("unlock-without");
            desk.untilGone("unlock-line");
            desk.send();
            desk.untilText("banner-send", "slack_path");
            desk.part("unlock-line");
            desk.click("unlock-phrase");
            desk.hand().write("wrong phrase");
            desk.hand().key(KeyCode.ENTER);
            desk.untilText("unlock-problem", "does not open");
            desk.hand().write(PHRASE);
            desk.hand().key(KeyCode.ENTER);
            desk.untilGone("unlock-line");
            desk.send();
            assertThat(desk.untilAnswer("200")).isNotBlank();
        }
        assertThat(Files.readString(home.resolve("config/settings.yaml"))).doesNotContain(PHRASE);
        FileVault vault = FileVault.in(home.resolve("config"));
        vault.unlock(new Secret(PHRASE));
        assertThat(vault.names()).contains("slack_path");
    }
}
