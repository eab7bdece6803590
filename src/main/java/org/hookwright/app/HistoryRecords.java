package org.hookwright.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Query;
import org.hookwright.history.Statistics;
import org.hookwright.history.Summary;
import org.hookwright.task.Cancellation;
import org.hookwright.ui.history.Compared;
import org.hookwright.ui.history.Figures;
import org.hookwright.ui.history.Filter;
import org.hookwright.ui.history.Period;
import org.hookwright.ui.history.Recent;
import org.hookwright.ui.history.Records;
import org.hookwright.ui.history.Row;
import org.hookwright.ui.history.ShownRun;
import org.hookwright.ui.response.ShownExchange;

/** The history as its screens read it. */
final class HistoryRecords implements Records {
    private static final int LATELY = 5;
    private static final int RUNS = 40;

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    /** A chart of all time is never narrower. */
    private static final int LEAST_DAYS = 14;

    /** Of so many causes it is found out which step had most of them. */
    private static final int MOST_EXPLAINED = 6;

    /** So many of one step may have been sent in the same millisecond. */
    private static final int SAME_MOMENT = 30;

    private final OpenHistory history;
    private final Clock clock;
    private final ZoneId zone;
    private final FilterQuery asked;

    HistoryRecords(OpenHistory history, Clock clock, ZoneId zone) {
        this.history = history;
        this.clock = clock;
        this.zone = zone;
        asked = new FilterQuery(clock, zone);
    }

    @Override
    public List<Row> page(Filter filter, int from, int count, Cancellation cancellation) throws Exception {
        History open = history.get();
        return rows(open, open.page(asked.of(filter), from, count, cancellation));
    }

