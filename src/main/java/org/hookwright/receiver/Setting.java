package org.hookwright.receiver;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How the receiver listens.
 *
 * @param port the one wished for, or 0 for any
 * @param everywhere whether others on the network reach it, too; if not, only this machine does
 * @param tls set where it speaks TLS
 * @param largestBody in bytes; a longer one is refused
 * @param requests kept; the oldest goes first
 */
public record Setting(int port, boolean everywhere, Optional<SSLContext> tls, long largestBody, int requests) {
    /** The largest that {@link #largestBody} may be. */
    public static final long LARGEST_BODY = 1L << 30;

    /** The most that {@link #requests} may be. */
    public static final int MOST_REQUESTS = 5_000;

    public Setting {
        if (largestBody < 1 || largestBody > LARGEST_BODY || requests < 1 || requests > MOST_REQUESTS) {
            throw new IllegalArgumentException("Beyond what a receiver can hold");
        }
    }

    /** Plain, for this machine alone, with the limits as delivered. */
    public static Setting plain(int port) {
        return new Setting(port, false, Optional.empty(), LARGEST_BODY, Receiver.MOST_REQUESTS);
    }
}
