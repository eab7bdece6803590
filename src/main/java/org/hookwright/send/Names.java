package org.hookwright.send;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.hookwright.task.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Looks up hosts, no longer than a call may take. The system's look-up cannot be broken off and may take half a minute
 * where a name service is silent; so it goes on by itself, and nobody waits for it any more.
 *
 * <p>One for all calls of a sender, since OkHttp shares connections among calls of one and the same; what a call allows
 * is told on its thread.
 */
final class Names implements Dns {
    private final Dns names;
    private final Executor threads;

    @SuppressWarnings("ThreadLocalUsage") // One for all calls of a sender; another sender has limits of its own.
    private final ThreadLocal<Limit> limit = new ThreadLocal<>();

    /** Something that looks up hosts on its thread. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Until when, and by whom it is called off. */
    private record Limit(Duration time, Cancellation cancellation) {}

    Names(Dns names, Executor threads) {
        this.names = names;
        this.threads = threads;
    }

    /** Does something on this thread whose look-ups are limited. */
    <T> T within(Duration time, Cancellation cancellation, Work<T> work) throws IOException {
        limit.set(new Limit(time, cancellation));
        try {
            return work.run();
        } finally {
            limit.remove();
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        Limit now = limit.get();
        if (now == null) {
            return names.lookup(host);
        }
        FutureTask<List<InetAddress>> found = new FutureTask<>(() -> names.lookup(host));
        now.cancellation().onCancel(() -> found.cancel(false));
        threads.execute(found);
        try {
            return found.get(now.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw unknown(host, failed.getCause());
        } catch (TimeoutException | CancellationException late) {
            throw unknown(host, new InterruptedIOException("Looking up took too long"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown(host, new InterruptedIOException("Interrupted"));
        }
    }

    private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }
}