    /** With how many tries each has beside it: the others may be on another page, or filtered out. */
    private static List<Row> rows(History open, List<Summary> page) throws HistoryException {
        Map<String, Integer> tries = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Summary summary : page) {
            int of = 0;
            if (summary.run().isPresent()) {
                InRun part = summary.run().get();
                String step = part.run() + " " + part.path();
                if (!tries.containsKey(step)) {
                    tries.put(step, tries(open, part));
                }
                of = tries.get(step);
            }
            rows.add(Shown.row(summary, of));
        }
        return rows;
    }

    /** How many tries the run has made of a step. */
    private static int tries(History open, InRun part) throws HistoryException {
        int last = part.attempt();
        for (Summary summary : open.tries(part.run(), part.path())) {
            last = Math.max(last, summary.run().map(InRun::attempt).orElse(0));
        }
        return last;
    }

    @Override
    public Extent extent(Filter filter, Cancellation cancellation) throws Exception {
        History open = history.get();
        History.Count found = open.found(asked.of(filter), cancellation);
        History.Count failed = open.found(asked.of(filter.ending(Filter.Outcome.FAILED)), cancellation);
        History.Size size = open.size();
        OpenHistory.Limits limits = history.limits();
        return new Extent(
                found.number(),
                found.exact(),
                failed.number(),
                size.exchanges(),
                new Room(size.bytes(), limits.megabytes() * 1_000_000L, limits.days()));
    }

    @Override
    public Figures figures(Filter filter, Cancellation cancellation) throws Exception {
        History open = history.get();
        LocalDate today = asked.today();
        LocalDate first = filter.period().first(today).orElseGet(() -> today.minusDays(LEAST_DAYS - 1L));
        if (filter.period() == Period.Last.ALL) {
            Optional<Instant> oldest = open.size().oldest();
            first = oldest.map(moment -> LocalDate.ofInstant(moment, zone))
                    .filter(first::isAfter)
                    .orElse(first);
        }
        LocalDate last = filter.period().last(today);
        Statistics made = open.statistics(asked.of(filter), zone, first, last, cancellation);
        return new Figures(
                made.total(),
                before(open, filter, cancellation),
                made.days(),
                made.targets(),
                made.steps(),
                causes(open, made, new Part(asked.of(filter), first, last), cancellation));
    }

    private Optional<Figures.Before> before(History open, Filter filter, Cancellation cancellation)
            throws HistoryException {
        Optional<Period.Days> before = filter.period().before(asked.today());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Period.Days days = before.get();
        Statistics made = open.statistics(asked.of(filter.within(days)), zone, days.from(), days.to(), cancellation);
        return made.total().sent() == 0
                ? Optional.empty()
                : Optional.of(new Figures.Before(made.days().size(), made.total()));
    }

    /** What figures were asked for. */
    private record Part(Query query, LocalDate first, LocalDate last) {}

    private List<Figures.Cause> causes(History open, Statistics made, Part part, Cancellation cancellation)
            throws HistoryException {
        List<Figures.Cause> causes = new ArrayList<>();
        for (Statistics.Cause cause : made.causes()) {
            Optional<Origin> newest =
                    open.find(cause.newestId()).map(kept -> kept.summary().origin());
            String step = newest.map(Origin::step).orElse("");
            String workflow = newest.map(Origin::workflow).orElse("");
            int targets = 1;
            if (cause.count() > 1 && causes.size() < MOST_EXPLAINED) {
                Statistics parts =
                        open.statistics(part.query().cause(cause.key()), zone, part.first(), part.last(), cancellation);
                String mostly = parts.steps().isEmpty()
                        ? step
                        : parts.steps().getFirst().name();
                workflow = mostly.equals(step) ? workflow : "";
                step = mostly;
                targets = Math.max(1, parts.targets().size());
            }
            causes.add(new Figures.Cause(
                    cause.key(),
                    cause.what(),
                    cause.next(),
                    cause.count(),
                    cause.newest(),
                    new Figures.Mostly(new Row.Origin(workflow, step), targets)));
        }
        return causes;
    }

    @Override
    public Optional<Long> previous(long id) throws Exception {
        History open = history.get();
        Optional<Kept> kept = open.find(id);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Summary summary = kept.get().summary();
        Query alike = Query.ALL
                .workflow(summary.origin().workflow())
                .step(summary.origin().step())
                .until(summary.at().plusMillis(1));
        return open.page(alike, 0, 2 + SAME_MOMENT).stream()
                .map(Summary::id)
                .filter(other -> other < id)
                .findFirst();
    }

    @Override
    public Compared compare(long older, long newer) throws Exception {
        History open = history.get();
        return ComparedExchanges.of(kept(open, older), kept(open, newer));
    }

    private static Kept kept(History open, long id) throws HistoryException {
        return open.find(id).orElseThrow(() -> new IllegalArgumentException("No longer in the history: " + id));
    }

    @Override
    public List<String> values(Filter.Facet facet) throws Exception {
        return history.get()
                .values(
                        switch (facet) {
                            case WORKFLOW -> History.Column.WORKFLOW;
                            case STEP -> History.Column.STEP;
                            case TARGET -> History.Column.HOST;
                            case TICKET -> History.Column.TICKET;
                            case ENVIRONMENT -> History.Column.ENVIRONMENT;
                        });
    }

    @Override
    public ShownExchange open(long id) throws Exception {
        History open = history.get();
        Kept kept = open.find(id).orElseThrow(() -> new IllegalArgumentException("No longer in the history: " + id));
        return Shown.of(kept, tries(open, kept));
    }

    /** All tries of its step in its run; none where it was sent by itself. */
    private static List<Summary> tries(History open, Kept kept) throws HistoryException {
        if (kept.summary().run().isEmpty()) {
            return List.of();
        }
        InRun part = kept.summary().run().get();
        return open.tries(part.run(), part.path());
    }

    @Override
    public Recent recent() throws Exception {
        History open = history.get();
        History.Rate rate = open.rate(clock.instant().minus(LOOKED_BACK));
        List<Row> last = rows(open, open.page(Query.ALL, 0, LATELY));
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
}
