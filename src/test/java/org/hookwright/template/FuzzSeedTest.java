package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seeds of {@link TemplateFuzz}, among them all that it ever found, as plain tests. */
final class FuzzSeedTest {
    private static final Path SEEDS = Path.of("src/test/resources/org/hookwright/template/TemplateFuzzInputs");

    @Test
    void everySeedIsReadAndFilled() throws IOException {
        List<Path> seeds = seeds("anyTextIsReadAndFilled");
        assertThat(seeds).hasSizeGreaterThan(8);
        for (Path seed : seeds) {
            Promises.keptFor(text(seed));
        }
    }

    @Test
    void everyPastedSeedIsRepairedOnce() throws IOException {
        List<Path> seeds = seeds("anyPastedTextIsRepairedOnce");
        assertThat(seeds).hasSizeGreaterThan(2);
        for (Path seed : seeds) {
            Promises.repairKeptFor(text(seed));
        }
    }

    private static List<Path> seeds(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    /** As the fuzzer reads it: bytes that are no text become signs that say so. */
    private static String text(Path seed) throws IOException {
        return new String(Files.readAllBytes(seed), StandardCharsets.UTF_8);
    }
}
