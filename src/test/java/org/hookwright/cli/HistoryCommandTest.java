package org.hookwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.Phases;
import org.hookwright.store.Folders;
import org.hookwright.store.Strongbox;
import org.hookwright.ticket.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class HistoryCommandTest {
    @TempDir
    private Path folder;

    private Path file;
    private String out = "";
    private String err = "";

    @BeforeEach
    void fill() throws HistoryException {
        file = folder.resolve("history.db");
        try (History history = History.open(file).history()) {
            history.record(kept("INC-1", 200, "{\"text\":\"환불 요청\"}", Instant.now()));
            history.record(kept("INC-2", 500, "{}", Instant.now()));
            history.record(
                    kept("INC-3", 200, "{\"a\":\"s3cr3t-value\"}", Instant.now().minus(Duration.ofDays(60))));
        }
    }

    private static Kept kept(String ticket, int status, String body, Instant at) {
        Sentence said = Sentence.of(status == 200 ? "send.status.2xx.what" : "send.status.500.what", status, "");
        Summary summary = new Summary(
                0,
                at,
                new Origin("긴급", "notify", ticket, "Sandbox"),
                new Summary.Target("POST", "https://hooks.example/a", "hooks.example"),
                OptionalInt.of(status),
                status == 200,
                Duration.ofMillis(120),
                said);
        return new Kept(
                summary,
                "POST /a HTTP/1.1\r\n\r\n" + body,
                Optional.of(new Kept.KeptReply("HTTP/1.1 " + status, List.of(), "text/plain", "ok", 2)),
                new Phases(List.of(), 120_000_000, false),
                new Kept.Said(said, Optional.empty()));
    }

    private int run(String... arguments) {
        return run(Map.of("LANG", "en"), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--history")) {
            all.addAll(List.of("--history", file.toString()));
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Terminal.run(
                all.toArray(String[]::new),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                environment,
                new Terminal.Keeping(
                        () -> Strongbox.withoutSystem(folder.resolve("settings")),
                        _ -> {
                            throw new AssertionError("Nobody is asked");
                        },
                        Folders.in(folder)));
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void exchangesAreListedTheNewestFirstAndFiltersCombine() {
        assertThat(run("history")).isZero();
        assertThat(out.lines()).hasSize(3);
        assertThat(out.lines().findFirst().orElseThrow()).startsWith("#3").contains("INC-3", "200", "120 ms");
        assertThat(err).contains("3 of 3 shown");

        assertThat(run("history", "--search", "환불", "--workflow", "긴급", "--since", "7d", "--status", "2xx,none"))
                .isZero();
        assertThat(out.lines()).singleElement().asString().contains("INC-1");

        assertThat(run("history", "--failed", "--ticket", "INC-1")).isEqualTo(1);
        assertThat(out).isEmpty();
    }

    @Test
    void aMachineGetsTheSameAsJson() {
        assertThat(run("history", "--limit", "2", "--format", "json")).isZero();
        Map<?, ?> tree = new JsonMapper().readValue(out, Map.class);
        assertThat(tree.get("found")).isEqualTo(3);
        assertThat((List<?>) tree.get("exchanges")).hasSize(2);
    }

    @Test
    void figuresAreSaidInTheLanguageAskedFor() {
        assertThat(run("history", "stats", "--days", "7")).isZero();
        assertThat(out)
                .contains(
                        "In all: 2 sent, 50 % succeeded",
                        "hooks.example: 2", "notify: 2", "1 × ", "send.status.500.what");
        assertThat(run("history", "stats", "--lang", "ko")).isZero();
        assertThat(out).contains("전체: 2건 전송");
        assertThat(run("history", "stats", "--format", "json", "--days", "90")).isZero();
        JsonNode tree = new JsonMapper().readTree(out);
        assertThat(tree.path("days")).hasSize(90);
        assertThat(tree.path("total").path("sent").asInt()).isEqualTo(3);
        assertThat(run("history", "stats", "--search", "nowhere")).isEqualTo(1);
    }

    @Test
    void anExportGoesToAFileOrTheTerminalWithoutWhatTheVariablesSayIsSecret() throws IOException {
        Path target = folder.resolve("out.har");
        assertThat(run("history", "export", "--format", "har", "-o", target.toString()))
                .isZero();
        assertThat(new JsonMapper().readTree(Files.readString(target)).has("log"))
                .isTrue();
        assertThat(err).contains("3 exchanges written");

        assertThat(run(
                        Map.of("LANG", "en", "HOOKWRIGHT_SECRET_KEY", "s3cr3t-value"),
                        "history",
                        "export",
                        "--format",
                        "ndjson"))
                .isZero();
        assertThat(out.lines()).hasSize(3);
        assertThat(out).doesNotContain("s3cr3t-value");

        assertThat(run(
                        "history",
                        "export",
                        "--format",
                        "csv",
                        "-o",
                        folder.resolve("no/such/out.csv").toString()))
                .isEqualTo(2);
        assertThat(err).contains("Not written");
    }

    @Test
    void anExportLeavesOutWhatTheVaultHoldsWhereItsPassPhraseIsGiven() throws IOException {
        Strongbox vault = Strongbox.withoutSystem(folder.resolve("settings"));
        vault.change(secrets -> secrets.put("key", new Secret("s3cr3t-value")));
        assertThat(run("history", "export", "--format", "ndjson")).isZero();
        assertThat(out).contains("INC-3").doesNotContain("s3cr3t-value");

        vault.protect(new Secret("open sesame"));
        assertThat(run("history", "export", "--format", "ndjson")).isZero();
        assertThat(out).contains("s3cr3t-value");

        assertThat(run(
                        Map.of("LANG", "en", "HOOKWRIGHT_PASSPHRASE", "open sesame"),
                        "history",
                        "export",
                        "--format",
                        "ndjson"))
                .isZero();
        assertThat(out).contains("INC-3").doesNotContain("s3cr3t-value");
    }

    @Test
    void aBrokenHistoryIsSaidAndLeftWhereItIs() throws IOException {
        Path broken = folder.resolve("broken.db");
        Files.writeString(broken, "no history at all, but long enough to be looked at ".repeat(100));
        assertThat(run("history", "--history", broken.toString())).isEqualTo(2);
        assertThat(err).contains("damaged");
        assertThat(broken).exists();
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        assertThat(run("history", "--history", folder.resolve("none.db").toString()))
                .isEqualTo(2);
        assertThat(err).contains("There is no history");
        assertThat(folder.resolve("none.db")).doesNotExist();
        assertThat(run("history", "--status", "9xx")).isEqualTo(2);
        assertThat(run("history", "--since", "yesterday")).isEqualTo(2);
        assertThat(err).contains("No time: yesterday");
        assertThat(run("history", "--help")).isZero();
        assertThat(out).contains("--timed-out", "export", "stats");
    }
}
