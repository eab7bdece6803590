package org.hookwright.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.hookwright.history.History;
import org.hookwright.language.Sentence;
import org.hookwright.ui.shell.Memory;
import org.jspecify.annotations.Nullable;

/** The history's file, opened by the first job that asks: SQLite takes its time, and no first frame waits for it. */
final class OpenHistory {
    /** Kept unless the settings say otherwise. */
    static final int DAYS = 90;

    static final int MEGABYTES = 500;

    private final Path file;
    private final Supplier<Limits> limits;
    private @Nullable History history;
    private Optional<Sentence> notice = Optional.empty();

    /** @param limits what the settings say at the moment */
    OpenHistory(Path file, Supplier<Limits> limits) {
        this.file = file;
        this.limits = limits;
    }

    /** How long exchanges are kept, and how much room they may take. */
    record Limits(int days, int megabytes) {}

    /** The limits that are remembered; the usual ones where none are. */
    static Limits limits(Memory memory) {
        return new Limits(
                (int) memory.number("history.days", DAYS), (int) memory.number("history.megabytes", MEGABYTES));
    }

    /** Lets go at once of what is beyond the limits. Blocks; called in jobs only. */
    synchronized void trim() throws Exception {
        Limits now = limits.get();
        get().keep(Instant.now().minus(Duration.ofDays(now.days())), now.megabytes() * 1_000_000L);
    }

    /** Blocks; called in jobs only. */
    synchronized History get() throws Exception {
        if (history == null) {
            History.Opened opened = History.open(file);
            history = opened.history();
            notice = opened.notice();
            trim();
        }
        return history;
    }

    /** What there was to say when it was opened, once. */
    synchronized Optional<Sentence> takeNotice() {
        Optional<Sentence> said = notice;
        notice = Optional.empty();
        return said;
    }

    synchronized void close() throws Exception {
        if (history != null) {
            history.close();
            history = null;
        }
    }
}
