package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hookwright.app.Sat;
import org.hookwright.support.Guard;
import org.hookwright.support.Hand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every control of every screen has a name and a role for screen readers, and the tab key leads past it and round. */
@ExtendWith(Guard.class)
final class EveryStopJourney {
    @TempDir
    Path home;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void everyControlHasANameAndTheTabKeyComesRound() {
        try (Sat sat = Sat.atTheExample(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Slack: urgent ticket");
            desk.aimAtReceiver(home.resolve("workspace"));
            desk.send();
            desk.untilAnswer("400");
            KeysHandle keys = new KeysHandle(new Hand());
            EveryStopHandle stops = new EveryStopHandle(new Hand());
            List<String> nameless = new ArrayList<>();
            for (int screen = 5; screen >= 1; screen--) {
                keys.goTo(screen);
                assertThat(stops.count()).isGreaterThan(8);
                stops.nameless().forEach(nameless::add);
                assertThat(stops.round()).hasSizeGreaterThan(8);
            }
            for (String tab : List.of("headers", "auth", "delivery")) {
                keys.command("show the " + tab);
                stops.nameless().forEach(nameless::add);
            }
            assertThat(nameless.stream().distinct()).isEmpty();
        }
    }
}
