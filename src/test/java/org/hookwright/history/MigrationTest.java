package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.hookwright.run.RunEnd;
import org.hookwright.support.Child;
import org.hookwright.task.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are those that the first two versions of the program wrote. */
final class MigrationTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("history.db");
    }

    private void put(String name) throws IOException {
        try (InputStream old = MigrationTest.class.getResourceAsStream(name)) {
            Files.copy(old, file);
        }
    }

    private long number(Path of, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + of);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).getLong(1);
        }
    }

    @Test
    void aHistoryOfTheFirstFormIsBroughtUpToDateBehindACopy() throws IOException, HistoryException, SQLException {
        put("v1.db");
        try (History history = History.open(file).history()) {
            List<Summary> kept = history.page(Query.ALL, 0, 10);
            assertThat(kept)
                    .extracting(summary -> summary.origin().ticket())
                    .containsExactly("SR-311", "INC-4822", "INC-4821");
            assertThat(kept).allSatisfy(summary -> assertThat(summary.run()).isEmpty());
            assertThat(history.page(Query.ALL.words("환불"), 0, 10)).hasSize(1);
            assertThat(history.find(kept.get(1).id()).orElseThrow().reply().orElseThrow().body())
                    .isEqualTo("invalid_payload");
            assertThat(history.count(Query.ALL)).isEqualTo(3);
        }
        Path copy = folder.resolve("history.db.v1.bak");
        assertThat(number(copy, "select count(*) from exchange")).isEqualTo(3);
        assertThat(number(copy, "pragma user_version")).isEqualTo(1);
    }

    @Test
    void aHistoryOfTheSecondFormKeepsItsRunsItsFailuresAndItsNumbers()
            throws IOException, HistoryException, SQLException {
        put("v2.db");
        try (History history = History.open(file).history()) {
            KeptRun run = history.runs(10).getFirst();
            assertThat(run.end()).contains(RunEnd.SUCCEEDED);
            assertThat(run.exchanges()).isEqualTo(3);
            assertThat(run.last().orElseThrow().step()).isEqualTo("notify_slack");
            assertThat(history.tries(run.id(), "steps[1].otherwise[0]"))
                    .extracting(Summary::status)
                    .containsExactly(OptionalInt.of(503), OptionalInt.of(503), OptionalInt.of(200));
            assertThat(history.page(Query.ALL, 0, 10)).extracting(Summary::id).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(history.page(Query.ALL.timedOutOnly(), 0, 10))
                    .extracting(summary -> summary.origin().ticket())
                    .containsExactly("INC-4822");
            LocalDate day = LocalDate.of(2026, 11, 20);
            Statistics statistics = history.statistics(Query.ALL, ZoneOffset.UTC, day, day, Cancellation.never());
            assertThat(statistics.total().sent()).isEqualTo(6);
            assertThat(statistics.causes())
                    .extracting(Statistics.Cause::key, Statistics.Cause::count)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("send.status.503.what", 2L),
                            org.assertj.core.groups.Tuple.tuple("send.failure.reply-timeout.what", 1L),
                            org.assertj.core.groups.Tuple.tuple("send.slack.invalid_payload.what", 1L));
            Kept kept = history.find(6).orElseThrow();
            assertThat(kept.connection()).isEqualTo(Kept.Connection.UNKNOWN);
            assertThat(kept.said().next()).isPresent();
            long id = history.record(Exchanges.kept("NEW", 200, "a", "ok"));
            assertThat(id).isEqualTo(7);
        }
        assertThat(number(folder.resolve("history.db.v2.bak"), "select count(*) from exchange"))
                .isEqualTo(6);
        assertThat(number(folder.resolve("history.db.v2.bak"), "pragma user_version")).isEqualTo(2);
        assertThat(number(file, "select count(*) from sqlite_master where name like 'old%'")).isZero();
    }

    @Test
    void aMigrationThatIsKilledLeavesTheOldFileAsItWas() throws Exception {
        put("v2.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 9; i++) {
                statement.execute("insert into detail select id + (select max(id) from exchange), request, line, headers,"
                        + " type, body, size, phases, next from detail");
                statement.execute("insert into exchange select id + (select max(id) from exchange), at, workflow, step,"
                        + " ticket, environment, method, url, host, status, class, good, took, said, run, path, attempt,"
                        + " run_at from exchange");
            }
            connection.commit();
        }
        Process child = Child.java(KilledMigration.class, List.of(), List.of(file.toString())).start();
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("opening");
            // Somewhere in it, each time elsewhere; that it may also be before or behind is part of the test.
            child.waitFor(Duration.ofMillis(new Random().nextInt(1_500)));
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        long version = number(file, "pragma user_version");
        assertThat(version).isIn(2L, 3L);
        assertThat(number(file, "select count(*) from exchange")).isEqualTo(6 * 512);
        try (History history = History.open(file).history()) {
            assertThat(history.count(Query.ALL)).isEqualTo(6 * 512);
            assertThat(history.found(Query.ALL.words("환불"), Cancellation.never()))
                    .isEqualTo(new History.Count(512, true));
            Optional<Kept> last = history.find(6 * 512);
            assertThat(last.orElseThrow().reply().orElseThrow().body()).isEqualTo("invalid_payload");
        }
    }
}
