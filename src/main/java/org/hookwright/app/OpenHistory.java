package org.hookwright.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Kept;
import org.hookwright.history.RunStart;
import org.hookwright.language.Sentence;
import org.hookwright.run.RunEnd;
import org.hookwright.ui.shell.Memory;
import org.jspecify.annotations.Nullable;

/** The history's file, opened by the first job that asks: SQLite takes its time, and no first frame waits for it. */
final class OpenHistory implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OpenHistory.class.getName());

    /** Kept unless the settings say otherwise. */
    static final int DAYS = (int) History.Limits.USUAL.age().toDays();

    static final int MEGABYTES = (int) (History.Limits.USUAL.bytes() / 1_000_000);

    private final Path file;
    private final Supplier<Limits> limits;
    private final Consumer<Sentence> said;
    private final AtomicLong written = new AtomicLong();
    private @Nullable History history;

    /**
     * A history's file.
     *
     * @param limits what the settings say at the moment
     * @param said hears what there is to say about the file, on the thread of the job that found it
     */
    OpenHistory(Path file, Supplier<Limits> limits, Consumer<Sentence> said) {
        this.file = file;
        this.limits = limits;
        this.said = said;
    }

    /** How long exchanges are kept, and how much room they may take. */
    record Limits(int days, int megabytes) {
        /** Kept unless the settings say otherwise. */
        static final Limits USUAL = new Limits(DAYS, MEGABYTES);
    }

    /** The limits that are remembered; the usual ones where none are. */
    static Limits limits(Memory memory) {
        return new Limits(
                (int) memory.number("history.days", DAYS), (int) memory.number("history.megabytes", MEGABYTES));
    }

    /** What the settings say at the moment. */
    Limits limits() {
        return limits.get();
    }

    /**
     * Keeps to what the settings say from here on, and lets go at once of what is beyond. Blocks; called in jobs only.
     */
    synchronized void trim() throws HistoryException {
        Limits now = limits.get();
        get().limit(new History.Limits(Duration.ofDays(now.days()), now.megabytes() * 1_000_000L));
    }

    /** Blocks; called in jobs only. */
    synchronized History get() throws HistoryException {
        if (history == null) {
            History.Opened opened = History.open(file);
            history = opened.history();
            opened.notice().ifPresent(said);
            trim();
            if (history.isRestDue()) {
                changed();
            }
        }
        return history;
    }

    /** How often something was written down; what has not changed for a while may rest. */
    long written() {
        return written.get();
    }

    /** Something was written or deleted past {@link #record}: it wants its rest too. */
    void changed() {
        written.incrementAndGet();
    }

    /** Puts what was written lately into the file itself, if the file is open. Blocks; called in jobs only. */
    void rest() throws HistoryException {
        History open;
        synchronized (this) {
            open = history;
        }
        if (open == null) {
            return;
        }
        try {
            open.rest();
        } catch (HistoryException failed) {
            if (isOpen(open)) {
                throw failed;
            }
            LOG.log(System.Logger.Level.DEBUG, "The history was closed while it rested", failed);
        }
    }

    private synchronized boolean isOpen(History one) {
        return history == one;
    }

    /** Keeps what was sent; where that cannot be, it is said, and the send stands without a number. */
    OptionalLong record(Kept kept) {
        return enter(history -> history.record(kept));
    }

    /** Enters a run that begins, with the same caution. */
    OptionalLong begin(RunStart start) {
        return enter(history -> history.begin(start));
    }

    /** Enters how a run ended, if it was entered when it began. */
    void end(OptionalLong run, RunEnd end, Duration length) {
        if (run.isPresent()) {
            var _ = enter(history -> {
                history.end(run.getAsLong(), end, length);
                return run.getAsLong();
            });
        }
    }

    /** Something that is written down. */
    private interface Entry {
        long make(History history) throws HistoryException;
    }

    private OptionalLong enter(Entry entry) {
        try {
            OptionalLong made = OptionalLong.of(entry.make(get()));
            written.incrementAndGet();
            return made;
        } catch (HistoryException failed) {
            LOG.log(System.Logger.Level.ERROR, "Something is not in the history", failed);
            said.accept(failed.sentence());
            return OptionalLong.empty();
        }
    }

    @Override
    public synchronized void close() throws HistoryException {
        if (history != null) {
            history.close();
            history = null;
        }
    }
}
