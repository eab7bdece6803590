package org.hookwright.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FormatTest {
    @Test
    void everySourceIsInTheHouseFormat() throws IOException {
        List<Path> odd = new ArrayList<>();
        for (Path file : Format.sources()) {
            String source = Files.readString(file);
            if (!Format.formatted(file, source).equals(source)) {
                odd.add(file);
            }
        }
        assertThat(odd)
                .as("put right with: mvn -q test-compile exec:exec@format")
                .isEmpty();
    }

    @Test
    void anOffenderIsCaught() throws IOException {
        String untidy = "import java.util.Map;\nfinal class Untidy {int a=1;\n}\n";
        assertThat(Format.formatted(Path.of("Untidy.java"), untidy))
                .isNotEqualTo(untidy)
                .doesNotContain("import");
    }
}
