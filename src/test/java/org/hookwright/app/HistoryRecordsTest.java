package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.history.History;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.RunStart;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.Phases;
import org.hookwright.task.Cancellation;
import org.hookwright.ui.history.Compared;
import org.hookwright.ui.history.Compared.Line;
import org.hookwright.ui.history.Compared.Sign;
import org.hookwright.ui.history.Compared.Subject;
import org.hookwright.ui.history.Figures;
import org.hookwright.ui.history.Filter;
import org.hookwright.ui.history.Period;
import org.hookwright.ui.history.Row;
import org.hookwright.ui.history.ShownRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screen's questions asked of a real history. */
final class HistoryRecordsTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** Half past eight in the morning of the 25th in Seoul. */
    private static final Instant NOW = Instant.parse("2026-11-24T23:30:00Z");

    private static final Cancellation GO_ON = Cancellation.never();

    @TempDir
    private Path folder;

    private OpenHistory open;
    private History history;
    private HistoryRecords records;

    @BeforeEach
    void open() throws Exception {
        open = new OpenHistory(
                folder.resolve("history.db"), () -> new OpenHistory.Limits(36_500, 500), Errand::unexpected);
        history = open.get();
        records = new HistoryRecords(open, Clock.fixed(NOW, SEOUL), SEOUL);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static Kept kept(Instant at, int status, String body, String reply) {
        Sentence said = status == 200 ? Sentence.of("send.status.2xx.what", 200) : Sentence.of("send.status.503.what");
        return new Kept(
                new Summary(
                        0,
                        at,
                        new Origin("긴급 티켓", "notify_slack", "INC-1", "Sandbox"),
                        new Summary.Target("POST", "https://hooks.slack.com/a?x=" + status, "hooks.slack.com"),
                        OptionalInt.of(status),
                        status == 200,
                        Duration.ofMillis(status),
                        said),
                "POST /a?x=" + status + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n" + body,
                Optional.of(
                        new Kept.KeptReply("HTTP/1.1 " + status, List.of("A: b"), "text/plain", reply, reply.length())),
                new Phases(List.of(new Phases.Phase(Phases.Kind.WAIT, 5, 7)), 12, true),
                new Kept.Said(said, Optional.empty()));
    }

    @Test
    void aTryIsToldTogetherWithHowManyThereWere() throws Exception {
        long run = history.begin(new RunStart(NOW, "긴급 티켓", "INC-1", "Sandbox", true, false));
        for (int attempt = 1; attempt <= 3; attempt++) {
            history.record(kept(NOW.plusSeconds(attempt), attempt == 3 ? 200 : 503, "{}", "")
                    .in(new InRun(run, "0", attempt, NOW)));
        }
        history.record(kept(NOW.plusSeconds(9), 200, "{}", ""));

        assertThat(records.page(Filter.EVERYTHING, 0, 10, GO_ON))
                .extracting(Row::run)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new ShownRun.Part(run, 3, 3)),
                        Optional.of(new ShownRun.Part(run, 2, 3)),
                        Optional.of(new ShownRun.Part(run, 1, 3)));
        assertThat(records.page(Filter.EVERYTHING.ending(Filter.Outcome.FAILED), 0, 10, GO_ON))
                .extracting(row -> row.run().orElseThrow().of())
                .as("also where the last try is filtered out")
                .containsExactly(3, 3);
    }

    @Test
    void daysBeginWhereTheProgramRuns() throws Exception {
        history.record(kept(Instant.parse("2026-11-24T14:59:59Z"), 200, "{}", ""));
        history.record(kept(Instant.parse("2026-11-24T15:00:00Z"), 503, "{}", ""));

        assertThat(records.page(Filter.EVERYTHING.within(Period.Last.TODAY), 0, 10, GO_ON))
                .hasSize(1);
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(records.page(Filter.EVERYTHING.within(new Period.Days(day, day)), 0, 10, GO_ON))
                .extracting(row -> row.time().toString())
                .containsExactly("2026-11-24T14:59:59Z");
    }

    @Test
    void figuresAreSetAgainstTheDaysBefore() throws Exception {
        history.record(kept(NOW, 200, "{}", ""));
        history.record(kept(NOW, 503, "{}", ""));
        history.record(kept(NOW.minus(Duration.ofDays(9)), 200, "{}", ""));

        Figures week = records.figures(Filter.EVERYTHING.within(Period.Last.WEEK), GO_ON);
        assertThat(week.days()).hasSize(7);
        assertThat(week.total().sent()).isEqualTo(2);
        assertThat(week.before())
                .hasValueSatisfying(before -> assertThat(before.days()).isEqualTo(7))
                .hasValueSatisfying(before -> assertThat(before.tally().sent()).isEqualTo(1));
        assertThat(week.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.key()).isEqualTo("send.status.503.what");
            assertThat(cause.mostly().from()).isEqualTo(new Row.Origin("긴급 티켓", "notify_slack"));
        });

        Figures ever = records.figures(Filter.EVERYTHING, GO_ON);
        assertThat(ever.days()).as("never fewer than two weeks").hasSize(14);
        assertThat(ever.total().sent()).isEqualTo(3);
        assertThat(ever.before()).isEmpty();
    }

    @Test
    void theCountsSayWhatIsFoundWhatFailedAndWhatThereIs() throws Exception {
        history.record(kept(NOW, 200, "{\"text\":\"환불\"}", ""));
        history.record(kept(NOW, 503, "{\"text\":\"환불\"}", ""));
        history.record(kept(NOW, 503, "{}", ""));

        var extent = records.extent(Filter.EVERYTHING.within(Period.Last.TODAY).ending(Filter.Outcome.SUCCESS), GO_ON);
        assertThat(extent.found()).isEqualTo(1);
        assertThat(extent.failed()).isEqualTo(2);
        assertThat(extent.all()).isEqualTo(3);
        assertThat(extent.room().days()).isEqualTo(36_500);
        assertThat(extent.room().bytes()).isPositive();
    }

    @Test
    void theOneBeforeIsOfTheSameStep() throws Exception {
        long first = history.record(kept(NOW, 200, "{}", ""));
        long second = history.record(kept(NOW, 200, "{}", ""));
        assertThat(records.previous(second)).contains(first);
        assertThat(records.previous(first)).isEmpty();
    }

    @Test
    void twoAreSetAgainstEachOtherWithWhatIsEqual() throws Exception {
        long older = history.record(kept(NOW, 200, "{\"a\":1,\"b\":{\"c\":[1,2]},\"gone\":true}", "ok"));
        long newer = history.record(
                kept(NOW.plusSeconds(5), 503, "{\"b\":{\"c\":[1,3],\"d\":{\"e\":5,\"f\":6}},\"a\":1}", "not ok"));

        Compared compared = records.compare(older, newer);

        assertThat(lines(compared, Subject.BODY))
                .containsExactlyInAnyOrder(
                        new Line(Sign.SAME, "$.a", "1", "1"),
                        new Line(Sign.SAME, "$.b.c[0]", "1", "1"),
                        new Line(Sign.CHANGED, "$.b.c[1]", "2", "3"),
                        new Line(Sign.ADDED, "$.b.d", "", "{\"e\":5,\"f\":6}"),
                        new Line(Sign.REMOVED, "$.gone", "true", ""));
        assertThat(lines(compared, Subject.QUERY)).containsExactly(new Line(Sign.CHANGED, "x", "200", "503"));
        assertThat(lines(compared, Subject.REQUEST)).extracting(Line::sign).containsOnly(Sign.SAME);
        assertThat(lines(compared, Subject.STATUS)).containsExactly(new Line(Sign.CHANGED, "", "200", "503"));
        assertThat(lines(compared, Subject.REPLY)).containsExactly(new Line(Sign.CHANGED, "1", "ok", "not ok"));
        assertThat(compared.times()).extracting(Compared.Timed::phase).contains("total", "wait");
    }

    private static List<Line> lines(Compared compared, Subject subject) {
        return compared.parts().stream()
                .filter(part -> part.subject() == subject)
                .findFirst()
                .orElseThrow()
                .lines();
    }
}
