package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.hookwright.language.Sentence;
import org.hookwright.send.Phases;
import org.hookwright.task.Cancellation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked is answered as by looking at every exchange one after the other. */
final class AskedTest {
    private static final int MANY = 3_000;
    private static final Instant START = Instant.parse("2026-10-23T15:20:00Z");
    private static final String[] WORDS = {
        "printer",
        "print",
        "invalid_payload",
        "환불",
        "환불을",
        "고객이",
        "환",
        "abc",
        "bca",
        "cab",
        "a-b",
        "x\"y",
        "😀",
        "É",
        "3층",
        "AbCaBc",
        "0123456789abcdef0123456789abcdef0123456789abcdef"
    };
    private static final String[] ASKED = {
        "printer",
        "PRINT",
        "rinte",
        "valid_pay",
        "환불",
        "불을",
        "객",
        "bc",
        "a",
        "a-b",
        "-",
        "\"",
        "x\"y",
        "😀",
        "é",
        "3층",
        "cabc",
        "9abcdef0123456789ab",
        "f0",
        "nowhere",
        "환불 printer",
        "a-b 환",
        "q",
        "slack",
        "가나다"
    };
    private static final String[] CAUSES = {
        "send.status.500.what",
        "send.status.429.what",
        "send.failure.reply-timeout.what",
        "send.failure.connect-timeout.what"
    };

    @TempDir
    private static Path folder;

    private static History history;
    private static final List<Kept> ALL = new ArrayList<>();
    private static final Random RANDOM = new Random(4821);

    @BeforeAll
    static void record() throws HistoryException {
        history = History.open(folder.resolve("history.db")).history();
        for (int i = 0; i < MANY; i++) {
            ALL.add(kept(i));
        }
        for (int i = 0; i < MANY; i += 500) {
            history.record(ALL.subList(i, i + 500));
        }
    }

    @AfterAll
    static void close() throws HistoryException {
        history.close();
    }

