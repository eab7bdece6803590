package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables, and the way from an older form of them to this one; a copy is made before any change. */
final class Schema {
    /** Counted up with each change of the tables. */
    static final int VERSION = 2;

    /** The error code, none of SQLite's, of a file with tables that this program does not know. */
    static final int NEWER = -2;

    private Schema() {}

    static Connection open(Path file) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean fresh = !Files.exists(file) || Files.size(file) == 0;
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 5000");
            if (fresh) {
                statement.execute("pragma auto_vacuum = incremental");
            }
            statement.execute("pragma journal_mode = wal");
            // A killed program loses nothing in this mode; a machine that loses power may lose the last moments.
            statement.execute("pragma synchronous = normal");
            migrate(connection, statement, file);
            return connection;
        } catch (SQLException | IOException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void migrate(Connection connection, Statement statement, Path file)
            throws SQLException, IOException {
        int version;
        try (ResultSet result = statement.executeQuery("pragma user_version")) {
            version = result.getInt(1);
        }
        if (version > VERSION) {
            throw new SQLException("The history was written by a newer version: " + version, "", NEWER);
        }
        if (version == VERSION) {
            return;
        }
        if (version > 0) {
            statement.execute("pragma wal_checkpoint(truncate)");
            Path copy = file.resolveSibling(file.getFileName() + ".v" + version + ".bak");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        connection.setAutoCommit(false);
        if (version < 1) {
            create(statement);
        }
        if (version < 2) {
            addRuns(statement);
        }
        statement.execute("pragma user_version = " + VERSION);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute("""
                create table exchange (
                  id integer primary key, at integer not null,
                  workflow text not null, step text not null, ticket text not null, environment text not null,
                  method text not null, url text not null, host text not null,
                  status integer, class integer not null, good integer not null, took integer not null, said text not null)
                """);
        statement.execute("""
                create table detail (
                  id integer primary key, request text not null, line text, headers text, type text,
                  body text, size integer not null, phases text not null, next text not null)
                """);
        statement.execute("create virtual table search using fts5(grams, content = '', contentless_delete = 1)");
        for (String column : new String[] {"at", "workflow", "step", "host", "ticket", "class", "good"}) {
            statement.execute("create index exchange_" + column + " on exchange (" + column + ", id)");
        }
    }

    /** Runs, and which run a try belongs to. */
    private static void addRuns(Statement statement) throws SQLException {
        statement.execute("""
                create table run (
                  id integer primary key autoincrement, started integer not null,
                  workflow text not null, ticket text not null, environment text not null,
                  turned integer not null, dry integer not null, process text not null,
                  ended text, length integer)
                """);
        for (String column : new String[] {"run integer", "path text", "attempt integer", "run_at integer"}) {
            statement.execute("alter table exchange add column " + column);
        }
        statement.execute("create index exchange_run on exchange (run, id)");
    }
}
