package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
    @TempDir
    Path folder;

    private Workspace workspace = Workspace.at(Path.of("."));

    @BeforeEach
    void open() {
        workspace = Workspace.at(folder);
    }

    @Test
    void whatIsWrittenIsReadBackAndWrittenTheSame() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 500; i++) {
            Workflow workflow = workflow("n" + i, text(random));
            String written = FileKind.WORKFLOW.write(workflow);
            Workflow read = FileKind.WORKFLOW.read(written);
            assertThat(read).as(written).isEqualTo(workflow);
            assertThat(FileKind.WORKFLOW.write(read)).isEqualTo(written);
        }
    }

    @Test
    void anOrdinaryBodyStandsInTheFileAsABlock() {
        assertThat(FileKind.WORKFLOW.write(workflow("a", "{\n  \"a\": 1\n}\n"))).contains("text: |\n", "\"a\": 1\n");
    }

    @Test
    void unknownKeysSurviveAtEachPlace() {
        String text = """
                hookwright: 1
                name: a
                event: { on: ticket.updated, mood: calm }
                colour: red
                steps:
                  - call: one
                    retry: 3
                    request:
                      method: GET
                      url: https://a.example
                      proxy: { host: p.example }
                """;
        String written = FileKind.WORKFLOW.write(FileKind.WORKFLOW.read(text));
        assertThat(written).contains("ticket.updated", "mood: calm", "colour: red", "retry: 3", "host: p.example");
        assertThat(FileKind.WORKFLOW.write(FileKind.WORKFLOW.read(written))).isEqualTo(written);
    }

    @Test
    void unreadableFilesStandInTheListWithTheirPlaceAndAreLeftAsTheyAre() throws IOException {
        byte[] noise = {(byte) 0xff, (byte) 0xfe, 0, 1, 2};
        Path binary = file("binary", noise);
        Path method = file("method", """
                hookwright: 1
                name: m
                steps:
                  - call: one
                    request: { method: FETCH }
                """.getBytes(StandardCharsets.UTF_8));
        Path newer = file("newer", "hookwright: 2\nname: [n]\n".getBytes(StandardCharsets.UTF_8));
        Path bomb = file("bomb", bomb().getBytes(StandardCharsets.UTF_8));

        assertThat(problem(binary)).isEqualTo(Sentence.of("store.file.no-text"));
        assertThat(problem(method))
                .isEqualTo(
                        Sentence.of("store.place.choice", "steps[0].request.method", "GET, POST, PUT, PATCH, DELETE"));
        assertThat(problem(newer).key()).isEqualTo("store.file.newer-unknown");
        assertThat(problem(bomb).key()).startsWith("store.");
        assertThat(workspace.read().workflows()).hasSize(4);
        assertThat(binary).hasBinaryContent(noise);
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedUnread() throws IOException {
        Path large = file("large", new byte[0]);
        try (var channel = java.nio.channels.FileChannel.open(large, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), 100_000_000);
        }
        assertThat(problem(large).key()).isEqualTo("store.file.too-large");
    }

    @Test
    void aFileChangedOutsideIsNotOverwrittenUntilThePersonChooses() throws IOException {
        Stored.Readable<Workflow> was = create("mine");
        String theirs = FileKind.WORKFLOW.write(workflow("theirs", "x"));
        Files.writeString(was.file(), theirs);

        SaveOutcome<Workflow> outcome = workspace.save(FileKind.WORKFLOW, was, workflow("mine again", "y"));
        assertThat(outcome).isInstanceOf(SaveOutcome.ChangedOutside.class);
        assertThat(was.file()).hasContent(theirs);

        assertThat(workspace.overwrite(FileKind.WORKFLOW, was.file(), workflow("mine again", "y")))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(folder.resolve("workflows/.backup").resolve(was.file().getFileName()))
                .hasContent(theirs);
    }

    @Test
    void duplicateNamesAreTwoFilesAndKeepTheirHangul() {
        Stored.Readable<Workflow> one = create("긴급 티켓 → Slack");
        Stored.Readable<Workflow> two = create("긴급 티켓 → Slack");
        assertThat(one.file().getFileName()).hasToString("긴급-티켓-slack.hook.yaml");
        assertThat(two.file().getFileName()).hasToString("긴급-티켓-slack-2.hook.yaml");
        assertThat(workspace.read().workflows()).hasSize(2);
    }

    @Test
    void whatIsDeletedComesBack() throws IOException {
        Stored.Readable<Workflow> kept = create("a");
        String text = Files.readString(kept.file());
        Workspace.Deletion deletion = workspace.delete(kept.file());
        assertThat(kept.file()).doesNotExist();
        assertThat(workspace.restore(deletion)).isEmpty();
        assertThat(kept.file()).hasContent(text);
    }

    @Test
    void aDiskThatIsFullIsSaidAndTheFormerFileIsUntouched() {
        Sentence why = Disk.why(
                folder.resolve("a"), new java.nio.file.FileSystemException("a", null, "No space left on device"));
        assertThat(why.key()).isEqualTo("store.disk.full");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndNothingIsLost() throws IOException {
        Files.writeString(folder.resolve("workflows"), "a file where a folder should be");
        assertThat(workspace.create(FileKind.WORKFLOW, workflow("a", "b"))).isInstanceOf(SaveOutcome.NotSaved.class);
        assertThat(folder.resolve("workflows")).hasContent("a file where a folder should be");
    }

    @Test
    void threeThousandWorkflowsAreAllReadInNaturalOrder() {
        IntStream.range(0, 3_000).forEach(i -> create("w" + i));
        List<Stored<Workflow>> read = workspace.all(FileKind.WORKFLOW);
        assertThat(read).hasSize(3_000);
        assertThat(read.get(10).file().getFileName()).hasToString("w10.hook.yaml");
    }

    @Test
    void changesOfOthersAreToldAndOwnOnesAreNot() throws Exception {
        var heard = new LinkedBlockingQueue<Set<Path>>();
        try (AutoCloseable _ = workspace.watch(heard::add)) {
            Stored.Readable<Workflow> own = create("own");
            Path other = file("other", "hookwright: 1\nname: o\n".getBytes(StandardCharsets.UTF_8));
            assertThat(next(heard)).contains(other).doesNotContain(own.file());
            Files.delete(other);
            assertThat(next(heard)).containsExactly(other);
        }
    }

    private static Set<Path> next(LinkedBlockingQueue<Set<Path>> heard) throws InterruptedException {
        Set<Path> files = heard.poll(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
        assertThat(files).as("told in time").isNotNull();
        return files == null ? Set.of() : files;
    }

    private Sentence problem(Path file) {
        return switch (workspace.read(FileKind.WORKFLOW, file)) {
            case Stored.Readable<Workflow> fine -> throw new AssertionError("Read: " + fine);
            case Stored.Unreadable<Workflow> bad -> bad.problem();
        };
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve("workflows"));
        return Files.write(folder.resolve("workflows").resolve(name + ".hook.yaml"), bytes);
    }

    private Stored.Readable<Workflow> create(String name) {
        if (workspace.create(FileKind.WORKFLOW, workflow(name, "text\n"))
                instanceof SaveOutcome.Saved<Workflow>(var stored)) {
            return stored;
        }
        throw new AssertionError("Not created: " + name);
    }

    /** Ten levels of aliases, each naming the one before it ten times. */
    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 10; i++) {
            String inner = "*a" + (i - 1);
            text.append(
                    "a%d: &a%d [%s]%n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, inner))));
        }
        return text.toString();
    }

    private static String text(Random random) {
        List<String> bits = List.of(
                "a",
                " ",
                "  ",
                "\n",
                "\n\n",
                "\t",
                "한글",
                "🔥",
                "\"",
                "'",
                "\\",
                "{{ticket.id}}",
                ": ",
                "# ",
                "- ",
                "|",
                "}",
                "null",
                "12",
                "yes",
                "\u00a0",
                "\u2028",
                "\r\n",
                "%",
                "&a",
                "~");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(bits.get(random.nextInt(bits.size())));
        }
        return text.toString();
    }

    private static Workflow workflow(String name, String text) {
        Request request = new Request(
                Method.POST,
                "{{env.base}}/" + name,
                List.of(new Header("X-A", text, false), new Header("X-B", "b")),
                new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "key", "{{secret.k}}"),
                new Body(Body.Type.TEXT, text));
        Call call = new Call(
                "one",
                Call.Kind.WEB_REQUEST,
                request,
                new Delivery(Duration.ofMillis(1_500)),
                true,
                new Unknown(Map.of("retry", 3)));
        return new Workflow(name, text, List.of(call), Unknown.NONE);
    }
}
