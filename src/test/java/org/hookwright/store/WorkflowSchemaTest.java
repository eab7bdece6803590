package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hookwright.workflow.RandomWorkflows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what the reader takes. */
final class WorkflowSchemaTest {
    private final Schema schema = read();

    private static Schema read() {
        try (InputStream in = WorkflowFormat.class.getResourceAsStream("schema/workflow.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    @Test
    void whateverIsWrittenIsOfTheSchema() {
        for (long seed = 0; seed < 60; seed++) {
            String written = Yaml.write(new WorkflowFormat().write(new RandomWorkflows(seed).workflow()));

            assertThat(faults(written)).as(written).isEmpty();
        }
    }

    @Test
    void theExamplesAreOfTheSchema() throws IOException {
        Path examples = Path.of("src/main/resources/org/hookwright/store/example");
        List<Path> files;
        try (Stream<Path> found = Files.walk(examples)) {
            files = found.filter(file -> file.toString().endsWith(".hook.yaml")).toList();
        }
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            assertThat(faults(Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steps: [ { call: x, delivery: { retries: 21 } } ]",
                "steps: [ { call: x, kind: mail } ]",
                "steps: [ { walk: x } ]",
                "steps: [ { wait: soon } ]",
                "steps: [ { call: x, success: { status: fine } } ]",
                "when: { field: x }",
                "when: { field: x, is: 1, matches: 2 }",
                "when: { all: [], any: [] }",
                "event: { on: rain }",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String line) {
        assertThat(faults("hookwright: 1\nname: x\n" + line + "\n")).isNotEmpty();
    }

    private List<com.networknt.schema.Error> faults(String yaml) {
        return schema.validate(yaml, InputFormat.YAML);
    }
}
