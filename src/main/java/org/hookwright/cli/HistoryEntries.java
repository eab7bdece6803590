package org.hookwright.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Recording;
import org.hookwright.history.RunStart;
import org.hookwright.language.Sentence;
import org.hookwright.run.RunEnd;
import org.hookwright.send.Answer;
import org.hookwright.send.Prepared;
import org.hookwright.store.Folders;
import org.hookwright.store.Settings;
import org.hookwright.ticket.Masking;
import org.jspecify.annotations.Nullable;

/**
 * Enters what is sent from a terminal in the history, where the window's exchanges are too. Where that cannot be, it is
 * said once, and sending goes on.
 */
final class HistoryEntries implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HistoryEntries.class.getName());
    private static final double MEGABYTE = 1_000_000;

    private final Terminal terminal;
    private @Nullable History history;

    private HistoryEntries(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Those of somebody who keeps nothing. */
    static HistoryEntries none(Terminal terminal) {
        return new HistoryEntries(terminal);
    }

    /** The file that was named, else the account's own, which is kept within the limits of the settings. */
    static HistoryEntries open(Terminal terminal, KeepOptions options) {
        HistoryEntries entries = none(terminal);
        Optional<Folders> folders = terminal.folders();
        if (options.none) {
            return entries;
        }
        try {
            if (options.file != null) {
                entries.history = History.openAsItIs(options.file);
            } else if (folders.isPresent()) {
                History own = History.openAsItIs(folders.get().data().resolve("history.db"));
                entries.history = own;
                own.limit(entries.limits(folders.get()));
            }
        } catch (HistoryException failed) {
            entries.failed(failed);
        }
        return entries;
    }

    private History.Limits limits(Folders folders) {
        Settings.Opened opened = Settings.open(folders.config().resolve("settings.yaml"));
        opened.notice().ifPresent(terminal::complain);
        History.Limits usual = History.Limits.USUAL;
        double days =
                opened.settings().number("history.days", (double) usual.age().toDays());
        double megabytes = opened.settings().number("history.megabytes", usual.bytes() / MEGABYTE);
        return new History.Limits(Duration.ofDays((long) days), (long) (megabytes * MEGABYTE));
    }

    /** Enters a run that begins. */
    OptionalLong begin(RunStart start) {
        return enter(open -> open.begin(start));
    }

    /** Enters how a run ended, if it was entered when it began. */
    void end(OptionalLong run, RunEnd end, Duration length) {
        if (run.isPresent()) {
            var _ = enter(open -> {
                open.end(run.getAsLong(), end, length);
                return run.getAsLong();
            });
        }
    }

    /** What was sent and what came of it, masked before it reaches the disk. */
    void enter(Entry entry) throws IOException {
        if (history != null) {
            Kept kept = Recording.of(entry.at, entry.origin, entry.prepared, entry.answer, entry.masking);
            Kept whole = entry.run.map(kept::in).orElse(kept);
            var _ = enter(open -> open.record(whole));
        }
    }

    /**
     * One exchange.
     *
     * @param run whose try it is, if any's
     */
    record Entry(Instant at, Origin origin, Prepared prepared, Answer answer, Masking masking, Optional<InRun> run) {}

    /** Something that is written down. */
    @FunctionalInterface
    private interface Writing {
        long write(History open) throws HistoryException;
    }

    private OptionalLong enter(Writing writing) {
        History open = history;
        if (open == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(writing.write(open));
        } catch (HistoryException failed) {
            failed(failed);
            return OptionalLong.empty();
        }
    }

    private void failed(HistoryException failed) {
        terminal.complain(failed.sentence());
        terminal.complain(Sentence.of("cli.history.not-kept"));
        close();
    }

    @Override
    public void close() {
        History open = history;
        history = null;
        if (open != null) {
            try {
                open.close();
            } catch (HistoryException failed) {
                LOG.log(System.Logger.Level.DEBUG, "The history is not closed", failed);
            }
        }
    }
}
