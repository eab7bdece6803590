package org.hookwright.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** From the tables of the first two versions to those of the third: every exchange is entered anew under its number. */
final class Migration {
    private Migration() {}

    /** Within a change that is under way. */
    static void run(Connection connection, Statement statement, int version) throws SQLException {
        for (String column : new String[] {"at", "workflow", "step", "host", "ticket", "class", "good", "run"}) {
            statement.execute("drop index if exists exchange_" + column);
        }
        statement.execute("drop table search");
        statement.execute("alter table exchange rename to old_exchange");
        statement.execute("alter table detail rename to old_detail");
        if (version < 2) {
            for (String column : new String[] {"run integer", "path text", "attempt integer", "run_at integer"}) {
                statement.execute("alter table old_exchange add column " + column);
            }
        }
        Tables.create(statement);
        Filing filing = new Filing(connection);
        try (PreparedStatement select = connection.prepareStatement(
                        "select *, '' as tls, '' as hops from old_exchange join old_detail using (id) order by id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Kept kept = Rows.kept(row);
                filing.enter(Optional.of(kept.summary().id()), kept);
            }
        }
        statement.execute("drop table old_exchange");
        statement.execute("drop table old_detail");
    }
}
