package org.hookwright.history;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables. What is filtered by stands in {@code exchange} as numbers, so that even a walk through a million of them
 * is short; what is shown stands apart. {@code tally} counts by the hour what went how, so that statistics need no walk.
 */
final class Tables {
    private Tables() {}

    private static final List<String> STATEMENTS = List.of(
            """
            create table series (
              id integer primary key, workflow text not null, step text not null, host text not null,
              environment text not null, sent integer not null default 0,
              unique (workflow, step, host, environment))
            """,
            "create table ticket (id integer primary key, name text not null unique, sent integer not null default 0)",
            "create index ticket_sent on ticket (sent)",
            "create table cause (id integer primary key, key text not null unique)",
            """
            create table exchange (
              id integer primary key, at integer not null, series integer not null, ticket integer not null,
              class integer not null, good integer not null, cause integer, took integer not null, status integer,
              run integer, attempt integer, run_at integer, path text)
            """,
            "create index exchange_at on exchange (at)",
            "create index exchange_series on exchange (series)",
            "create index exchange_ticket on exchange (ticket)",
            // Of failures all that is asked for, so that they are grouped without looking at them.
            "create index exchange_cause on exchange (cause, at, series, class, ticket, good) where cause is not null",
            "create index exchange_class on exchange (class) where class <> 2",
            "create index exchange_run on exchange (run) where run is not null",
            """
            create table detail (
              id integer primary key, method text not null, url text not null, said text not null, next text not null,
              phases text not null, tls text not null, hops text not null, line text, headers text, type text,
              size integer not null, request text not null, body text)
            """,
            """
            create table tally (
              hour integer not null, series integer not null, class integer not null, good integer not null,
              sent integer not null, took blob not null, primary key (hour, series, class, good)) without rowid
            """,
            "create index tally_sent on tally (hour, series, class, good, sent)",
            // No positions: an exchange that has all the words is read again to see them stand where they should.
            """
            create virtual table search using
              fts5(words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')
            """,
            "create table word (id integer primary key, text text not null unique, first integer not null)",
            "create index word_first on word (first)",
            "create virtual table lexicon using fts5(grams, content = '', contentless_delete = 1)",
            """
            create table if not exists run (
              id integer primary key autoincrement, started integer not null,
              workflow text not null, ticket text not null, environment text not null,
              turned integer not null, dry integer not null, process text not null,
              ended text, length integer)
            """);

    static void create(Statement statement) throws SQLException {
        for (String sql : STATEMENTS) {
            statement.execute(sql);
        }
    }
}
