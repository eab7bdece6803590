package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.run.RunEnd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptRunsTest {
    private static final RunStart START = new RunStart(Exchanges.NOON, "승인 체인", "SR-311", "Sandbox", true, false);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("history.db");
    }

    private History open() throws HistoryException {
        return History.open(file).history();
    }

    private static Kept attempt(long run, int attempt, int status) {
        return Exchanges.kept("SR-311", status, "body", "ok")
                .in(new InRun(run, "steps[1].otherwise[0]", attempt, Exchanges.NOON.plusSeconds(30L * attempt)));
    }

    @Test
    void aRunIsKeptFromItsBeginningAndKnowsHowFarItCame() throws HistoryException {
        try (History history = open()) {
            long run = history.begin(START);
            KeptRun begun = history.run(run).orElseThrow();
            assertThat(begun.start()).isEqualTo(START);
            assertThat(begun.state()).isEqualTo(KeptRun.State.GOING);
            assertThat(begun.last()).isEmpty();

            history.record(attempt(run, 1, 503));
            history.record(attempt(run, 2, 200));
            assertThat(history.run(run).orElseThrow().last())
                    .contains(new KeptRun.Last("notify_slack", 2, Exchanges.NOON));

            history.end(run, RunEnd.WITH_FAILURES, Duration.ofMinutes(14));
            KeptRun ended = history.run(run).orElseThrow();
            assertThat(ended.state()).isEqualTo(KeptRun.State.ENDED);
            assertThat(ended.end()).contains(RunEnd.WITH_FAILURES);
            assertThat(ended.length()).contains(Duration.ofMinutes(14));
            assertThat(ended.exchanges()).isEqualTo(2);
        }
    }

    @Test
    void theTriesOfOneRunAreFoundAndThoseOfOthersAreNot() throws HistoryException {
        try (History history = open()) {
            history.record(Exchanges.kept("INC-1", 200, "alone", "ok"));
            long one = history.begin(START);
            long other = history.begin(START);
            history.record(attempt(one, 1, 200));
            history.record(attempt(other, 1, 200));

            Query query = Query.ALL.run(other);
            assertThat(history.page(query, 0, 10))
                    .extracting(Summary::run)
                    .containsExactly(
                            Optional.of(new InRun(other, "steps[1].otherwise[0]", 1, Exchanges.NOON.plusSeconds(30))));
            assertThat(history.runs(10)).extracting(KeptRun::id).containsExactly(other, one);
            assertThat(history.page(Query.ALL, 2, 1).getFirst().run()).isEmpty();
        }
    }

    @Test
    void aRunWhoseProcessIsNoMoreWasBrokenOff() throws HistoryException, SQLException {
        long run;
        try (History history = open()) {
            run = history.begin(START);
            history.record(attempt(run, 3, 503));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update run set process = '" + ProcessHandle.current().pid() + "@17'");
        }
        try (History history = open()) {
            KeptRun broken = history.run(run).orElseThrow();
            assertThat(broken.state()).isEqualTo(KeptRun.State.BROKEN_OFF);
            assertThat(broken.end()).isEmpty();
            assertThat(broken.last().orElseThrow().attempt()).isEqualTo(3);
        }
    }

    @Test
    void oldRunsGoWithTheirTriesAndYoungOnesStay() throws HistoryException {
        try (History history = open()) {
            Instant old = Exchanges.NOON.minus(Duration.ofDays(100));
            long gone = history.begin(new RunStart(old, "w", "t", "e", true, false));
            history.record(Exchanges.kept(old, "t", 200, "a", "ok").in(new InRun(gone, "steps[0]", 1, old)));
            long dry = history.begin(new RunStart(old, "w", "t", "e", true, true));
            long young = history.begin(START);
            history.record(attempt(young, 1, 200));

            history.keep(Exchanges.NOON.minus(Duration.ofDays(90)), Long.MAX_VALUE);

            assertThat(history.runs(10))
                    .extracting(KeptRun::id)
                    .containsExactly(young)
                    .doesNotContain(dry);
        }
    }
}
