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

    @Test
    void whatIsPrintedIsTheBodyByteForByte() throws IOException {
        Path flow = flow("text", "'{{ticket.subject}} \\é\\u0000'");
        Path ticket = folder.resolve("own.ticket.yaml");
        Files.writeString(ticket, "hookwright: 1\nname: Own\nticket: { subject: \"a\\tb 😀\" }\n");
        assertThat(run("render", flow.toString(), "--ticket", ticket.toString()))
                .isZero();
        assertThat(out.toByteArray()).isEqualTo("a\tb 😀 \\é\\u0000".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNameThatIsNearlyRightIsAskedBack() {
        assertThat(run("render", workflow, "--ticket", "INC-4851")).isEqualTo(2);
        assertThat(text(err)).contains("Did you mean").contains("INC-4815");
        assertThat(run("render", workflow, "--step", "notify_slak")).isEqualTo(2);
        assertThat(text(err)).contains("Did you mean notify_slack?");
        assertThat(run("render", workflow, "--ticket", "INC-4815", "--env", "Sandbx"))
                .isEqualTo(2);
        assertThat(text(err)).contains("Did you mean Sandbox?");
    }

    @Test
    void aFileThatIsNoneIsNamedWithTheReason() throws IOException {
        Path binary = folder.resolve("workflows/binary.hook.yaml");
        Files.write(binary, new byte[] {0, (byte) 0xff, (byte) 0xfe, 1, 2, 3});
        for (String command : List.of("render", "check", "send")) {
            assertThat(run(command, binary.toString(), "--ticket", "INC-4815")).isEqualTo(2);
            assertThat(text(err)).contains("binary.hook.yaml").doesNotContain("Exception");
            assertThat(run(command, folder.toString(), "--ticket", "INC-4815")).isEqualTo(2);
            assertThat(text(err)).contains("is a folder");
            assertThat(run(command, folder.resolve("none").toString(), "--ticket", "INC-4815"))
                    .isEqualTo(2);
            assertThat(text(err)).contains("There is no file");
            assertThat(out.toByteArray()).isEmpty();
        }
    }

    @Test
    void aTicketThatCannotBeReadIsAProblemAndIsNamed() throws IOException {
        Files.writeString(folder.resolve("tickets/odd.ticket.yaml"), "hookwright: 1\nticket: [");
        Path flow = flow("json", "'{\"a\": 1}'");
        assertThat(run("check", flow.toString())).isEqualTo(1);
        assertThat(text(err)).contains("odd.ticket.yaml");
        assertThat(run("check", flow.toString(), "--ticket", "INC-4815")).isZero();
        assertThat(run("check", flow.toString(), "--ticket", "INC-0")).isEqualTo(2);
        assertThat(text(err)).contains("odd.ticket.yaml");
    }

    @Test
    void warningsAreProblemsAndNotesAreNot() throws IOException {
        Path misspelt = flow("json", "'{\"a\": \"{{ticket.priorty}}\"}'");
        assertThat(run("check", misspelt.toString(), "--ticket", "INC-4815")).isEqualTo(1);
        assertThat(text(out)).contains("placeholder.misspelt").contains("ticket.priority");
        Path unverified = flow("json", "'{\"a\": \"{{ticket.urgency}}\"}'");
        assertThat(run("check", unverified.toString(), "--ticket", "INC-4815")).isZero();
        assertThat(text(out)).contains("placeholder.unverified");
    }

    @Test
    void aSecretWithoutAValueIsNamedWithItsVariable() throws IOException {
        Path flow = flow("json", "'{\"a\": \"{{secret.crm_token}}\"}'");
        assertThat(run("render", flow.toString(), "--ticket", "INC-4815", "--env", "Sandbox"))
                .isZero();
        assertThat(text(err)).contains("HOOKWRIGHT_SECRET_CRM_TOKEN");
        assertThat(run("check", flow.toString(), "--ticket", "INC-4815", "--env", "Sandbox"))
                .isZero();
    }

    @Test
    void aSecretWithALetterOfNoShellIsReadUnderAnyOfItsNames() throws IOException {
        Path flow = flow("text", "'{{secret.키-1}}'");
        for (String variable : List.of("HOOKWRIGHT_SECRET_키_1", "HOOKWRIGHT_SECRET___1")) {
            out.reset();
            assertThat(Terminal.run(
                            new String[] {"render", flow.toString(), "--ticket", "INC-4815"},
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            Map.of(variable, "value")))
                    .isZero();
            assertThat(text(out)).isEqualTo("value");
        }
    }

    @Test
    void aReaderThatGoesAwayIsNoCrash() {
        PrintStream closed = new PrintStream(
                new java.io.OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                true,
                StandardCharsets.UTF_8);
        int code = Terminal.run(
                new String[] {"render", workflow, "--ticket", "INC-4815", "--env", "Sandbox"},
                closed,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                SECRETS);
        assertThat(code).isEqualTo(2);
        assertThat(text(err)).isEmpty();
    }

    @Test
    void theLanguageMayBeJoinedToItsOption() {
        assertThat(run("render", workflow, "--ticket", "INC-4851", "--lang=ko")).isEqualTo(2);
        assertThat(text(err)).contains("티켓이 없").contains("쓰려던");
    }

    @Test
    void theLanguageIsThatOfTheVariablesEvenWhereTheSystemHasNoSuchLocale() {
        String[] arguments = {"render", workflow, "--ticket", "INC-0"};
        for (Map<String, String> korean :
                List.of(Map.of("LANG", "ko_KR.UTF-8"), Map.of("LC_ALL", "ko_KR.EUC-KR", "LANG", "en_US.UTF-8"))) {
            err.reset();
            Terminal.run(arguments, new PrintStream(out), new PrintStream(err, true, StandardCharsets.UTF_8), korean);
            assertThat(text(err)).contains("티켓이 없");
        }
        err.reset();
        Terminal.run(
                arguments,
                new PrintStream(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("LC_ALL", "C", "LANG", "ko_KR.UTF-8"));
        assertThat(text(err)).contains("There is no ticket");
    }

    private Path flow(String type, String text) throws IOException {
        Path file = folder.resolve("workflows/own.hook.yaml");
        Files.writeString(file, """
                hookwright: 1
                name: Own
                steps:
                  - call: own
                    kind: webhook
                    request:
                      method: POST
                      url: https://a.example/
                      body:
                        type: %s
                        text: %s
                """.formatted(type, text));
        return file;
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.stream().noneMatch(argument -> argument.startsWith("--lang")) && !all.contains("no-such-command")) {
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
