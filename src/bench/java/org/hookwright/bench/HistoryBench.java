package org.hookwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Kept;
import org.hookwright.history.Query;
import org.hookwright.history.RunStart;
import org.hookwright.history.Summary;
import org.hookwright.task.Cancellation;

/**
 * A million exchanges: what the history's screen asks for, against plain SQLite in the same run – one table with the same
 * rows, an index for each column that is filtered by, {@code like} for words. The two files are made once and used again.
 */
final class HistoryBench implements Benches.Bench {
    private static final int EXCHANGES = Integer.getInteger("bench.exchanges", 1_000_000);
    private static final int BATCH = 5_000;
    private static final int TURNS = 7;
    private static final int PAGE = 100;
    private static final RunStart RUN = new RunStart(MadeExchanges.END, "w", "t", "e", true, true);
    private static final Path FOLDER = Path.of("target", "bench-history-3-" + EXCHANGES);

    private final Path file = FOLDER.resolve("history.db");
    private final Path plain = FOLDER.resolve("plain.db");

    @Override
    public void run() throws Exception {
        if (!Files.exists(FOLDER.resolve("ready"))) {
            make();
        }
        System.out.printf(
                Locale.ROOT,
                "%,d exchanges; ours %,d MB, plain SQLite %,d MB (no index of words)%n%n",
                EXCHANGES,
                Files.size(file) / 1_000_000,
                Files.size(plain) / 1_000_000);
        System.out.printf("%-46s %9s %9s %9s %9s%n", "ms", "ours p50", "ours max", "plain p50", "found");
        long start = System.nanoTime();
        History history = History.open(file).history();
        System.out.printf(Locale.ROOT, "%-46s %9.1f%n", "open", (System.nanoTime() - start) / 1e6);
        try (history;
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plain)) {
            lists(history, connection);
            statistics(history, connection);
            inserts(history, connection);
        }
    }

    private void make() throws IOException, HistoryException, SQLException {
        Files.createDirectories(FOLDER);
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + ending));
            Files.deleteIfExists(Path.of(plain + ending));
        }
        long start = System.nanoTime();
        MadeExchanges made = new MadeExchanges(EXCHANGES);
        try (History history = History.open(file).history();
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plain);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = normal");
            statement.execute(
                    "create table exchange (id integer primary key, at integer, workflow text, step text, ticket text,"
                            + " environment text, method text, url text, host text, status integer, class integer,"
                            + " good integer, took integer, said text, request text, reply text)");
            for (String column : List.of("at", "workflow", "step", "ticket", "environment", "host", "class", "good")) {
                statement.execute("create index by_" + column + " on exchange (" + column + ")");
            }
            connection.setAutoCommit(false);
            for (int from = 0; from < EXCHANGES; from += BATCH) {
                List<Kept> batch = new ArrayList<>();
                for (int i = from; i < Math.min(EXCHANGES, from + BATCH); i++) {
                    batch.add(made.next(i));
                }
                history.record(batch);
                for (Kept kept : batch) {
                    insertPlain(connection, kept);
                }
                connection.commit();
            }
        }
        Files.createFile(FOLDER.resolve("ready"));
        System.out.printf(Locale.ROOT, "made in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void insertPlain(Connection connection, Kept kept) throws SQLException {
        Summary summary = kept.summary();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into exchange values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Object status = summary.status().isPresent() ? summary.status().getAsInt() : null;
            Object[] values = {
                summary.at().toEpochMilli(),
                summary.origin().workflow(),
                summary.origin().step(),
                summary.origin().ticket(),
                summary.origin().environment(),
                summary.target().method(),
                summary.target().url(),
                summary.target().host(),
                status,
                status == null ? 0 : summary.status().getAsInt() / 100,
                summary.good() ? 1 : 0,
                summary.took().toNanos(),
                summary.said().key(),
                kept.request(),
                kept.reply().map(Kept.KeptReply::body).orElse("")
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private static void lists(History history, Connection connection) throws Exception {
        Query all = Query.ALL;
        list(history, connection, "first page, all", all, "true");
        list(history, connection, "workflow", all.workflow("승인 체인"), "workflow = '승인 체인'");
        list(history, connection, "step", all.step("step_b"), "step = 'step_b'");
        list(history, connection, "target", all.host("hooks.slack.com"), "host = 'hooks.slack.com'");
        list(history, connection, "ticket", all.ticket("INC-20000"), "ticket = 'INC-20000'");
        list(history, connection, "environment", all.environment("Production"), "environment = 'Production'");
        list(history, connection, "failed only", all.failedOnly(), "good = 0");
        list(history, connection, "status 5xx", all.statuses(5), "class = 5");
        list(history, connection, "status 3xx (none)", all.statuses(3), "class = 3");
        list(history, connection, "timed out", all.timedOutOnly(), "said like 'send.failure.%-timeout.what'");
        list(history, connection, "cause", all.cause("send.status.429.what"), "said = 'send.status.429.what'");
        long week = MadeExchanges.END.minus(Duration.ofDays(7)).toEpochMilli();
        list(history, connection, "last 7 days", all.since(java.time.Instant.ofEpochMilli(week)), "at >= " + week);
        long day = MadeExchanges.END.minus(Duration.ofDays(29)).toEpochMilli();
        list(
                history,
                connection,
                "the first day only",
                all.until(java.time.Instant.ofEpochMilli(day)),
                "at < " + day);
        list(
                history,
                connection,
                "7 days + workflow + failed + target",
                all.since(java.time.Instant.ofEpochMilli(week))
                        .workflow("CMDB asset sync")
                        .failedOnly()
                        .host("events.pagerduty.com"),
                "at >= " + week
                        + " and workflow = 'CMDB asset sync' and good = 0 and host = 'events.pagerduty.com'");
        list(
                history,
                connection,
                "workflow + target it never uses",
                all.workflow("Audit").host("events.pagerduty.com"),
                "workflow = 'Audit' and host = 'events.pagerduty.com'");
        list(
                history,
                connection,
                "ticket + 5xx + environment",
                all.ticket("INC-20000").statuses(5).environment("Sandbox"),
                "ticket = 'INC-20000' and class = 5 and environment = 'Sandbox'");
        words(history, connection, "search: rare word", MadeExchanges.RARE, Query.ALL);
        words(history, connection, "search: part of a rare word", "ixotic", Query.ALL);
        words(history, connection, "search: nothing has it", "zzqxv", Query.ALL);
        words(history, connection, "search: common word", "printer", Query.ALL);
        words(history, connection, "search: part of many words", "er", Query.ALL);
        words(history, connection, "search: in all of them", "freshservice", Query.ALL);
        words(history, connection, "search: one letter", "e", Query.ALL);
        words(history, connection, "search: Korean, two syllables", MadeExchanges.REFUND, Query.ALL);
        words(history, connection, "search: Korean, common", "노트북", Query.ALL);
        words(history, connection, "search: ticket number", "INC-20000", Query.ALL);
        words(history, connection, "search: part of a number", "34567", Query.ALL);
        words(history, connection, "search: short number", "821", Query.ALL);
        words(history, connection, "search: with signs", "\"vip_user\":true", Query.ALL);
        words(history, connection, "search: only signs", "\":\"", Query.ALL);
        words(history, connection, "search: two words", "환불 laptop", Query.ALL);
        words(history, connection, "search + failed + workflow", "laptop", Query.ALL.failedOnly().workflow("승인 체인"));
        words(history, connection, "search + ticket", "printer", Query.ALL.ticket("INC-20000"));
        words(history, connection, "search + 5xx", "환불", Query.ALL.statuses(5));
    }

    private static void words(History history, Connection connection, String name, String words, Query query)
            throws Exception {
        StringBuilder where = new StringBuilder("true");
        for (String word : words.split(" ")) {
            where.append(" and (request like '%").append(word.replace("_", "\\_")).append("%' escape '\\' or reply like '%")
                    .append(word.replace("_", "\\_")).append("%' escape '\\')");
        }
        query.names().workflow().ifPresent(value -> where.append(" and workflow = '").append(value).append("'"));
        query.names().ticket().ifPresent(value -> where.append(" and ticket = '").append(value).append("'"));
        if (query.outcome().failedOnly()) {
            where.append(" and good = 0");
        }
        if (!query.outcome().statuses().isEmpty()) {
            where.append(" and class = ").append(query.outcome().statuses().getFirst());
        }
        list(history, connection, name, query.words(words), where.toString());
    }

    private static void list(History history, Connection connection, String name, Query query, String where)
            throws Exception {
        Percentiles ours = new Percentiles();
        Percentiles peer = new Percentiles();
        History.Count found = new History.Count(0, true);
        for (int turn = 0; turn < TURNS; turn++) {
            // A write in between, so that nothing is remembered from the turn before.
            history.begin(RUN);
            long start = System.nanoTime();
            history.page(query, 0, PAGE);
            found = history.found(query, Cancellation.never());
            ours.add(System.nanoTime() - start);
        }
        for (int turn = 0; turn < 3; turn++) {
            long start = System.nanoTime();
            plainPage(connection, where);
            peer.add(System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT,
                "%-46s %9.1f %9.1f %9.1f %9s%s%n",
                name,
                ours.median(),
                ours.millis(1),
                peer.median(),
                String.format(Locale.ROOT, "%,d", found.number()) + (found.exact() ? "" : "+"),
                ours.median() < 100 ? "" : "   OVER 100");
    }

    private static void plainPage(Connection connection, String where) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select * from exchange where " + where + " order by id desc limit " + PAGE)) {
                while (row.next()) {
                    row.getString(8);
                }
            }
            try (ResultSet row = statement.executeQuery("select count(*) from exchange where " + where)) {
                row.next();
            }
        }
    }

    private static void statistics(History history, Connection connection) throws Exception {
        LocalDate last = LocalDate.ofInstant(MadeExchanges.END, ZoneOffset.UTC).minusDays(1);
        LocalDate first = last.minusDays(MadeExchanges.DAYS - 1);
        figures(history, "30 days, UTC", Query.ALL, ZoneOffset.UTC, first, last);
        figures(history, "30 days, Seoul", Query.ALL, ZoneId.of("Asia/Seoul"), first, last);
        figures(history, "30 days, Kolkata (half an hour off)", Query.ALL, ZoneId.of("Asia/Kolkata"), first, last);
        figures(history, "30 days of one workflow", Query.ALL.workflow("승인 체인"), ZoneOffset.UTC, first, last);
        figures(history, "30 days, failed only", Query.ALL.failedOnly(), ZoneOffset.UTC, first, last);
        figures(history, "30 days of one ticket", Query.ALL.ticket("INC-20000"), ZoneOffset.UTC, first, last);
        figures(history, "30 days with 환불", Query.ALL.words("환불"), ZoneOffset.UTC, first, last);
        figures(history, "30 days with a common word", Query.ALL.words("printer"), ZoneOffset.UTC, first, last);
        Percentiles peer = new Percentiles();
        for (int turn = 0; turn < 3; turn++) {
            long start = System.nanoTime();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select at / 86400000, count(*), sum(good), avg(took) from exchange group by 1")) {
                while (row.next()) {
                    row.getLong(2);
                }
            }
            peer.add(System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT, "%-46s %9s %9s %9.1f%n", "plain: count and average by day only", "", "", peer.median());
    }

    private static void figures(History history, String name, Query query, ZoneId zone, LocalDate first, LocalDate last)
            throws Exception {
        Percentiles ours = new Percentiles();
        long sent = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            sent = history.statistics(query, zone, first, last, Cancellation.never())
                    .total()
                    .sent();
            ours.add(System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT,
                "%-46s %9.1f %9.1f %9s %,9d%s%n",
                name,
                ours.median(),
                ours.millis(1),
                "",
                sent,
                ours.median() < 300 ? "" : "   OVER 300");
    }

    private static void inserts(History history, Connection connection) throws Exception {
        int many = 2_000;
        MadeExchanges made = new MadeExchanges(many);
        List<Kept> exchanges = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            exchanges.add(made.next(i));
        }
        long start = System.nanoTime();
        for (Kept kept : exchanges) {
            history.record(kept);
        }
        double ours = many * 1e9 / (System.nanoTime() - start);
        connection.setAutoCommit(true);
        start = System.nanoTime();
        for (Kept kept : exchanges) {
            insertPlain(connection, kept);
        }
        double peer = many * 1e9 / (System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT,
                "%ncommitted one by one: ours %,.0f/s with all words indexed, plain %,.0f/s without%n",
                ours,
                peer);
    }
}
