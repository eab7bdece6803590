package org.hookwright.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.hookwright.task.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * A connection that only reads, so that what is read slowly holds up nobody who writes. One question at a time; calling
 * it off ends the statement.
 */
final class Reader implements AutoCloseable {
    /** SQLite's own code for a statement that was ended. */
    private static final int INTERRUPTED = 9;

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Object guard = new Object();
    private @Nullable Connection connection;
    private @Nullable Finding finding;
    private @Nullable Cancellation asking;

    Reader(Path file) {
        this.file = file;
    }

    /** Something asked of the tables. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Finding finding) throws SQLException;
    }

    <T> T ask(Question<T> question, Cancellation cancellation) throws SQLException {
        lock.lock();
        try {
            cancellation.throwIfCancelled();
            Finding open = open();
            synchronized (guard) {
                asking = cancellation;
            }
            cancellation.onCancel(() -> stop(cancellation));
            return question.ask(open);
        } catch (SQLException failed) {
            if (failed.getErrorCode() == INTERRUPTED && cancellation.isCancelled()) {
                CancellationException called = new CancellationException();
                called.initCause(failed);
                throw called;
            }
            throw failed;
        } finally {
            synchronized (guard) {
                asking = null;
            }
            lock.unlock();
        }
    }

    /** Ends the statement that runs for this caller; for any other it does nothing. */
    private void stop(Cancellation caller) {
        synchronized (guard) {
            Connection open = connection;
            if (caller.equals(asking) && open != null) {
                try (Statement statement = open.createStatement()) {
                    statement.cancel();
                } catch (SQLException closed) {
                    System.getLogger(Reader.class.getName())
                            .log(System.Logger.Level.DEBUG, "Nothing to be ended", closed);
                }
            }
        }
    }

    private Finding open() throws SQLException {
        Finding known = finding;
        if (known == null) {
            Connection opened = Schema.connect(file);
            try (Statement statement = opened.createStatement()) {
                statement.execute("pragma busy_timeout = 5000");
                statement.execute("pragma query_only = true");
                statement.execute("pragma cache_size = -16000");
            } catch (SQLException failed) {
                opened.close();
                throw failed;
            }
            connection = opened;
            known = new Finding(opened);
            finding = known;
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            Connection open = connection;
            if (open != null) {
                connection = null;
                finding = null;
                open.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
