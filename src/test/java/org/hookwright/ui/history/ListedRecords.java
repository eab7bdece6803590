package org.hookwright.ui.history;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.task.Cancellation;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.Exchanges;
import org.hookwright.ui.response.ShownExchange;

/** Records in a list, which can be made to fail. */
final class ListedRecords implements Records {
    static final Instant NOW = Instant.parse("2026-11-24T05:22:30Z");

    private final List<Row> all;
    private boolean broken;
    int pages;
    int figured;
    String compared = "";

    ListedRecords(List<Row> all) {
        this.all = new ArrayList<>(all);
    }

    void breakDown() {
        broken = true;
    }

    void add(Row row) {
        all.addFirst(row);
    }

    static ListedRecords of(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i));
        }
        return new ListedRecords(rows);
    }

    static Row row(int number) {
        int[] statuses = {400, 201, 200, 0, 200, 429, 200, 302, 503};
        String[] workflows = {"긴급 티켓 → Slack", "자산 → CMDB", "CRM sync"};
        String[] targets = {"hooks.slack.com", "cmdb.example", "api.hubapi.example"};
        int status = statuses[number % statuses.length];
        return new Row(
                1_000_000L - number,
                NOW.minusSeconds(number * 4_211L),
                status == 0 ? Badge.failed(Sentence.of("history.outcome.no-reply")) : Badge.ofStatus(status),
                new Row.Origin(workflows[number % 3], number % 2 == 0 ? "notify_slack" : "연락처 갱신"),
                targets[number % 3],
                "INC-" + (4821 - number % 40),
                Duration.ofMillis(44 + number * 37L % 1_900),
                said(status),
                number % 9 < 4 ? Optional.of(new ShownRun.Part(12 + number / 9, 4 - number % 9, 4)) : Optional.empty());
    }

    static ShownRun shown(long id) {
        boolean broken = id % 2 == 1;
        return new ShownRun(
                id,
                NOW.minusSeconds(id * 4_211L),
                "긴급 티켓 → Slack",
                "INC-4821",
                broken
                        ? Badge.failed(Sentence.of("history.run.broken"))
                        : new Badge(Sentence.of("runs.end.with-failures"), Badge.Tone.WARNING),
                broken
                        ? List.of(
                                Sentence.of("runs.subject.real"),
                                Sentence.of("history.run.tries", 3),
                                Sentence.of("history.run.broken-after", "notify_slack", 2))
                        : List.of(Sentence.of("runs.subject.turned"), Sentence.of("history.run.tries", 4)));
    }

    @Override
    public Optional<ShownRun> run(long id) {
        return id > 100 ? Optional.empty() : Optional.of(shown(id));
    }

    @Override
    public List<ShownRun> runs() {
        return List.of(shown(14), shown(13), shown(12));
    }

    private static Sentence said(int status) {
        return switch (status) {
            case 0 -> Sentence.of("send.failure.reply-timeout.what", "hooks.slack.com", 15.0);
            case 302 -> Sentence.of("send.status.3xx.what", status, "https://new.example/hook");
            case 400 -> Sentence.of("send.slack.invalid_payload.what");
            case 429, 503 -> Sentence.of("send.status." + status + ".what");
            default -> Sentence.of("send.status.2xx.what", status);
        };
    }

    @Override
    public List<Row> page(Filter filter, int from, int count, Cancellation cancellation) throws IOException {
        pages++;
        return found(filter).stream().skip(from).limit(count).toList();
    }

    @Override
    public Extent extent(Filter filter, Cancellation cancellation) throws IOException {
        long failed = all.stream()
                .filter(row -> row.badge().tone() == Badge.Tone.DANGER)
                .count();
        return new Extent(found(filter).size(), true, failed, all.size(), new Room(212_000_000, 500_000_000, 90));
    }

    @Override
    public List<String> values(Filter.Facet facet) {
        return all.stream()
                .map(row -> switch (facet) {
                    case WORKFLOW -> row.origin().workflow();
                    case STEP -> row.origin().step();
                    case TARGET -> row.target();
                    case TICKET -> row.ticket();
                    case ENVIRONMENT -> "Sandbox";
                })
                .distinct()
                .toList();
    }

    @Override
    public Figures figures(Filter filter, Cancellation cancellation) throws IOException {
        figured++;
        if (broken) {
            throw new IOException("The disk is gone");
        }
        LocalDate today = LocalDate.of(2026, 11, 24);
        return all.isEmpty()
                ? Made.nothing(filter.period().first(today).orElse(today.minusDays(13)), today)
                : Made.figures(filter.period().first(today).orElse(today.minusDays(29)), today);
    }

    @Override
    public Optional<Long> previous(long id) {
        return id > 999_990 ? Optional.of(id - 3) : Optional.empty();
    }

    @Override
    public Compared compare(long older, long newer) throws IOException {
        if (broken) {
            throw new IOException("The disk is gone");
        }
        compared = older + " " + newer;
        return Made.compared(older, newer);
    }

    @Override
    public ShownExchange open(long id) throws IOException {
        if (broken) {
            throw new IOException("The disk is gone");
        }
        return id % 2 == 0 ? Exchanges.refusedBySlack() : Exchanges.created();
    }

    @Override
    public Recent recent() {
        return new Recent(all.stream().limit(5).toList(), 41, 39, Duration.ofMillis(142));
    }

    private List<Row> found(Filter filter) throws IOException {
        if (broken) {
            throw new IOException("The disk is gone");
        }
        return all.stream()
                .filter(row -> filter.run().isEmpty()
                        || row.run().map(ShownRun.Part::run).equals(filter.run()))
                .filter(row -> row.origin().workflow().contains(filter.words()))
                .filter(row -> filter.chosen(Filter.Facet.WORKFLOW)
                        .map(row.origin().workflow()::equals)
                        .orElse(true))
                .filter(row -> filter.chosen(Filter.Facet.TARGET)
                        .map(row.target()::equals)
                        .orElse(true))
                .filter(row -> filter.day()
                        .map(day ->
                                LocalDate.ofInstant(row.time(), ZoneOffset.UTC).equals(day))
                        .orElse(true))
                .toList();
    }
}
