package org.hookwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hookwright.history.History;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/** The history's file, opened by the first job that asks: SQLite takes its time, and no first frame waits for it. */
final class OpenHistory implements AutoCloseable {
    /** Kept unless the settings say otherwise. */
    static final int DAYS = 90;

    static final int MEGABYTES = 500;

    private final Path file;
    private @Nullable History history;
    private Optional<Sentence> notice = Optional.empty();

    OpenHistory(Path file) {
        this.file = file;
    }

    /** Blocks; called in jobs only. */
    synchronized History get() throws IOException, SQLException {
        if (history == null) {
            History.Opened opened = History.open(file);
            history = opened.history();
            notice = opened.notice();
            history.keep(Instant.now().minus(Duration.ofDays(DAYS)), MEGABYTES * 1_000_000L);
        }
        return history;
    }

    /** What there was to say when it was opened, once. */
    synchronized Optional<Sentence> takeNotice() {
        Optional<Sentence> said = notice;
        notice = Optional.empty();
        return said;
    }

    @Override
    public synchronized void close() throws SQLException {
        if (history != null) {
            history.close();
            history = null;
        }
    }
}
