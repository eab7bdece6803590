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
import java.util.Locale;
import java.util.Map;
import org.hookwright.receiver.Receiver;
import org.hookwright.store.ExampleWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class TerminalTest {
    private static final Map<String, String> SECRETS = Map.of("HOOKWRIGHT_SECRET_SLACK_PATH", "T0/B0/fromVariable");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String workflow = "";

    @BeforeEach
    void makeWorkspace() throws IOException {
        assertThat(ExampleWorkspace.create(folder, Locale.ENGLISH)).isEmpty();
        try (var files = Files.list(folder.resolve("workflows"))) {
            workflow = files.map(Path::toString)
                    .filter(name -> name.toLowerCase(Locale.ROOT).contains("slack"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void renderPrintsTheBodyAndNothingElse() {
        assertThat(run("render", workflow, "--ticket", "INC-4815", "--env", "Sandbox"))
                .isEqualTo(0);
        assertThat(text(err)).isEmpty();
        assertThat(text(out)).startsWith("{").contains("INC-4815").doesNotContain("{{");
        assertThat(JsonMapper.shared().readTree(text(out)).isObject()).isTrue();
    }

    @Test
    void checkNamesTheTicketsThatBreakAndEndsWithOne() {
        assertThat(run("check", workflow, "--env", "Sandbox")).isEqualTo(1);
        assertThat(text(out)).contains("INC-4821");
    }

    @Test
    void checkOfASoundTicketEndsWithNought() {
        assertThat(run("check", workflow, "--ticket", "INC-4815", "--env", "Sandbox", "--format", "json"))
                .isEqualTo(0);
        assertThat(JsonMapper.shared().readTree(text(out)).get("valid").asBoolean())
                .isTrue();
    }

    @Test
    void sendPrintsTheReplyOfARealServer() throws IOException {
        try (Receiver receiver = Receiver.start(0)) {
            Path sandbox = folder.resolve("environments").resolve("here.env.yaml");
            Files.writeString(
                    sandbox, "hookwright: 1\nname: Here\nvariables: { slack_base: \"" + receiver.address() + "\" }\n");
            assertThat(run("send", workflow, "--ticket", "INC-4815", "--env", "Here"))
                    .isEqualTo(0);
            assertThat(text(out)).isEqualTo("ok");
            assertThat(receiver.requests().getFirst().message().path()).isEqualTo("/services/T0/B0/fromVariable");
        }
    }

    @Test
    void aBrokenPayloadIsRefusedByTheServerAndEndsWithOne() throws IOException {
        try (Receiver receiver = Receiver.start(0)) {
            Files.writeString(
                    folder.resolve("environments").resolve("here.env.yaml"),
                    "hookwright: 1\nname: Here\nvariables: { slack_base: \"" + receiver.address() + "\" }\n");
            assertThat(run("send", workflow, "--ticket", "INC-4821", "--env", "Here"))
                    .isEqualTo(1);
            assertThat(text(out)).isEqualTo("invalid_payload");
        }
    }

    @Test
    void wrongUseEndsWithTwoAndSaysWhatThereIs() {
        assertThat(run("render", workflow)).isEqualTo(2);
        assertThat(run("render", workflow, "--ticket", "INC-0")).isEqualTo(2);
        assertThat(text(err)).contains("INC-4815");
        assertThat(run("render", folder.resolve("none.hook.yaml").toString(), "--ticket", "INC-4815"))
                .isEqualTo(2);
        assertThat(run("no-such-command")).isEqualTo(2);
    }

    @Test
    void sentencesAreKoreanWhenAskedFor() {
        assertThat(run("render", workflow, "--ticket", "INC-0", "--lang", "ko")).isEqualTo(2);
        assertThat(text(err)).contains("티켓이 없");
    }

    @Test
    void aTicketMayBeAFile() throws IOException {
        Path ticket = folder.resolve("own.ticket.yaml");
        Files.writeString(ticket, "hookwright: 1\nname: Own\nticket: { id: INC-7, subject: \"안녕 😀\" }\n");
        assertThat(run("render", workflow, "--ticket", ticket.toString(), "--env", "Sandbox"))
                .isEqualTo(0);
        assertThat(text(out)).contains("안녕 😀");
    }

    private int run(String... arguments) {
        out.reset();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--lang") && !all.contains("no-such-command")) {
            all.addAll(List.of("--lang", "en"));
        }
        return Terminal.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                SECRETS);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
