package org.hookwright.ui.response;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * A reply's body, of any size: parts of it are read when they are looked at. Reading blocks, so it belongs into a job.
 *
 * @param contentType as the reply says, or an empty text
 * @param size in bytes
 */
public record ShownBody(String contentType, long size, Source source) {
    /** Where the bytes are. */
    public sealed interface Source {
        /** In memory, for what is small. */
        final class Bytes implements Source {
            private final byte[] bytes;

            public Bytes(byte[] bytes) {
                this.bytes = bytes.clone();
            }

            private byte[] part(long from, int length) {
                int start = (int) Math.min(bytes.length, from);
                return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + length));
            }
        }

        /** In a file, all of it. */
        record File(Path path) implements Source {}
    }

    /** How many of its bytes are there to be looked at: of what comes out of the history, the first ones only. */
    public long kept() {
        return switch (source) {
            case Source.Bytes memory -> memory.bytes.length;
            case Source.File _ -> size;
        };
    }

    /** The first bytes as text, at most so many of them, by the charset that the content type names, else UTF-8. */
    public String head(int most) throws IOException {
        return part(0, most, BodyViewModel.charset(contentType));
    }

    /** The text of some bytes; signs that a part cuts through at its edges become U+FFFD. */
    String part(long from, int length, Charset charset) throws IOException {
        return new String(bytes(from, length), charset);
    }

    byte[] bytes(long from, int length) throws IOException {
        return switch (source) {
            case Source.Bytes bytes -> bytes.part(from, length);
            case Source.File(var path) -> read(path, from, length);
        };
    }

    /** Writes all of it, in the place of a file that may be there. */
    void saveTo(Path target) throws IOException {
        switch (source) {
            case Source.Bytes memory -> Files.write(target, memory.bytes);
            case Source.File(var path) -> Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Its file under a name that the system knows a program for. It stands beside the first name, without taking room,
     * and goes with the folder.
     */
    Path named(String ending) throws IOException {
        return switch (source) {
            case Source.Bytes _ -> throw new IOException("It is in no file");
            case Source.File(var path) -> {
                Path other = path.resolveSibling(path.getFileName() + "." + ending);
                if (!Files.exists(other)) {
                    link(path, other);
                }
                yield other;
            }
        };
    }

    private static void link(Path path, Path other) throws IOException {
        try {
            Files.createLink(other, path);
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(path, other);
        }
    }

    /** What the name of its file ends with by its type, where that is known. */
    String ending(String otherwise) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "image/png" -> "png";
            case "image/jpeg" -> "jpg";
            case "image/gif" -> "gif";
            case "application/pdf" -> "pdf";
            case "application/zip" -> "zip";
            default -> otherwise;
        };
    }

    private static byte[] read(Path path, long from, int length) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position(from);
            ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(channel.size() - from, 0, length));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            buffer.flip();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        }
    }
}
