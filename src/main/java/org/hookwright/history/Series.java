package org.hookwright.history;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers for the names that exchanges bear again and again. None is given to another name, so they may be remembered. */
final class Series {
    private final Statements statements;
    private final Map<Key, Long> known = new HashMap<>();

    Series(Statements statements) {
        this.statements = statements;
    }

    private record Key(String workflow, String step, String host, String environment) {}

    /** What a step of a workflow sends to a host out of an environment; counted. */
    long of(Summary summary, int more) throws SQLException {
        Origin origin = summary.origin();
        Key key = new Key(
                origin.workflow(), origin.step(), summary.target().host(), origin.environment());
        Long id = known.get(key);
        if (id == null) {
            id = find(key);
            known.put(key, id);
        }
        statements.change("update series set sent = sent + ? where id = ?", more, id);
        return id;
    }

    private long find(Key key) throws SQLException {
        statements.change(
                "insert or ignore into series (workflow, step, host, environment) values (?, ?, ?, ?)",
                key.workflow,
                key.step,
                key.host,
                key.environment);
        return statements
                .number(
                        "select id from series where workflow = ? and step = ? and host = ? and environment = ?",
                        key.workflow,
                        key.step,
                        key.host,
                        key.environment)
                .orElseThrow();
    }

    /**
     * A ticket; counted. In plain steps: a statement that may be taken back halfway makes the search index write out
     * what it has gathered, which takes longer than all the rest.
     */
    long ticket(String name) throws SQLException {
        OptionalLong known = statements.number("select id from ticket where name = ?", name);
        if (known.isEmpty()) {
            statements.change("insert or ignore into ticket (name, sent) values (?, 1)", name);
            return statements.number("select last_insert_rowid()").orElseThrow();
        }
        statements.change("update ticket set sent = sent + 1 where id = ?", known.getAsLong());
        return known.getAsLong();
    }

    /** Of the sentence that was said of a failure. */
    @Nullable
    Long cause(Summary summary) throws SQLException {
        if (summary.good()) {
            return null;
        }
        String key = summary.said().key();
        OptionalLong known = statements.number("select id from cause where key = ?", key);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        statements.change("insert or ignore into cause (key) values (?)", key);
        return statements.number("select last_insert_rowid()").orElseThrow();
    }

    /** A change was taken back, and perhaps a number with it. */
    void forget() {
        known.clear();
    }
}
