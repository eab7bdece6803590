package org.hookwright.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.task.Cancellation;
import org.hookwright.ui.history.Filter;
import org.hookwright.ui.history.Recent;
import org.hookwright.ui.history.Records;
import org.hookwright.ui.history.Row;
import org.hookwright.ui.history.ShownRun;
import org.hookwright.ui.response.ShownExchange;

/** The history as its screens read it. */
final class HistoryRecords implements Records {
    private static final int LATELY = 5;
    private static final int RUNS = 40;

    /** So many exchanges of a run are looked through for the tries of one step. */
    private static final int MOST_TRIES = 500;

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final OpenHistory history;
    private final Clock clock;

    HistoryRecords(OpenHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<Row> page(Filter filter, int from, int count, Cancellation cancellation) throws Exception {
        cancellation.throwIfCancelled();
        return history.get().page(query(filter), from, count).stream()
                .map(Shown::row)
                .toList();
    }

    @Override
    public Extent extent(Filter filter, Cancellation cancellation) throws Exception {
        History open = history.get();
        long found = open.count(query(filter));
        cancellation.throwIfCancelled();
        return new Extent(found, open.count(Query.ALL), open.bytes(), OpenHistory.MEGABYTES * 1_000_000L);
    }

    @Override
    public List<String> values(Filter.Facet facet) throws Exception {
        return history.get()
                .values(
                        switch (facet) {
                            case WORKFLOW -> History.Column.WORKFLOW;
                            case TARGET -> History.Column.HOST;
                            case TICKET -> History.Column.TICKET;
                        });
    }

    @Override
    public ShownExchange open(long id) throws Exception {
        History open = history.get();
        Kept kept = open.find(id)
                .orElseThrow(() -> new IllegalArgumentException("No longer in the history: " + id));
        return Shown.of(kept, tries(open, kept));
    }

    /** All tries of its step in its run; none where it was sent by itself. */
    private static List<Summary> tries(History open, Kept kept) throws HistoryException {
        if (kept.summary().run().isEmpty()) {
            return List.of();
        }
        InRun part = kept.summary().run().get();
        Query ofRun =
                new Query("", Query.Outcome.ANY, Query.Span.ALWAYS, Query.Names.ANY, Optional.of(part.run()));
        return open.page(ofRun, 0, MOST_TRIES).stream()
                .filter(summary -> summary.run()
                        .filter(other -> other.path().equals(part.path()))
                        .isPresent())
                .toList();
    }

    @Override
    public Recent recent() throws Exception {
        History open = history.get();
        History.Rate rate = open.rate(clock.instant().minus(LOOKED_BACK));
        List<Row> last =
                open.page(Query.ALL, 0, LATELY).stream().map(Shown::row).toList();
        return new Recent(last, rate.sent(), rate.good(), rate.median());
    }

    @Override
    public List<ShownRun> runs() throws Exception {
        return history.get().runs(RUNS).stream().map(Shown::run).toList();
    }

    @Override
    public Optional<ShownRun> run(long id) throws Exception {
        return history.get().run(id).map(Shown::run);
    }

    private Query query(Filter filter) {
        Query query = Query.ALL.words(filter.words()).statuses(classes(filter.outcome()));
        query = filter.outcome() == Filter.Outcome.FAILED ? query.failedOnly() : query;
        query = since(filter.span()).map(query::since).orElse(query);
        query = filter.workflow().map(query::workflow).orElse(query);
        query = filter.target().map(query::host).orElse(query);
        query = filter.ticket().map(query::ticket).orElse(query);
        return filter.run().map(query::run).orElse(query);
    }

    private static List<Integer> classes(Filter.Outcome outcome) {
        return switch (outcome) {
            case ALL, FAILED -> List.of();
            case SUCCESS -> List.of(2);
            case REDIRECTION -> List.of(3);
            case CLIENT_ERROR -> List.of(4);
            case SERVER_ERROR -> List.of(5);
            case NO_REPLY -> List.of(0);
        };
    }

    private Optional<Instant> since(Filter.Span span) {
        Instant now = clock.instant();
        return switch (span) {
            case TODAY ->
                Optional.of(now.atZone(java.time.ZoneId.systemDefault())
                        .toLocalDate()
                        .atStartOfDay(java.time.ZoneId.systemDefault())
                        .toInstant());
            case WEEK -> Optional.of(now.minus(Duration.ofDays(7)));
            case MONTH -> Optional.of(now.minus(Duration.ofDays(30)));
            case ALL -> Optional.empty();
        };
    }
}
