package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledTest {
    @TempDir
    private Path folder;

    @Test
    void everythingThatWasSaidToBeKeptIsThereAfterAKill() throws IOException, InterruptedException, SQLException {
        Path file = folder.resolve("history.db");
        Process recorder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRecorder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> said = new ArrayList<>();
        try (BufferedReader lines = recorder.inputReader()) {
            while (said.size() < 300) {
                said.add(Long.parseLong(lines.readLine()));
            }
            recorder.destroyForcibly();
        }
        recorder.waitFor();
        assertThat(said).hasSize(300);
        try (History history = History.open(file).history()) {
            for (long id : said) {
                assertThat(history.find(id)).as("exchange %d", id).isPresent();
            }
        }
    }
}
