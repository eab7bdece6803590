package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hookwright.support.Child;
import org.hookwright.task.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used as they are, limits, and those who write while others read. */
final class TroubleTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("history.db");
    }

    private void fill(int exchanges) throws HistoryException {
        try (History history = History.open(file).history()) {
            for (int i = 0; i < exchanges; i++) {
                history.record(Exchanges.kept("INC-" + i, 200, "x".repeat(3_000) + i, "ok"));
            }
        }
    }

    @Test
    void aFileThatWasCutIsMovedAsideAndSaid() throws IOException, HistoryException {
        fill(100);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        assertMovedAside();
    }

    @Test
    void damageThatShowsOnlyInUseIsPutAsideWhenTheFileIsOpenedAgain() throws IOException, HistoryException {
        fill(300);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[40_960]), channel.size() / 4_096 * 6 / 10 * 4_096);
        }
        History.Opened opened = History.open(file);
        assertThat(opened.notice()).isEmpty();
        try (History history = opened.history()) {
            assertThatThrownBy(() -> history.each(Query.ALL, (kept, index, total) -> {}, Cancellation.never()))
                    .isInstanceOfSatisfying(
                            HistoryException.class,
                            failed -> assertThat(failed.sentence().key()).isEqualTo("history.failed.broken"));
        }
        assertMovedAside();
        History.Opened again = History.open(file);
        again.history().close();
        assertThat(again.notice()).isEmpty();
    }

    private void assertMovedAside() throws IOException, HistoryException {
        assertMovedAside("history.file.aside");
    }

    private void assertMovedAside(String said) throws IOException, HistoryException {
        History.Opened opened = History.open(file);
        try (History history = opened.history()) {
            assertThat(opened.notice().orElseThrow().key()).isEqualTo(said);
            assertThat(history.size().exchanges()).isZero();
            history.record(Exchanges.kept("NEW", 200, "a", "ok"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("history.db.2"));
        }
    }

    /** The last exchange stands in the log alone when the program is killed. */
    @Test
    void aHistoryOfANewerVersionIsPutAsideWithAllThatItHolds() throws Exception {
        fill(3);
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = newer.createStatement()) {
            statement.execute("pragma user_version = 99");
            statement.execute("create table later (a)");
            for (String ending : List.of("", "-wal")) {
                Files.copy(file.resolveSibling("history.db" + ending), folder.resolve("copy" + ending));
            }
        }
        for (String ending : List.of("", "-wal")) {
            Files.move(
                    folder.resolve("copy" + ending),
                    file.resolveSibling("history.db" + ending),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        assertMovedAside("history.file.aside-newer");

        Path aside = aside();
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + aside);
                Statement statement = newer.createStatement()) {
            statement.execute("insert into later values (1)");
            assertThat(statement.executeQuery("select count(*) from exchange").getInt(1))
                    .isEqualTo(3);
        }
        try (History history = History.open(file).history()) {
            assertThat(history.size().exchanges()).isEqualTo(1);
        }
    }

    @Test
    void aFolderInItsPlaceIsMovedAsideAndSaid() throws IOException, HistoryException {
        Files.createDirectory(file);
        Files.writeString(file.resolve("inside"), "of somebody");

        assertMovedAside();

        assertThat(aside().resolve("inside")).hasContent("of somebody");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
    void aFileThatCannotBeReadIsMovedAsideAndTheNextIsWritten() throws Exception {
        fill(1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));

        Process child = Child.boundByPermissions(Child.java(Opening.class, List.of(), List.of(file.toString())))
                .start();

        assertThat(child.inputReader().readLine()).isEqualTo("opened");
        assertThat(child.waitFor()).isZero();
        assertThat(Files.size(aside())).isPositive();
    }

    private Path aside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches("history\\.db\\.2[-0-9]+"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFileThatAnotherProgramHoldsStaysWhereItIs() throws Exception {
        fill(1);
        try (Connection holder = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = holder.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            assertThatThrownBy(() -> History.open(file))
                    .isInstanceOfSatisfying(
                            HistoryException.class,
                            failed -> assertThat(failed.sentence().key()).isEqualTo("history.failed.busy"));
            statement.execute("commit");
        }
        try (History history = History.open(file).history()) {
            assertThat(history.size().exchanges()).isEqualTo(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
    void inAFolderThatCannotBeWrittenItIsSaidAndTheFileStays() throws Exception {
        fill(1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Process child = Child.boundByPermissions(Child.java(Opening.class, List.of(), List.of(file.toString())))
                    .start();
            assertThat(child.inputReader().readLine()).isEqualTo("history.failed.refused");
            assertThat(child.waitFor()).isZero();
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(file).exists();
    }

    @Test
    void recordingGoesOnWhileSomebodyReads() throws Exception {
        fill(50);
        try (History history = History.open(file).history()) {
            history.each(
                    Query.ALL,
                    (kept, index, total) -> {
                        try {
                            history.record(Exchanges.kept("DURING", 200, "a", "ok"));
                        } catch (HistoryException failed) {
                            throw new IOException(failed);
                        }
                    },
                    Cancellation.never());
            assertThat(history.size().exchanges()).isEqualTo(100);
        }
    }

    @Test
    void withinItsLimitsTheFileStaysAsLargeAsItMayBeHoweverMuchIsRecorded() throws Exception {
        long most = 3_000_000;
        try (History history = History.open(file).history()) {
            history.limit(new History.Limits(Duration.ofDays(100_000), most));
            long words = 0;
            for (int i = 0; i < 4_000; i++) {
                history.record(
                        Exchanges.kept("INC-" + i, i % 7 == 0 ? 500 : 200, "x".repeat(1_500) + " unique" + i, "ok"));
                if (i % 500 == 499) {
                    assertThat(history.bytes()).isLessThan(most * 11 / 10);
                    assertThat(Files.size(file)).isLessThan(most + 12_000_000);
                    assertThat(Files.size(Path.of(file + "-wal"))).isLessThan(12_000_000);
                    words = number("select count(*) from word");
                }
            }
            long left = history.size().exchanges();
            assertThat(left).isPositive().isLessThan(2_000);
            assertThat(words).as("words of exchanges that are gone").isLessThan(left * 2 + 200);
            assertThat(number("select sum(sent) from tally")).isEqualTo(left);
            assertThat(number("select sum(sent) from ticket")).isEqualTo(left);
            assertThat(number("select count(*) from detail")).isEqualTo(left);
            assertThat(history.found(Query.ALL.words("unique3999"), Cancellation.never())
                            .number())
                    .isEqualTo(1);
            assertThat(history.found(Query.ALL.words("unique1 "), Cancellation.never())
                            .number())
                    .isLessThanOrEqualTo(left);
            history.rest();
            assertThat(Files.size(Path.of(file + "-wal"))).isZero();
        }
        assertThat(Path.of(file + "-wal")).doesNotExist();
    }

    private long number(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).getLong(1);
        }
    }
}
