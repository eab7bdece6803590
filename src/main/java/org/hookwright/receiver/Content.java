package org.hookwright.receiver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * A body on its way in: counted to its end, kept as far as the limits allow. What it holds of the room that all bodies
 * share is given back at the closing.
 */
final class Content implements AutoCloseable {
    private static final int LONGEST_SIZE = 15;

    private final Incoming in;
    private final Limits limits;
    private final Semaphore room;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final byte[] part = new byte[8192];
    private int held;
    private boolean full;
    private long size;

    Content(Incoming in, Limits limits, Semaphore room) {
        this.in = in;
        this.limits = limits;
        this.room = room;
    }

    /**
     * A body that has come.
     *
     * @param bytes its beginning, or all of it
     */
    record Read(Bytes bytes, long size) {
        boolean isCut() {
            return size > bytes.size();
        }
    }

    void read(Framing framing) throws IOException, NotARequest {
        switch (framing) {
            case Framing.Counted(var bytes) -> {
                if (bytes > limits.body()) {
                    throw tooLarge();
                }
                take(bytes);
            }
            case Framing.Chunked() -> {
                for (long length = chunkSize(); length > 0; length = chunkSize()) {
                    if (size + length > limits.body()) {
                        throw tooLarge();
                    }
                    take(length);
                    chunkEnd();
                }
                trailers();
            }
        }
    }

    /** What has been taken in. */
    Read read() {
        return new Read(Bytes.of(kept.toByteArray()), size);
    }

    @Override
    public void close() {
        room.release(held);
        held = 0;
    }

    private void take(long bytes) throws IOException, NotARequest {
        for (long left = bytes; left > 0; ) {
            int length = in.read(part, (int) Math.min(part.length, left));
            if (length == Incoming.END) {
                throw new NotARequest("The body broke off after " + size + " bytes.");
            }
            keep(length);
            left -= length;
            size += length;
        }
    }

    /** What is kept stays a beginning: after the first part that found no room, nothing more. */
    private void keep(int length) {
        int wanted = Math.min(length, limits.kept() - kept.size());
        if (!full && room.tryAcquire(wanted)) {
            held += wanted;
            kept.write(part, 0, wanted);
        } else {
            full = true;
        }
    }

    private long chunkSize() throws IOException, NotARequest {
        String line = line();
        String digits = line.split(";", 2)[0].strip();
        if (!digits.matches("[0-9a-fA-F]{1," + LONGEST_SIZE + "}")) {
            throw new NotARequest("A chunk does not begin with its size in hexadecimal digits.");
        }
        return Long.parseLong(digits, 16);
    }

    private void chunkEnd() throws IOException, NotARequest {
        int octet = in.read();
        if (octet == '\r') {
            octet = in.read();
        }
        if (octet == Incoming.END) {
            throw new NotARequest("The body broke off between its chunks, after " + size + " bytes.");
        }
        if (octet != '\n') {
            throw new NotARequest("A chunk is longer than its size said.");
        }
    }

    private void trailers() throws IOException, NotARequest {
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            length += line.length();
            if (length > limits.head()) {
                throw new NotARequest(431, "The trailers are longer than " + limits.head() + " bytes.");
            }
        }
    }

    private String line() throws IOException, NotARequest {
        StringBuilder line = new StringBuilder();
        while (true) {
            int octet = in.read();
            switch (octet) {
                case Incoming.END ->
                    throw new NotARequest("The body broke off between its chunks, after " + size + " bytes.");
                case '\n' -> {
                    return line.toString();
                }
                case '\r' -> {}
                default -> {
                    if (line.length() >= limits.head()) {
                        throw new NotARequest("Between the chunks stands what does not belong there.");
                    }
                    line.append((char) octet);
                }
            }
        }
    }

    private NotARequest tooLarge() {
        return new NotARequest(413, "The body is larger than " + limits.body() + " bytes.");
    }
}
