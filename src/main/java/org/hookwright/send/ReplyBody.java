package org.hookwright.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A reply's body: small ones in memory, larger ones in a file.
 *
 * @param contentType as the reply says, or an empty text
 * @param wireBytes as they came, packed or not
 * @param size unpacked, in bytes
 * @param cut whether it was longer than what is kept
 */
public record ReplyBody(String contentType, long wireBytes, long size, boolean cut, Place place) {
    /** Where the bytes are. */
    public sealed interface Place {
        /** In memory. */
        final class Memory implements Place {
            private final byte[] bytes;

            Memory(byte[] bytes) {
                this.bytes = bytes.clone();
            }

            public byte[] bytes() {
                return bytes.clone();
            }
        }

        /** In a file that is the receiver's of the answer to delete. */
        record Disk(Path file) implements Place {}
    }

    /** The first bytes as text, at most so many of them; reads the disk where the body is there. */
    public String head(int most) throws IOException {
        return switch (place) {
            case Place.Memory memory -> new String(memory.bytes, 0, Math.min(most, memory.bytes.length), charset());
            case Place.Disk(var file) -> {
                try (InputStream in = Files.newInputStream(file)) {
                    yield new String(in.readNBytes(most), charset());
                }
            }
        };
    }

    /** The charset that the content type names, else UTF-8. */
    public Charset charset() {
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = contentType.substring(at + 8).replaceAll("[\"';].*", "").strip();
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
