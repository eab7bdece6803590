package org.hookwright.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The statements of one connection, those in use prepared once; closed with it. */
final class Statements {
    /** The others are closed, the least used first; no more than a few are ever read at the same time. */
    private static final int KEPT = 80;

    private final Connection connection;
    private final SequencedMap<String, PreparedStatement> prepared = new LinkedHashMap<>(KEPT, 0.75f, true);

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** With its question marks filled. Whoever runs it closes what comes of it, not the statement. */
    PreparedStatement of(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            if (prepared.size() > KEPT) {
                prepared.pollFirstEntry().getValue().close();
            }
        }
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    int change(String sql, @Nullable Object... values) throws SQLException {
        return of(sql, values).executeUpdate();
    }

    /** The first column of the first row as a number. */
    OptionalLong number(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet row = of(sql, values).executeQuery()) {
            if (!row.next()) {
                return OptionalLong.empty();
            }
            long number = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }
}
