package org.hookwright.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.hookwright.task.Background;
import org.hookwright.ticket.Masking;

/**
 * The log in the program's own folder: warnings and worse, each trace once, secrets as dots. Written by a thread of its
 * own, because what goes wrong on the JavaFX thread must not wait for the disk there. Two files of a megabyte at most.
 */
final class LogFile extends Handler {
    private static final long LARGEST = 1_000_000;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final Path file;
    private final Traces traces = new Traces();
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private volatile Masking masking = Masking.NONE;
    private boolean listening;
    private boolean closed;

    /** What is to be written, and who waits until it is. */
    private record Entry(String text, CountDownLatch done, boolean last) {}

    /** @param folder is made when there is something to write */
    LogFile(Path folder) {
        file = folder.resolve("hookwright.log");
        setLevel(Level.WARNING);
        setFormatter(new SimpleFormatter());
    }

    Path file() {
        return file;
    }

    /** What must not be written from now on. */
    void mask(Masking secrets) {
        masking = secrets;
    }

    /** The text with dots for what must not be written. */
    String masked(String text) {
        return masking.mask(text);
    }

    @Override
    public synchronized void publish(LogRecord said) {
        boolean wanted = !closed && isLoggable(said);
        if (wanted && (said.getThrown() == null || traces.isNew(said.getThrown()))) {
            write(new Entry(masking.mask(text(said)), new CountDownLatch(1), false));
        }
    }

    /** Waits until everything is written that was said so far, for a moment at most. */
    @Override
    public void flush() {
        finish(false);
    }

    @Override
    public void close() {
        finish(true);
    }

    private void finish(boolean last) {
        Entry mark = new Entry("", new CountDownLatch(1), last);
        synchronized (this) {
            if (!listening) {
                return;
            }
            closed |= last;
            listening = !last;
            entries.add(mark);
        }
        try {
            if (!mark.done().await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                reportError("The log is slow", null, java.util.logging.ErrorManager.FLUSH_FAILURE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Entry entry) {
        if (!listening) {
            listening = true;
            Background.start("log", this::listen);
        }
        entries.add(entry);
    }

    private void listen() {
        try {
            boolean more = true;
            while (more) {
                Entry entry = entries.take();
                append(entry.text());
                entry.done().countDown();
                more = !entry.last();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void append(String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, file.resolveSibling("hookwright.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            reportError("The log cannot be written: " + file, failed, java.util.logging.ErrorManager.WRITE_FAILURE);
        }
    }

    private String text(LogRecord said) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println(said.getInstant() + " " + said.getLevel().getName() + " " + said.getLoggerName() + ": "
                + getFormatter().formatMessage(said));
        if (said.getThrown() != null) {
            said.getThrown().printStackTrace(lines);
        }
        return text.toString();
    }
}
