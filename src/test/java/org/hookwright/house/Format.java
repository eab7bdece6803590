package org.hookwright.house;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Palantir format, run by the JDK the program is built with: a formatter inside Maven's own, older JVM cannot parse
 * Java 25. {@link #main} rewrites the sources, {@link FormatTest} only looks.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private Format() {}

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The source as it should be; the formatter cannot read {@code _} inside a record pattern, and says so here. */
    static String formatted(Path file, String source) throws IOException {
        var style = JavaFormatterOptions.Style.PALANTIR;
        try {
            return FORMATTER.formatSource(
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), style));
        } catch (FormatterException unreadable) {
            throw new IOException(file.toString(), unreadable);
        }
    }

    public static void main(String[] args) throws IOException {
        for (Path file : sources()) {
            String source = Files.readString(file);
            String formatted = formatted(file, source);
            if (!formatted.equals(source)) {
                Files.writeString(file, formatted);
            }
        }
    }
}
