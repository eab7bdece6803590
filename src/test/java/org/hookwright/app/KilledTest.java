package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Kept;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.receiver.Receiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledTest {
    @TempDir
    private Path folder;

    @Test
    void everyFinishedSendIsThereThoughTheProgramWasKilledInTheMiddleOfAThousand() throws Exception {
        int killedAfter = 1 + new Random().nextInt(KilledSender.SENDS - 1);
        try (Receiver receiver = Receiver.start(0)) {
            Set<String> finished = new HashSet<>(sendUntilKilled(receiver, "A-", killedAfter));
            assertThat(kept()).as("killed after %d", killedAfter).containsAll(finished);

            finished.addAll(sendUntilKilled(receiver, "B-", 20));
            assertThat(kept()).as("killed again").containsAll(finished);
        }
    }

    /** What was said to be over, also what was said between the decision to kill and the death. */
    private List<String> sendUntilKilled(Receiver receiver, String run, int killedAfter)
            throws IOException, InterruptedException {
        Process sender = Child.start("", KilledSender.class, folder.toString(), receiver.address(), run);
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = sender.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() == killedAfter) {
                    sender.toHandle().destroyForcibly();
                }
            }
        }
        sender.waitFor();
        assertThat(said).hasSizeGreaterThanOrEqualTo(killedAfter);
        return said.subList(0, sender.exitValue() == 0 ? said.size() : said.size() - 1);
    }

    /** The tickets of all that can be read whole. */
    private Set<String> kept() throws HistoryException {
        Set<String> tickets = new HashSet<>();
        History.Opened opened = History.open(folder.resolve("history.db"));
        assertThat(opened.notice()).isEmpty();
        try (History history = opened.history()) {
            for (Summary summary : history.page(Query.ALL, 0, Integer.MAX_VALUE)) {
                Kept kept = history.find(summary.id()).orElseThrow();
                String ticket = summary.origin().ticket();
                assertThat(kept.request()).contains("환불 " + ticket + '.');
                assertThat(kept.reply().orElseThrow().body()).isEqualTo("ok");
                tickets.add(ticket);
            }
        }
        return tickets;
    }
}
