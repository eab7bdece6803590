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
import java.util.Properties;

/** Opens the file for writing; brings an older form of the tables to this one, behind a copy and as one change. */
final class Schema {
    /** Counted up with each change of the tables. */
    static final int VERSION = 3;

    /** The error code, none of SQLite's, of a file with tables that this program does not know. */
    static final int NEWER = -2;

    /** What the write-ahead log is cut back to when it was longer. */
    private static final int LOG_BYTES = 8_000_000;

    private Schema() {}

    static Connection open(Path file) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean fresh = !Files.exists(file) || Files.size(file) == 0;
        Connection connection = connect(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 5000");
            if (fresh) {
                statement.execute("pragma auto_vacuum = incremental");
            }
            statement.execute("pragma journal_mode = wal");
            // A killed program loses nothing in this mode; a machine that loses power may lose the last moments.
            statement.execute("pragma synchronous = normal");
            statement.execute("pragma journal_size_limit = " + LOG_BYTES);
            statement.execute("pragma cache_size = -16000");
            if (version(statement) != VERSION) {
                migrate(connection, statement, file);
            }
            return connection;
        } catch (SQLException | IOException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Without the driver's question for the new row's number behind each insert: that doubles their cost. */
    static Connection connect(Path file) throws SQLException {
        NativeLibrary.prepare();
        Properties options = new Properties();
        options.setProperty("jdbc.get_generated_keys", "false");
        return DriverManager.getConnection("jdbc:sqlite:" + file, options);
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("pragma user_version")) {
            return result.getInt(1);
        }
    }

    private static void migrate(Connection connection, Statement statement, Path file)
            throws SQLException, IOException {
        int before = version(statement);
        if (before > VERSION) {
            throw new SQLException("The history was written by a newer version: " + before, "", NEWER);
        }
        if (before > 0) {
            copy(statement, file, before);
        }
        new Filing(connection).whole(() -> {
            // Asked again now that nobody else can write: another program may have been quicker.
            int version = version(statement);
            if (version == 0) {
                Tables.create(statement);
            } else if (version < VERSION) {
                Migration.run(connection, statement, version);
            }
            if (version <= VERSION) {
                statement.execute("pragma user_version = " + VERSION);
            }
        });
        if (before > 0) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    /** Whole or not at all, so that half a copy is never taken for one. */
    private static void copy(Statement statement, Path file, int version) throws SQLException, IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".v" + version + ".bak");
        Path fresh = file.resolveSibling(file.getFileName() + ".v" + version + ".tmp");
        Files.deleteIfExists(fresh);
        statement.execute("vacuum into '" + fresh.toString().replace("'", "''") + "'");
        Files.move(fresh, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
