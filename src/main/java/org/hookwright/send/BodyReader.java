package org.hookwright.send;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.Okio;
import okio.Source;

/** Takes a reply's body off the wire: unpacked, counted, and on disk as soon as it is not small. */
final class BodyReader {
    /** Kept in memory up to here. */
    static final int SMALL = 256 * 1024;

    /** Nothing is kept beyond: a gigabyte, unpacked. */
    static final long MOST = 1L << 30;

    private static final int STEP = 64 * 1024;

    private final Path folder;
    private final Sender.Progress progress;
    private long wire;

    BodyReader(Path folder, Sender.Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    ReplyBody read(Response response) throws IOException {
        String type = response.headers().get("Content-Type");
        String coding = response.headers().get("Content-Encoding");
        boolean packed =
                coding != null && coding.strip().toLowerCase(Locale.ROOT).endsWith("gzip");
        try (BufferedSource raw = Okio.buffer(counted(response.body().source()))) {
            if (!packed || raw.exhausted()) {
                return keep(raw, type == null ? "" : type);
            }
            try (BufferedSource plain = Okio.buffer((Source) new GzipSource(raw))) {
                return keep(plain, type == null ? "" : type);
            }
        }
    }

    private ReplyBody keep(BufferedSource body, String type) throws IOException {
        Buffer small = new Buffer();
        while (small.size() <= SMALL && body.read(small, STEP) != -1) {
            progress.received(wire);
        }
        if (small.size() <= SMALL) {
            return new ReplyBody(type, wire, small.size(), false, new ReplyBody.Place.Memory(small.readByteArray()));
        }
        Path file = onDisk(() -> {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "reply-", ".body");
        });
        boolean whole = false;
        try (OutputStream out = onDisk(() -> Files.newOutputStream(file))) {
            long size = pour(small, body, out);
            whole = true;
            return new ReplyBody(type, wire, size, size >= MOST, new ReplyBody.Place.Disk(file));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private long pour(Buffer begun, BufferedSource body, OutputStream out) throws IOException {
        long size = 0;
        Buffer part = begun;
        while (true) {
            long length = Math.min(part.size(), MOST - size);
            Buffer full = part;
            onDisk(() -> full.writeTo(out, length));
            size += length;
            part.clear();
            if (size >= MOST || body.read(part, STEP) == -1) {
                return size;
            }
            progress.received(wire);
        }
    }

    private Source counted(Source source) {
        return new ForwardingSource(source) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                long read = super.read(sink, byteCount);
                wire += Math.max(0, read);
                return read;
            }
        };
    }

    /** A disk that is full must not look like a connection that broke. */
    private static <T> T onDisk(Storing<T> storing) throws StorageException {
        try {
            return storing.run();
        } catch (IOException refused) {
            throw new StorageException(refused);
        }
    }

    @FunctionalInterface
    private interface Storing<T> {
        T run() throws IOException;
    }
}
