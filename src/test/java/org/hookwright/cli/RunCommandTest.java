package org.hookwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hookwright.support.ScriptedTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

final class RunCommandTest {
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
        Files.writeString(folder.resolve("workflows/page.hook.yaml"), """
                hookwright: 1
                name: Page
                when: { field: ticket.priority, is: Urgent }
                steps:
                  - call: create
                    kind: web_request
                    request:
                      method: POST
                      url: http://localhost:%1$d/create
                      auth: { type: bearer, token: "{{secret.token}}" }
                      body: { type: json, text: '{"id": "{{ticket.id}}"}' }
                    outputs: { id: $.id }
                    delivery: { timeout: 5s, retries: 2, interval: 10m }
                    on_failure:
                      - call: pager
                        request: { method: POST, url: "http://localhost:%1$d/pager" }
                  - wait: 2h
                  - call: update
                    request: { method: PUT, url: "http://localhost:%1$d/update/{{create.id}}" }
                """.formatted(target.port()));
        ticket("urgent", "INC-1", "Urgent");
        ticket("low", "INC-2", "Low");
    }

    private void ticket(String file, String id, String priority) throws IOException {
        Files.writeString(
                folder.resolve("tickets/" + file + ".ticket.yaml"),
                "hookwright: 1\nname: " + file + "\nticket: { id: " + id + ", priority: " + priority + " }\n");
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void aChainRunsOnTheTurnedClockAndSaysEachMoment() {
        target.script(
                "/create", List.of(new ScriptedTarget.Says(503, ""), new ScriptedTarget.Says(201, "{\"id\": 77}")));

        int code = run("--ticket", "INC-1", "--clock", "turned");

        assertThat(code).as(said()).isEqualTo(Terminal.FINE);
        assertThat(target.got())
                .extracting(ScriptedTarget.Got::path)
                .containsExactly("/create", "/create", "/update/77");
        assertThat(target.got().getFirst().headers()).containsEntry("authorization", "Bearer s3cret");
        assertThat(said())
                .contains(
                        "INC-1",
                        "fires: The rule was true: ticket.priority is “Urgent”.",
                        "try 1: 503",
                        "wait 10:00",
                        "id = 77",
                        "wait 2:00:00",
                        "Every step succeeded.")
                .doesNotContain("s3cret");
    }

    @Test
    void aFallbackRunsWhereEveryTryFailsAndTheCodeSaysSo() {
        target.script("/create", List.of(new ScriptedTarget.Says(500, "")));

        int code = run("--ticket", "urgent", "--clock", "turned");

        assertThat(code).isEqualTo(Terminal.PROBLEMS);
        assertThat(target.got())
                .extracting(ScriptedTarget.Got::path)
                .containsExactly("/create", "/create", "/create", "/pager", "/update/");
    }

    @Test
    void manyTicketsAreRunAndReported() throws Exception {
        Path tickets = folder.resolve("many.ndjson");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("{\"id\": \"INC-" + i + "\", \"priority\": \"" + (i % 4 == 0 ? "Urgent" : "Low \\u0001") + "\"}");
        }
        Files.write(tickets, lines);
        Path report = folder.resolve("junit.xml");

        int code = run(
                "--tickets",
                tickets.toString(),
                "--clock",
                "turned",
                "--report",
                report.toString(),
                "--format",
                "json");

        assertThat(code).as(said()).isEqualTo(Terminal.FINE);
        assertThat(said().lines()).hasSize(40).first().asString().contains("\"end\":\"succeeded\"");
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("40");
        assertThat(suite.getAttribute("skipped")).isEqualTo("30");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void aDryRunSendsNothing() {
        assertThat(run("--dry")).as(said()).isEqualTo(Terminal.FINE);
        assertThat(target.got()).isEmpty();
        assertThat(said())
                .contains(
                        "INC-1", "INC-2", "does not fire: The rule was false: ticket.priority is “Low”, not “Urgent”.");
    }

    @Test
    void aLineThatIsNoTicketIsNamed() throws IOException {
        Path tickets = folder.resolve("bad.ndjson");
        Files.writeString(tickets, "{\"id\": \"INC-1\"}\nnonsense\n");

        assertThat(run("--tickets", tickets.toString(), "--dry")).isEqualTo(Terminal.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2");
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("run", folder.resolve("workflows/page.hook.yaml").toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return Terminal.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("HOOKWRIGHT_SECRET_TOKEN", "s3cret"));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }
}
