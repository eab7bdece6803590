package org.hookwright.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which exchanges are wanted. Everything that is given must hold.
 *
 * @param words each is found somewhere in URL, request or reply, as it is written, in any case of Latin letters
 * @param run the tries of this run only
 * @param statuses classes such as 2 for 2xx, and 0 for no answer; empty for all
 */
public record Query(
        String words,
        List<Integer> statuses,
        boolean failedOnly,
        @Nullable Instant from,
        Optional<String> workflow,
        Names names,
        Optional<Long> run) {
    public static final Query ALL = new Query("", List.of(), false, null, Optional.empty(), Names.ANY);

    /** Of all runs, and of none. */
    public Query(
            String words,
            List<Integer> statuses,
            boolean failedOnly,
            @Nullable Instant from,
            Optional<String> workflow,
            Names names) {
        this(words, statuses, failedOnly, from, workflow, names, Optional.empty());
    }

    public Query {
        statuses = List.copyOf(statuses);
    }

    /** Further names that may be asked for. */
    public record Names(
            Optional<String> step, Optional<String> host, Optional<String> ticket, Optional<String> environment) {
        public static final Names ANY =
                new Names(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The condition as SQL, and what its question marks stand for. */
    record Sql(String where, List<Object> values) {}

    Sql sql() {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Grams.query(words).ifPresent(match -> {
            parts.add("id in (select rowid from search where search match ?)");
            values.add(match);
        });
        if (failedOnly) {
            parts.add("good = 0");
        }
        if (from != null) {
            parts.add("at >= ?");
            values.add(from.toEpochMilli());
        }
        if (!statuses.isEmpty()) {
            parts.add("class in ("
                    + String.join(",", statuses.stream().map(String::valueOf).toList()) + ")");
        }
        add("workflow", workflow, parts, values);
        add("step", names.step(), parts, values);
        add("host", names.host(), parts, values);
        add("ticket", names.ticket(), parts, values);
        add("environment", names.environment(), parts, values);
        run.ifPresent(id -> {
            parts.add("run = ?");
            values.add(id);
        });
        return new Sql(parts.isEmpty() ? "" : " where " + String.join(" and ", parts), values);
    }

    private static void add(String column, Optional<String> wanted, List<String> parts, List<Object> values) {
        wanted.ifPresent(value -> {
            parts.add(column + " = ?");
            values.add(value);
        });
    }
}