    private static Kept kept(int index) {
        boolean good = RANDOM.nextInt(4) > 0;
        String cause = good ? "send.status.2xx.what" : CAUSES[RANDOM.nextInt(CAUSES.length)];
        OptionalInt status = good
                ? OptionalInt.of(200 + RANDOM.nextInt(2) * 4)
                : cause.contains("failure")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(cause.substring(12, 15)));
        Summary summary = new Summary(
                index + 1L,
                START.plusSeconds(index * 1_200L + RANDOM.nextInt(5_000)),
                new Origin(one("w", 3), one("step", 4), one("INC-", 40), one("env", 2)),
                new Summary.Target(
                        "POST",
                        "https://" + one("host", 3) + "/slack?q=" + (RANDOM.nextInt(9) == 0 ? "%ED%99%98" : "1"),
                        one("host", 3)),
                status,
                good,
                Duration.ofNanos(1_000_000L + RANDOM.nextInt(900_000_000)),
                Sentence.of(cause, "detail"));
        Kept kept = new Kept(
                summary,
                "POST / HTTP/1.1\r\nX: " + WORDS[RANDOM.nextInt(WORDS.length)] + "\r\n\r\n" + text(),
                status.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Kept.KeptReply("HTTP/1.1 200", List.of("A: b"), "t", text(), 4)),
                new Phases(List.of(), 5, false),
                new Kept.Said(summary.said(), Optional.of(Sentence.of(cause.replace("what", "next"), index))));
        return RANDOM.nextInt(3) == 0
                ? kept.in(new InRun(1 + RANDOM.nextInt(20), "steps[" + RANDOM.nextInt(2) + "]", 1, START))
                : kept;
    }

    private static String one(String name, int of) {
        return name + RANDOM.nextInt(of);
    }

    private static String text() {
        return RANDOM.ints(RANDOM.nextInt(5), 0, WORDS.length)
                .mapToObj(i -> WORDS[i])
                .collect(Collectors.joining(RANDOM.nextBoolean() ? " " : "."));
    }

    private static Query query() {
        Query query = Query.ALL;
        query = RANDOM.nextInt(3) == 0 ? query.words(ASKED[RANDOM.nextInt(ASKED.length)]) : query;
        query = RANDOM.nextInt(5) == 0 ? query.failedOnly() : query;
        query = RANDOM.nextInt(9) == 0 ? query.timedOutOnly() : query;
        query = RANDOM.nextInt(5) == 0 ? query.statuses(List.of(2, 5, 0, 4, 3).subList(RANDOM.nextInt(4), 5)) : query;
        query = RANDOM.nextInt(9) == 0 ? query.cause(CAUSES[RANDOM.nextInt(CAUSES.length)]) : query;
        query = RANDOM.nextInt(4) == 0 ? query.workflow(one("w", 4)) : query;
        query = RANDOM.nextInt(6) == 0 ? query.step(one("step", 4)) : query;
        query = RANDOM.nextInt(6) == 0 ? query.host(one("host", 3)) : query;
        query = RANDOM.nextInt(6) == 0 ? query.ticket(one("INC-", 41)) : query;
        query = RANDOM.nextInt(6) == 0 ? query.environment(one("env", 2)) : query;
        query = RANDOM.nextInt(12) == 0 ? query.run(1 + RANDOM.nextInt(20)) : query;
        query = RANDOM.nextInt(4) == 0 ? query.since(START.plusSeconds(RANDOM.nextInt(MANY * 1_200))) : query;
        return RANDOM.nextInt(4) == 0 ? query.until(START.plusSeconds(RANDOM.nextInt(MANY * 1_200))) : query;
    }

    private static boolean holds(Query query, Kept kept) {
        Summary summary = kept.summary();
        Query.Outcome outcome = query.outcome();
        Query.Names names = query.names();
        String key = summary.said().key();
        return words(query.words(), kept)
                && (outcome.statuses().isEmpty()
                        || outcome.statuses().contains(summary.status().orElse(0) / 100))
                && !(outcome.failedOnly() && summary.good())
                && !(outcome.timedOutOnly() && (summary.good() || !key.endsWith("-timeout.what")))
                && outcome.cause().map(key::equals).orElse(true)
                && names.workflow().map(summary.origin().workflow()::equals).orElse(true)
                && names.step().map(summary.origin().step()::equals).orElse(true)
                && names.host().map(summary.target().host()::equals).orElse(true)
                && names.ticket().map(summary.origin().ticket()::equals).orElse(true)
                && names.environment()
                        .map(summary.origin().environment()::equals)
                        .orElse(true)
                && query.run()
                        .map(run ->
                                summary.run().isPresent() && summary.run().get().run() == run)
                        .orElse(true)
                && query.span()
                        .since()
                        .map(since -> !summary.at().isBefore(since))
                        .orElse(true)
                && query.span()
                        .until()
                        .map(until -> summary.at().isBefore(until))
                        .orElse(true);
    }

    private static boolean words(String words, Kept kept) {
        Origin origin = kept.summary().origin();
        String url = kept.summary().target().url();
        List<String> parts = List.of(
                url,
                url.replace("%ED%99%98", "환"),
                origin.workflow(),
                origin.step(),
                origin.ticket(),
                origin.environment(),
                kept.request(),
                kept.reply().map(reply -> String.join("\n", reply.headers())).orElse(""),
                kept.reply().map(Kept.KeptReply::body).orElse(""));
        for (String word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (parts.stream().noneMatch(part -> part.toLowerCase(Locale.ROOT).contains(word))) {
                return false;
            }
        }
        return true;
    }

    @Test
    void listsAndCountsAreThoseOfLookingAtEveryExchange() throws Exception {
        for (int turn = 0; turn < 600; turn++) {
            Query query = query();
            List<Long> expected = ALL.stream()
                    .filter(kept -> holds(query, kept))
                    .map(kept -> kept.summary().id())
                    .sorted(Comparator.reverseOrder())
                    .toList();
            int from = RANDOM.nextInt(3) * 7;
            assertThat(history.page(query, from, 25))
                    .as("%s", query)
                    .extracting(Summary::id)
                    .containsExactlyElementsOf(
                            expected.stream().skip(from).limit(25).toList());
            assertThat(history.count(query)).as("%s", query).isEqualTo(expected.size());
            History.Count found = history.found(query, Cancellation.never());
            if (found.exact()) {
                assertThat(found.number()).as("%s", query).isEqualTo(expected.size());
            } else {
                assertThat(found.number()).as("%s", query).isLessThanOrEqualTo(expected.size());
            }
        }
    }

    @Test
    void figuresAreThoseOfLookingAtEveryExchange() throws Exception {
        for (int turn = 0; turn < 200; turn++) {
            Query query = query();
            ZoneId zone = ZoneId.of(List.of("UTC", "Asia/Seoul", "Asia/Kolkata", "America/New_York", "Asia/Kathmandu")
                    .get(RANDOM.nextInt(5)));
            LocalDate first = LocalDate.of(2026, 10, 20).plusDays(RANDOM.nextInt(20));
            LocalDate last = first.plusDays(RANDOM.nextInt(30));
            Statistics statistics = history.statistics(query, zone, first, last, Cancellation.never());
            List<Kept> expected = ALL.stream()
                    .filter(kept -> holds(query, kept))
                    .filter(kept ->
                            !day(kept, zone).isBefore(first) && !day(kept, zone).isAfter(last))
                    .toList();
            check(query, statistics.total(), expected);
            assertThat(statistics.days()).hasSize((int) (last.toEpochDay() - first.toEpochDay() + 1));
            for (Statistics.Day day : statistics.days()) {
                check(
                        query,
                        day.tally(),
                        expected.stream()
                                .filter(kept -> day(kept, zone).equals(day.day()))
                                .toList());
            }
            for (Statistics.Share share : statistics.targets()) {
                check(
                        query,
                        share.tally(),
                        expected.stream()
                                .filter(kept -> kept.summary().target().host().equals(share.name()))
                                .toList());
            }
            Map<String, Long> causes = expected.stream()
                    .filter(kept -> !kept.summary().good())
                    .collect(Collectors.groupingBy(
                            kept -> kept.summary().said().key(), TreeMap::new, Collectors.counting()));
            assertThat(statistics.causes().stream()
                            .collect(Collectors.toMap(Statistics.Cause::key, Statistics.Cause::count)))
                    .as("%s", query)
                    .isEqualTo(causes);
            statistics
                    .causes()
                    .forEach(cause -> assertThat(cause.newestId())
                            .isEqualTo(expected.stream()
                                    .filter(kept -> !kept.summary().good()
                                            && kept.summary().said().key().equals(cause.key()))
                                    .mapToLong(kept -> kept.summary().id())
                                    .max()
                                    .orElseThrow()));
        }
    }

    private static LocalDate day(Kept kept, ZoneId zone) {
        return LocalDate.ofInstant(kept.summary().at(), zone);
    }

    private static void check(Query query, Tally tally, List<Kept> expected) {
        assertThat(tally.sent()).as("%s", query).isEqualTo(expected.size());
        assertThat(tally.good())
                .isEqualTo(
                        expected.stream().filter(kept -> kept.summary().good()).count());
        List<Long> times = expected.stream()
                .filter(kept -> kept.summary().status().isPresent())
                .map(kept -> kept.summary().took().toNanos())
                .sorted()
                .toList();
        assertThat(tally.answered()).isEqualTo(times.size());
        if (!times.isEmpty()) {
            near(tally.median(), times, 0.5);
            near(tally.p95(), times, 0.95);
        }
    }

    private static void near(Duration told, List<Long> times, double share) {
        double exact = times.get((int) Math.ceil(share * times.size()) - 1);
        assertThat(told.toNanos() / exact).isBetween(1 - 0.0085, 1 + 0.0085);
    }

    @Test
    void whatIsCalledOffEndsAndTheNextQuestionIsAnswered() throws Exception {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> history.page(Query.ALL.words("a"), 0, 10, cancellation)))
                .isInstanceOf(CancellationException.class);
        assertThat(history.page(Query.ALL, 0, 10, Cancellation.never())).hasSize(10);
    }

    @Test
    void everyExchangeIsShownOnceTheOldestFirstAndCanBeCalledOff() throws Exception {
        List<Long> seen = new ArrayList<>();
        history.each(
                Query.ALL.failedOnly(),
                (kept, index, total) -> {
                    assertThat(index).isEqualTo(seen.size());
                    seen.add(kept.summary().id());
                },
                Cancellation.never());
        assertThat(seen).isSorted().hasSize((int) history.count(Query.ALL.failedOnly()));
        Cancellation cancellation = new Cancellation();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> history.each(Query.ALL, (kept, index, total) -> cancellation.cancel(), cancellation)))
                .isInstanceOf(CancellationException.class);
    }
}
