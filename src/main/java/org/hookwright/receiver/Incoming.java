package org.hookwright.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a client says, byte for byte. Every wait ends: after the silence that is allowed, and when the request as a
 * whole takes too long.
 */
final class Incoming {
    static final int END = -1;

    private final Socket socket;
    private final InputStream in;
    private final Limits limits;
    private final byte[] buffer = new byte[8192];
    private int next;
    private int filled;
    private long deadline = Long.MAX_VALUE;
    private volatile long heard = System.nanoTime();

    Incoming(Socket socket, Limits limits) throws IOException {
        this.socket = socket;
        this.limits = limits;
        in = socket.getInputStream();
    }

    /** When something came last, as {@link System#nanoTime} counts; read from other threads. */
    long lastHeard() {
        return heard;
    }

    /** Waits for the first byte of a request, from when its whole time counts; false where no more will come. */
    boolean awaitsRequest() throws IOException {
        deadline = Long.MAX_VALUE;
        if (next == filled && !fill()) {
            return false;
        }
        deadline = System.nanoTime() + limits.whole().toNanos();
        return true;
    }

    /** The next byte, or {@link #END}. */
    int read() throws IOException {
        return next < filled || fill() ? buffer[next++] & 0xff : END;
    }

    /** Some of the next bytes, at least one, or {@link #END}. */
    int read(byte[] into, int most) throws IOException {
        if (next == filled && !fill()) {
            return END;
        }
        int length = Math.min(most, filled - next);
        System.arraycopy(buffer, next, into, 0, length);
        next += length;
        return length;
    }

    /**
     * Takes what still comes, for a moment: closing over bytes that nobody has read would reset the connection, and the
     * client would lose the answer with it.
     */
    void drain(Duration moment) throws IOException {
        deadline = System.nanoTime() + moment.toNanos();
        next = filled;
        while (fill()) {
            next = filled;
        }
    }

    /** Takes what still comes until the client goes away, or the time is over. */
    void outlast(Duration most) throws IOException {
        long until = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toMillis(); left > 0; ) {
                socket.setSoTimeout((int) left);
                if (in.read(buffer) < 0) {
                    return;
                }
                left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            }
        } catch (SocketTimeoutException over) {
            // Said nothing for all of the time, as somebody does who waits.
            next = filled;
        }
    }

    private boolean fill() throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (deadline != Long.MAX_VALUE && left <= 0) {
            throw new SocketTimeoutException("The request took too long");
        }
        long patience = limits.silence().toMillis();
        socket.setSoTimeout((int) (deadline == Long.MAX_VALUE ? patience : Math.min(patience, left)));
        int length = in.read(buffer);
        next = 0;
        filled = Math.max(0, length);
        heard = System.nanoTime();
        return length > 0;
    }
}
