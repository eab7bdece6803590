package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The receiver's scripts as files. */
final class ScriptFormatTest {
    @TempDir
    private Path folder;

    @Test
    void aRuleIsALineAndTheSameValueTheSameBytes() {
        KeptScript script = new KeptScript(
                "Fails, then succeeds",
                42,
                List.of("/services/* = 503 x2, usual", "POST /v2/enqueue = 429 retry-after 2, loop"),
                Map.of("later", "kept"));

        String text = FileKind.SCRIPT.write(script);

        assertThat(text)
                .isEqualTo(
                        """
                        hookwright: 1
                        name: "Fails, then succeeds"
                        seed: 42
                        rules:
                          - "/services/* = 503 x2, usual"
                          - "POST /v2/enqueue = 429 retry-after 2, loop"
                        later: kept
                        """);
        assertThat(FileKind.SCRIPT.read(text)).isEqualTo(script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: x\nseed: much", "rules: []", "name: x\nrules: one", "hookwright: 9\nname: x"})
    void whatIsNoScriptIsNamedAndStays(String text) throws Exception {
        Path file = folder.resolve("receiver/x.script.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        List<Stored<KeptScript>> all = Workspace.at(folder).all(FileKind.SCRIPT);

        assertThat(all)
                .singleElement()
                .satisfies(stored -> assertThat(stored instanceof Stored.Unreadable<KeptScript>
                                || ((Stored.Readable<KeptScript>) stored).locked() != null)
                        .isTrue());
        assertThat(file).hasContent(text);
    }
}
