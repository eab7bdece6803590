package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hookwright.support.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeLibraryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatKilledProgramsLeftIsClearedAwayAndNothingElse() throws IOException {
        old("sqlite-3.1-abc-libsqlitejdbc.so", Duration.ofHours(1));
        old("sqlite-3.1-abc-libsqlitejdbc.so.lck", Duration.ofHours(1));
        old("sqlite-3.1-new-libsqlitejdbc.so", Duration.ofSeconds(5));
        old("sqlite-3.1-new-libsqlitejdbc.so.lck", Duration.ofSeconds(5));
        old("of-somebody", Duration.ofDays(9));

        NativeLibrary.clear(folder, NOW);

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "sqlite-3.1-new-libsqlitejdbc.so", "sqlite-3.1-new-libsqlitejdbc.so.lck", "of-somebody");
    }

    /** Each of them is killed; only the last one's library is left. */
    @Test
    void programsThatAreKilledLeaveNoMoreThanOne() throws Exception {
        for (int i = 0; i < 3; i++) {
            Process child = Child.java(KilledWithLibrary.class, List.of(), List.of(folder.toString()))
                    .start();
            assertThat(child.inputReader().readLine()).isEqualTo("open");
            child.destroyForcibly().waitFor();
            for (String name : names()) {
                Files.setLastModifiedTime(
                        folder.resolve(name), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            }
        }
        assertThat(names()).hasSize(2).allMatch(name -> name.startsWith("sqlite-"));
    }

    private void old(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
