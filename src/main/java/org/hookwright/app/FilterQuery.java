package org.hookwright.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.hookwright.history.Query;
import org.hookwright.ui.history.Filter;
import org.hookwright.ui.history.Period;

/** The screen's filter as the history is asked: its days begin and end where the program runs. */
final class FilterQuery {
    private final Clock clock;
    private final ZoneId zone;

    FilterQuery(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** By the calendar of the place. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The filter as the history is asked. */
    Query of(Filter filter) {
        Query query = ending(Query.ALL.words(filter.words()), filter.outcome());
        Period period =
                filter.day().<Period>map(day -> new Period.Days(day, day)).orElse(filter.period());
        Optional<LocalDate> first = period.first(today());
        if (first.isPresent()) {
            query = query.since(start(first.get()))
                    .until(start(period.last(today()).plusDays(1)));
        }
        for (Map.Entry<Filter.Facet, String> name : filter.names().entrySet()) {
            query = named(query, name.getKey(), name.getValue());
        }
        if (filter.run().isPresent()) {
            query = query.run(filter.run().get());
        }
        return filter.cause().isPresent() ? query.cause(filter.cause().get().key()) : query;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Query named(Query query, Filter.Facet facet, String name) {
        return switch (facet) {
            case WORKFLOW -> query.workflow(name);
            case STEP -> query.step(name);
            case TARGET -> query.host(name);
            case TICKET -> query.ticket(name);
            case ENVIRONMENT -> query.environment(name);
        };
    }

    private static Query ending(Query query, Filter.Outcome outcome) {
        return switch (outcome) {
            case ALL -> query;
            case FAILED -> query.failedOnly();
            case SUCCESS -> query.statuses(2);
            case REDIRECTION -> query.statuses(3);
            case CLIENT_ERROR -> query.statuses(4);
            case SERVER_ERROR -> query.statuses(5);
            case TIME_OUT -> query.timedOutOnly();
            case NO_REPLY -> query.statuses(0);
        };
    }
}
