package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
    @TempDir
    Path folder;

    private static LogRecord record(Level level, String text, @Nullable Throwable thrown) {
        LogRecord said = new LogRecord(level, text);
        said.setLoggerName("here");
        said.setThrown(thrown);
        return said;
    }

    private static void say(LogFile log, String text, int times) {
        for (int i = 0; i < times; i++) {
            log.publish(record(Level.SEVERE, text, new IllegalStateException("about " + text, new IOException("why"))));
        }
    }

    @Test
    void aTraceIsWrittenOnceWithItsCauseHoweverOftenItComes() throws IOException {
        LogFile log = new LogFile(folder.resolve("logs"));
        say(log, "first", 3);
        log.close();
        String text = Files.readString(log.file());
        assertThat(text.split("about first", -1)).hasSize(2);
        assertThat(text).contains("SEVERE here: first", "Caused by: java.io.IOException: why", "LogFileTest.java");
    }

    @Test
    void noSecretReachesTheFileInAnyOfItsForms() throws IOException {
        LogFile log = new LogFile(folder);
        log.mask(Masking.of(List.of(new Secret("geheim \"42\""))));
        log.publish(record(Level.WARNING, "geheim \"42\" and geheim%20%2242%22", null));
        log.publish(record(Level.WARNING, "more", new IllegalStateException("geheim \"42\"")));
        log.close();
        assertThat(log.file()).content().doesNotContain("geheim").contains(Masking.DOTS);
    }

    @Test
    void theConsoleToldOfATraceHearsDots() {
        LogFile log = new LogFile(folder);
        log.mask(Masking.of(List.of(new Secret("geheim \"42\""))));
        java.io.ByteArrayOutputStream console = new java.io.ByteArrayOutputStream();
        java.util.logging.Handler handler =
                new java.util.logging.StreamHandler(console, new java.util.logging.SimpleFormatter());
        MaskedFormat.on(handler, log::masked);
        handler.publish(record(Level.SEVERE, "geheim%20%2242%22", new IllegalStateException("geheim \"42\"")));
        handler.flush();
        assertThat(console.toString(java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("geheim")
                .contains(Masking.DOTS)
                .contains("LogFileTest.java");
    }

    @Test
    void whatIsNoWarningIsNotKeptAndNothingIsMadeForNothing() {
        LogFile log = new LogFile(folder.resolve("logs"));
        log.publish(record(Level.INFO, "good to know", null));
        log.close();
        assertThat(folder.resolve("logs")).doesNotExist();
    }

    @Test
    void aLogThatHasGrownGoesAsideAndTheOneBeforeItGoes() throws IOException {
        Files.writeString(folder.resolve("hookwright.log"), "x".repeat(1_000_001));
        Files.writeString(folder.resolve("hookwright.log.1"), "older");
        LogFile log = new LogFile(folder);
        log.publish(record(Level.WARNING, "fresh", null));
        log.close();
        assertThat(log.file()).content().contains("fresh").hasSizeLessThan(200);
        assertThat(folder.resolve("hookwright.log.1")).content().hasSize(1_000_001);
    }

    @Test
    void afterItIsClosedNothingIsTakenAndNobodyWaits() {
        LogFile log = new LogFile(folder);
        log.publish(record(Level.WARNING, "a", null));
        log.close();
        log.publish(record(Level.WARNING, "b", null));
        log.flush();
        log.close();
        assertThat(log.file()).content().contains("a").doesNotContain(": b");
    }
}
