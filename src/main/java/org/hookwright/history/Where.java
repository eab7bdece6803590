package org.hookwright.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query as a condition in SQL, and what its question marks stand for. */
record Where(String text, List<Object> values) {
    static Where of(Query query) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Grams.query(query.words()).ifPresent(match -> {
            parts.add("id in (select rowid from search where search match ?)");
            values.add(match);
        });
        Query.Outcome outcome = query.outcome();
        if (outcome.failedOnly()) {
            parts.add("good = 0");
        }
        if (outcome.timedOutOnly()) {
            parts.add("(said like 'send.failure.%-timeout.what%')");
        }
        outcome.cause().ifPresent(key -> {
            parts.add("good = 0 and (said = ? or said like ? || char(31) || '%')");
            values.add(key);
            values.add(key);
        });
        if (!outcome.statuses().isEmpty()) {
            parts.add("class in ("
                    + String.join(
                            ",", outcome.statuses().stream().map(String::valueOf).toList()) + ")");
        }
        add("at >= ?", query.span().since().map(Instant::toEpochMilli), parts, values);
        add("at < ?", query.span().until().map(Instant::toEpochMilli), parts, values);
        Query.Names names = query.names();
        add("workflow = ?", names.workflow(), parts, values);
        add("step = ?", names.step(), parts, values);
        add("host = ?", names.host(), parts, values);
        add("ticket = ?", names.ticket(), parts, values);
        add("environment = ?", names.environment(), parts, values);
        add("run = ?", query.run(), parts, values);
        return new Where(parts.isEmpty() ? "" : " where " + String.join(" and ", parts), values);
    }

    private static void add(String condition, Optional<?> wanted, List<String> parts, List<Object> values) {
        wanted.ifPresent(value -> {
            parts.add(condition);
            values.add(value);
        });
    }
}
