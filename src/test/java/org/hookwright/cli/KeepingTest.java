package org.hookwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.KeptRun;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.run.RunEnd;
import org.hookwright.store.Folders;
import org.hookwright.store.Strongbox;
import org.hookwright.support.ScriptedTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal sends stands in the history like what the window sends. */
final class KeepingTest {
    private static final String SECRET = "s3cret \"token\" 값";

    @TempDir
    private Path folder;

    private ScriptedTarget target = open();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static ScriptedTarget open() {
        try {
            return new ScriptedTarget();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @BeforeEach
    void workspace() throws IOException {
        Files.createDirectories(folder.resolve("workflows"));
        Files.createDirectories(folder.resolve("tickets"));
        Files.writeString(folder.resolve("hookwright.yaml"), "hookwright: 1\n");
        Files.writeString(
                folder.resolve("tickets/one.ticket.yaml"),
                "hookwright: 1\nname: one\nticket: { id: INC-1, subject: 환불 요청 }\n");
        Files.writeString(folder.resolve("workflows/page.hook.yaml"), """
                hookwright: 1
                name: 긴급 티켓
                steps:
                  - call: create
                    request:
                      method: POST
                      url: "http://localhost:%1$d/create?key={{secret.token}}"
                      body: { type: json, text: '{"subject": "{{ticket.subject}}"}' }
                    delivery: { timeout: 5s, retries: 1, interval: 10m }
                  - call: tell
                    request: { method: POST, url: "http://localhost:%1$d/tell" }
                """.formatted(target.port()));
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void aRunIsKeptWithItsTriesAndItsEnd() throws HistoryException {
        target.script(
                "/create", List.of(new ScriptedTarget.Says(503, "busy " + SECRET), new ScriptedTarget.Says(201, "{}")));

        assertThat(run("run", "--ticket", "INC-1", "--clock", "turned"))
                .as(said())
                .isZero();

        try (History history = History.openAsItIs(own())) {
            KeptRun run = history.runs(10).getFirst();
            assertThat(run.start().workflow()).isEqualTo("긴급 티켓");
            assertThat(run.start().turned()).isTrue();
            assertThat(run.end()).contains(RunEnd.SUCCEEDED);
            List<Summary> tries = history.page(Query.ALL, 0, 10);
            assertThat(tries).extracting(one -> one.origin().step()).containsExactly("tell", "create", "create");
            assertThat(tries)
                    .extracting(Summary::run)
                    .extracting(Optional::orElseThrow)
                    .extracting(InRun::attempt)
                    .containsExactly(1, 2, 1);
            Kept first = history.find(tries.getLast().id()).orElseThrow();
            assertThat(first.request()).contains("환불 요청");
            assertThat(first.toString()).doesNotContain("s3cret").contains("••••••");
            assertThat(history.page(Query.ALL.words("환불"), 0, 10)).hasSize(2);
        }
    }

    @Test
    void aSentStepIsKept() throws HistoryException {
        assertThat(run("send", "--step", "tell", "--ticket", "INC-1"))
                .as(said())
                .isZero();

        try (History history = History.openAsItIs(own())) {
            assertThat(history.page(Query.ALL, 0, 10))
                    .singleElement()
                    .satisfies(one -> assertThat(one.origin().step()).isEqualTo("tell"))
                    .satisfies(one -> assertThat(one.run()).isEmpty());
        }
    }

    @Test
    void anotherFileIsNamedOrNoneIsWritten() throws HistoryException {
        Path other = folder.resolve("artefacts/run.db");
        assertThat(run("run", "--ticket", "INC-1", "--no-history")).isZero();
        assertThat(run("run", "--ticket", "INC-1", "--dry")).isZero();
        assertThat(run("run", "--ticket", "INC-1", "--history", other.toString()))
                .isZero();

        assertThat(own()).doesNotExist();
        try (History history = History.openAsItIs(other)) {
            assertThat(history.count(Query.ALL)).isEqualTo(2);
        }
    }

    @Test
    void theLimitsOfTheSettingsAreKeptHereToo() throws IOException, HistoryException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/settings.yaml"), "history.days: 1\n");
        assertThat(run("send", "--step", "tell", "--ticket", "INC-1")).isZero();
        try (History history = History.openAsItIs(own())) {
            history.record(old(history.find(1).orElseThrow()));
        }

        assertThat(run("send", "--step", "tell", "--ticket", "INC-1")).isZero();

        try (History history = History.openAsItIs(own())) {
            assertThat(history.count(Query.ALL)).isEqualTo(2);
        }
    }

    @Test
    void aHistoryThatCannotBeWrittenIsSaidAndTheRunGoesOn() throws IOException {
        Files.createDirectories(own().getParent());
        Files.writeString(own(), "no history, but long enough to be taken for one".repeat(100));

        assertThat(run("run", "--ticket", "INC-1")).as(said()).isZero();

        assertThat(target.got()).hasSize(2);
        assertThat(said()).containsOnlyOnce("not kept").contains("history.db");
        assertThat(own()).content().startsWith("no history");
    }

    private static Kept old(Kept kept) {
        Summary now = kept.summary();
        return new Kept(
                new Summary(
                        0,
                        now.at().minus(Duration.ofDays(3)),
                        now.origin(),
                        now.target(),
                        now.status(),
                        now.good(),
                        now.took(),
                        now.said()),
                kept.request(),
                kept.reply(),
                kept.phases(),
                kept.said());
    }

    private Path own() {
        return Folders.in(folder).data().resolve("history.db");
    }

    private int run(String command, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, folder.resolve("workflows/page.hook.yaml").toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return Terminal.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("HOOKWRIGHT_SECRET_TOKEN", SECRET),
                new Terminal.Keeping(
                        () -> Strongbox.withoutSystem(folder.resolve("settings")),
                        _ -> Optional.empty(),
                        Folders.in(folder)));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }
}
