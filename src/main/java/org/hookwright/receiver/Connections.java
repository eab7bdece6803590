package org.hookwright.receiver;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Those that are open, no more than so many: who comes is let in, and who was quiet for longest has to go. Safe on any
 * thread.
 */
final class Connections {
    private static final System.Logger LOG = System.getLogger(Connections.class.getName());

    private final int most;
    private final Set<Connection> open = new HashSet<>();

    Connections(int most) {
        this.most = most;
    }

    synchronized void add(Connection connection) {
        if (open.size() >= most) {
            closeQuietest();
        }
        open.add(connection);
    }

    synchronized void remove(Connection connection) {
        open.remove(connection);
    }

    synchronized int size() {
        return open.size();
    }

    synchronized void closeQuietest() {
        open.stream().min(Comparator.comparingLong(Connection::lastHeard)).ifPresent(this::close);
    }

    synchronized void closeAll() {
        Set.copyOf(open).forEach(this::close);
    }

    private void close(Connection connection) {
        open.remove(connection);
        try {
            connection.close();
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.DEBUG, "Closing a connection", failed);
        }
    }
}
