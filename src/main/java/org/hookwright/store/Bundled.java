package org.hookwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The example's files as they come with the program. */
final class Bundled {
    private Bundled() {}

    static String text(String name) {
        try (InputStream stream = Bundled.class.getResourceAsStream("example/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Not in the program: " + name);
            }
            return Utf8.text(stream.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
