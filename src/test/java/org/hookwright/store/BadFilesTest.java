package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hookwright.language.Texts;
import org.hookwright.ticket.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of file in every kind of disorder: in the list with a sentence that has the place, and left as it is. */
final class BadFilesTest {
    @TempDir
    Path folder;

    private static final String STEP = "hookwright: 1\nname: a\nsteps:\n  - call: one\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workflow | hookwright: 1\\nname: a\\nsteps: [ | Line 3, column",
                "workflow | hookwright: 1\\nname: a\\n\\tsteps: 1\\n | Line 2, column",
                "workflow | STEP    request: { method: FETCH }\\n | steps[0].request.method: one of GET, POST",
                "workflow | STEP    kind: mail\\n | steps[0].kind: one of webhook, web_request",
                "workflow | STEP    request: 5\\n | steps[0].request: keys and values",
                "workflow | STEP    request: { headers: x }\\n | steps[0].request.headers: a list",
                "workflow | STEP    delivery: { timeout: soon }\\n | steps[0].delivery.timeout: a time",
                "workflow | hookwright: 1\\nname: a\\nsteps: { call: one }\\n | steps: a list",
                "workflow | hookwright: 1\\nname: [a]\\n | name: a text",
                "workflow | hookwright: 1\\nsteps: []\\n | name: missing",
                "workflow | hookwright: one\\nname: a\\n | hookwright: a whole number",
                "workflow | hookwright: 9\\nname: a\\nsteps: never\\n | newer version (form 9)",
                "workflow | - a\\n- b\\n | not a list of keys",
                "workflow | just words | not a list of keys",
                "workflow | EMPTY | empty",
                "workflow | # only a remark\\n | empty",
                "ticket | hookwright: 1\\nname: t\\nticket: { id: [ } | Line 3, column",
                "ticket | hookwright: 1\\nticket: { id: 1 }\\n | name: missing",
                "ticket | hookwright: 1\\nname: { a: b }\\nticket: { id: 1 }\\n | name: a text",
                "ticket | hookwright: 1\\nname: t\\n | no ticket",
                "ticket | hookwright: 1\\nname: t\\nticket: INC-1\\n | ticket: keys and values",
                "ticket | EMPTY | empty",
                "environment | hookwright: 1\\nname: e\\nvariables: [ a ]\\n | variables: keys and values",
                "environment | hookwright: 1\\nname: e\\nvariables: { a: [ b ] }\\n | variables.a: a text",
                "environment | hookwright: 1\\nname: e\\nsecrets: token\\n | secrets: a list",
                "environment | hookwright: 1\\nvariables: {}\\n | name: missing",
                "environment | hookwright: 1\\nname: e\\nnetwork: fast\\n | network: keys and values",
                "environment | hookwright: 1\\nname: e\\nnetwork: { proxy: { port: 1 } }\\n | network.proxy.host: missing",
                "environment | hookwright: 1\\nname: e\\nnetwork: { proxy: { host: p } }\\n | network.proxy.port: missing",
                "environment | hookwright: 1\\nname: e\\nnetwork: { proxy: { host: p, port: 70000 } }\\n | network.proxy.port",
                "environment | hookwright: 1\\nname: e\\nnetwork: { proxy: { host: p, port: x } }\\n | network.proxy.port: a whole number",
                "environment | hookwright: 1\\nname: e\\nnetwork: { proxy: { host: p, port: 1, except: x } }\\n | network.proxy.except: a list",
                "environment | hookwright: 1\\nname: e\\nnetwork: { certificate: { key: k } }\\n | network.certificate.file: missing",
                "environment | hookwright: 1\\nname: e\\nnetwork: { authorities: [ a ] }\\n | network.authorities: a text",
                "environment | name: \"e | Line",
                "environment | EMPTY | empty"
            })
    void isInTheListWithItsErrorAndPlaceAndLeftAsItIs(String kind, String text, String said) throws IOException {
        byte[] bytes = text.replace("STEP", STEP)
                .replace("EMPTY", "")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(said(kind(kind), bytes)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"workflow", "ticket", "environment"})
    void whatIsNoTextOrTooLargeIsInTheListToo(String kind) throws IOException {
        assertThat(said(kind(kind), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}))
                .contains("not UTF-8");
        assertThat(said(kind(kind), "name: 한글".getBytes(java.nio.charset.Charset.forName("EUC-KR"))))
                .contains("not UTF-8");
        assertThat(said(kind(kind), "name: a".getBytes(StandardCharsets.UTF_16)))
                .contains("not UTF-8");
        Path large = put(kind(kind), new byte[0]);
        try (FileChannel channel = FileChannel.open(large, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("x".getBytes(StandardCharsets.UTF_8)), 50_000_000);
        }
        assertThat(said(kind(kind), large)).contains("50 MB");
        assertThat(Files.size(large)).isEqualTo(50_000_001);
    }

    @Test
    void anEnvironmentKeepsWhatThisVersionDoesNotKnow() throws IOException {
        byte[] text =
                "hookwright: 1\nname: e\nvariables: { a: b }\nproxy: { host: p }\n".getBytes(StandardCharsets.UTF_8);
        Path file = put(FileKind.ENVIRONMENT, text);
        if (Workspace.at(folder).read(FileKind.ENVIRONMENT, file) instanceof Stored.Readable<Environment> read) {
            Workspace.at(folder).save(FileKind.ENVIRONMENT, read, read.value().with(Map.of("a", "c")));
        }
        assertThat(file).content().contains("a: c", "host: p");
    }

    @Test
    void aNewerFileThatIsUnderstoodIsReadAndNeverWritten() throws IOException {
        byte[] text = "hookwright: 2\nname: e\nvariables: { a: b }\nmatrix: [1, 2]\n".getBytes(StandardCharsets.UTF_8);
        Path file = put(FileKind.ENVIRONMENT, text);
        Workspace workspace = Workspace.at(folder);
        Stored<Environment> stored = workspace.read(FileKind.ENVIRONMENT, file);
        assertThat(stored).isInstanceOf(Stored.Readable.class);
        if (stored instanceof Stored.Readable<Environment> read) {
            assertThat(read.locked()).isNotNull();
            assertThat(workspace.save(FileKind.ENVIRONMENT, read, read.value().with(Map.of())))
                    .isInstanceOf(SaveOutcome.NotSaved.class);
        }
        assertThat(file).hasBinaryContent(text);
    }

    private static FileKind<?> kind(String name) {
        return switch (name) {
            case "workflow" -> FileKind.WORKFLOW;
            case "ticket" -> FileKind.TICKET;
            default -> FileKind.ENVIRONMENT;
        };
    }

    private String said(FileKind<?> kind, byte[] bytes) throws IOException {
        Path file = put(kind, bytes);
        String said = said(kind, file);
        assertThat(file).hasBinaryContent(bytes);
        return said;
    }

    private <T> String said(FileKind<T> kind, Path file) {
        List<Stored<T>> all = Workspace.at(folder).all(kind);
        assertThat(all).hasSize(1);
        if (all.getFirst() instanceof Stored.Unreadable<T> unreadable) {
            assertThat(unreadable.file()).isEqualTo(file);
            assertThat(new Texts(Locale.KOREAN).of(unreadable.problem())).isNotBlank();
            return new Texts(Locale.ENGLISH).of(unreadable.problem());
        }
        throw new AssertionError("Read: " + all);
    }

    private Path put(FileKind<?> kind, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(kind.folder()));
        return Files.write(folder.resolve(kind.folder()).resolve("odd" + kind.ending()), bytes);
    }
}
