package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hookwright.history.History;
import org.hookwright.history.Query;
import org.hookwright.language.Texts;
import org.hookwright.receiver.Receiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FullDiskTest {
    @TempDir
    private Path folder;

    /** The system's own limit on a file stands for the disk: 4 MB, which the driver's library just fits into. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such limit")
    void aSendThatFindsNoRoomInTheHistoryIsShownAllTheSameAndSaysSo() throws Exception {
        List<String> lines;
        try (Receiver receiver = Receiver.start(0)) {
            Process sender = Child.start("ulimit -f 8192", FullDiskSender.class, folder.toString(), receiver.address());
            lines = sender.inputReader().lines().toList();
            assertThat(sender.waitFor()).isZero();
            assertThat(receiver.requests()).hasSize(lines.size());
        }
        String[] said = lines.getLast().split(" ", -1);
        assertThat(said[0]).isIn("history.failed.disk", "history.failed.full");
        assertThat(said[1]).isEqualTo("send.status.2xx.what");
        for (Locale locale : Texts.offered()) {
            assertThat(new Texts(locale).of(said[0], "/data/history.db")).isNotBlank();
        }
        try (History history = History.open(folder.resolve("history.db")).history()) {
            assertThat(history.count(Query.ALL)).isEqualTo(lines.size() - 1).isPositive();
        }
    }
}
