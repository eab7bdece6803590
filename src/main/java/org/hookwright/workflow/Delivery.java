package org.hookwright.workflow;

import java.time.Duration;

/**
 * How a call is delivered.
 *
 * @param timeout of one try, from its start to the end of the answer
 * @param idempotencyHeader a header that carries an id which stays the same through all tries; empty for none
 * @param followRedirects whether a redirect is followed; if not, it is the answer, as for the host, which is not known
 *     to follow any
 */
public record Delivery(Duration timeout, Retry retry, String idempotencyHeader, boolean followRedirects) {
    /** 15 s: Freshservice's own limit, after which it calls the try failed. */
    public static final Duration HOST_TIMEOUT = Duration.ofSeconds(15);

    public static final Delivery FRESHSERVICE = new Delivery(HOST_TIMEOUT, new Retry.Freshservice(), "");

    /** One that follows no redirect. */
    public Delivery(Duration timeout, Retry retry, String idempotencyHeader) {
        this(timeout, retry, idempotencyHeader, false);
    }

    /** A try's time-out of its own, and no further tries. */
    public Delivery(Duration timeout) {
        this(timeout, new Retry.Never(), "");
    }

    /** Whether it is the host's own, to the last part. */
    public boolean isFreshservice() {
        return retry instanceof Retry.Freshservice && timeout.equals(HOST_TIMEOUT) && !followRedirects;
    }

    public Delivery with(Duration other) {
        return new Delivery(other, retry, idempotencyHeader, followRedirects);
    }

    public Delivery with(Retry other) {
        return new Delivery(timeout, other, idempotencyHeader, followRedirects);
    }

    public Delivery withIdempotencyHeader(String other) {
        return new Delivery(timeout, retry, other, followRedirects);
    }

    public Delivery following(boolean redirects) {
        return new Delivery(timeout, retry, idempotencyHeader, redirects);
    }
}
