package org.hookwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command for bash is run by a real shell with the real program, and arrives at a real server. */
final class CurlTest {
    private static final Secret TOKEN = new Secret("t'o\"k$en !한");

    @TempDir
    Path folder;

    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = Receiver.start(0);
    }

    @AfterEach
    void stop() throws IOException {
        receiver.close();
    }

    static Stream<String> bodies() {
        return Stream.of(
                "{\"a\": \"it's 100% \\\"so\\\"!\"}",
                "@/etc/hosts",
                "첫째 줄\n둘째 줄\r\n\ttab 😀\n\n",
                "$HOME `id` $(id) \\n \\ % ^ & | < > * ? ~ # ; !! !x",
                "'",
                "''\"'\"",
                "control \u0001\u007f\u001b[31m end",
                "a nul \0 inside, a \\0 written \\\\ and %s %d",
                "긴 글 'quoted' 100%\n".repeat(30_000),
                "\0" + "x".repeat(200_000),
                " leading and trailing blanks \n");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theBodyArrivesByteForByte(String body) throws Exception {
        Scope scope = Calls.scope(Map.of("text", body), Map.of(), Map.of());
        Received received = run(text("{{ticket.text}}"), scope, Map.of());

        assertThat(received.body().toArray()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        assertThat(received.message().method()).isEqualTo("POST");
    }

    @Test
    void everythingElseArrivesTheSameToo() throws Exception {
        Scope scope = Calls.scope(Map.of("q", "a b&c=한[1]{2}'"), Map.of(), Map.of());
        Request request = Calls.post(
                        receiver.address() + "/x/{{ticket.q}}?list[]=1&b={c}&d={{ticket.q}}", Body.Type.JSON, "{}")
                .with(List.of(
                        new Header("X-Quote", "it's \"{{ticket.q}}\""),
                        new Header("X-Empty", ""),
                        new Header("Content-Type", "application/json")));
        Received received = run(Calls.call(request), scope, Map.of());

        assertThat(received.message().target())
                .isEqualTo(
                        "/x/a%20b%26c%3D%ED%95%9C%5B1%5D%7B2%7D%27?list[]=1&b={c}&d=a%20b%26c%3D%ED%95%9C%5B1%5D%7B2%7D%27");
        assertThat(header(received, "X-Quote")).isEqualTo("it's \"a b&c=한[1]{2}'\"");
        assertThat(header(received, "X-Empty")).isEmpty();
        assertThat(header(received, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void secretsStandInItByNameAndAreFilledByTheShell() throws Exception {
        Scope scope = Calls.scope(Map.of(), Map.of(), Map.of("my token", TOKEN));
        Request request = Calls.post(receiver.address() + "/", Body.Type.TEXT, "<{{secret['my token']}}>")
                .with(List.of(new Header("X-Key", "'{{secret['my token']}}'")))
                .with(new Auth.Basic("me", "{{secret['my token']}}"));
        for (Shell shell : Shell.values()) {
            assertThat(Curl.write(Calls.call(request), scope, Curl.Secrets.BY_NAME, shell))
                    .doesNotContain("$en !")
                    .doesNotContain("\uE000")
                    .contains("HOOKWRIGHT_SECRET_MY_TOKEN");
        }
        Received received = run(Calls.call(request), scope, Map.of("HOOKWRIGHT_SECRET_MY_TOKEN", TOKEN.reveal()));

        assertThat(received.body().utf8()).isEqualTo("<" + TOKEN.reveal() + ">");
        assertThat(header(received, "Authorization")).isEqualTo(basic("me:" + TOKEN.reveal()));
    }

    @Test
    void aSignatureAndATokenAreVariablesAndTheLossIsNamed() throws Exception {
        Scope scope = Calls.scope(Map.of(), Map.of(), Map.of("key", TOKEN));
        Call plain = Calls.call(Calls.post(receiver.address() + "/", Body.Type.TEXT, "hello"));
        Call signed = plain.with(plain.request().with(new Auth.Hmac(new Scheme.Slack(), "{{secret.key}}")));
        Received received = run(
                signed, scope, Map.of("HOOKWRIGHT_SECRET_SIGNATURE", "abc", "HOOKWRIGHT_SECRET_SIGNATURE_TIME", "17"));
        assertThat(header(received, "X-Slack-Signature")).isEqualTo("v0=abc");
        assertThat(header(received, "X-Slack-Request-Timestamp")).isEqualTo("17");
        assertThat(received.body().utf8()).isEqualTo("hello");
        assertThat(Curl.losses(signed)).hasSize(1);
        for (Curl.Secrets secrets : Curl.Secrets.values()) {
            assertThat(Curl.write(signed, scope, secrets, Shell.BASH)).doesNotContain(TOKEN.reveal());
        }

        Call bearing = plain.with(plain.request()
                .with(new Auth.OAuth2(
                        "https://login.example/token",
                        "id",
                        "{{secret.key}}",
                        "",
                        "",
                        Auth.OAuth2.Credentials.HEADER)));
        assertThat(header(run(bearing, scope, Map.of("HOOKWRIGHT_SECRET_ACCESS_TOKEN", "t0ken")), "Authorization"))
                .isEqualTo("Bearer t0ken");
        assertThat(Curl.losses(bearing)).hasSize(1);
        assertThat(Curl.losses(plain)).isEmpty();
    }

    @Test
    void inClearTheyStandThereOnlyWhenAsked() throws Exception {
        Scope scope = Calls.scope(Map.of(), Map.of(), Map.of("token", TOKEN));
        Call call = text("{{secret.token}}");

        String command = Curl.write(call, scope, Curl.Secrets.IN_CLEAR, Shell.BASH);
        assertThat(execute(command, Map.of()).body().utf8()).isEqualTo(TOKEN.reveal());
    }

    @Test
    void aSecretInAnAddressIsAVariableThere() throws Exception {
        Scope scope = Calls.scope(Map.of(), Map.of(), Map.of("path", new Secret("T0/B0/x")));
        Call call = Calls.call(Calls.post(receiver.address() + "/services/{{secret.path}}", Body.Type.JSON, "{}"));

        Received received = run(call, scope, Map.of("HOOKWRIGHT_SECRET_PATH", "T0/B0/x"));
        assertThat(received.message().target()).isEqualTo("/services/T0/B0/x");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void thePromptAndThePowerShellReadTheSameText(String body) {
        String plain = body.replace("\0", "").replace("\r\n", "\n");
        assertThat(WindowsShells.prompt(Shell.CMD.quoted(plain))).containsExactly(plain);
        assertThat(WindowsShells.powerShell(Shell.POWERSHELL.quoted(plain + "‘’‚‛")))
                .isEqualTo(plain + "‘’‚‛");
    }

    @Test
    void atThePromptValidJsonIsWrittenInAsciiOnOneLine() {
        Scope scope = Calls.scope(Map.of("s", "한 😀"), Map.of(), Map.of());
        Call call = Calls.call(Calls.post("https://a.example/", Body.Type.JSON, "{\n  \"s\": \"{{ticket.s}}\"\n}"));
        String command = Curl.write(call, scope, Curl.Secrets.BY_NAME, Shell.CMD);

        assertThat(command).isASCII().contains("\\ud55c \\ud83d\\ude00");
        assertThat(WindowsShells.prompt(command.replace(" ^\n  ", " ").strip()))
                .contains("{   \"s\": \"\\ud55c \\ud83d\\ude00\" }");
    }

    private Call text(String body) {
        return Calls.call(Calls.post(receiver.address() + "/", Body.Type.TEXT, body));
    }

    private Received run(Call call, Scope scope, Map<String, String> variables) throws Exception {
        return execute(Curl.write(call, scope, Curl.Secrets.BY_NAME, Shell.BASH), variables);
    }

    private Received execute(String command, Map<String, String> variables) throws Exception {
        assumeTrue(Stream.of("/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl")
                .anyMatch(file -> Files.exists(Path.of(file))));
        Path script = Files.writeString(folder.resolve("command.sh"), command);
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        bash.environment().putAll(variables);
        bash.environment().put("LC_ALL", "C.UTF-8");
        bash.redirectOutput(folder.resolve("said").toFile());
        assertThat(bash.start().waitFor())
                .as(Files.readString(bash.redirectOutput().file().toPath()))
                .isZero();
        return receiver.requests().getLast();
    }

    private static String basic(String pair) {
        return "Basic " + java.util.Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(Received received, String name) {
        return received.message().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(header -> header.value())
                .findFirst()
                .orElseThrow();
    }
}
