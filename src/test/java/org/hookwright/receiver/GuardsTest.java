package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hookwright.language.Texts;
import org.hookwright.receiver.Guard.Wanted;
import org.hookwright.signing.Content;
import org.hookwright.signing.Signer;
import org.hookwright.signing.Stamp;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request proves, and which input differs where it does not. */
final class GuardsTest {
    private static final Secret SECRET = new Secret("Passwort-비밀");
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start(0);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private String status(String target, String headers) throws IOException {
        try (Wire wire = new Wire(receiver)) {
            byte[] utf8 = headers.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            String wired = new String(utf8, java.nio.charset.StandardCharsets.ISO_8859_1);
            return wire.say("POST " + target + " HTTP/1.1\r\nHost: x\r\n" + wired + "Content-Length: 13\r\n\r\n"
                            + "{\"text\":\"hi\"}")
                    .answer();
        }
    }

    private Verdict verdict() {
        return receiver.requests().getLast().treatment().judged().verdict();
    }

    private String reasons() {
        return verdict().reasons().stream().map(ENGLISH::of).collect(Collectors.joining(" "));
    }

    private static String basic(String plain) {
        return "Authorization: Basic "
                + java.util.Base64.getEncoder().encodeToString(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "\r\n";
    }

    @Test
    void namesTheOtherSecretThatASignatureWasMadeWith() throws IOException {
        Secret other = new Secret("another-one");
        Scheme github = new Scheme.GitHub();
        receiver.guard(List.of(new Guard("/", new Wanted.Signed(github, SECRET, Map.of("crm_token", other)), true)));
        byte[] body = "{\"text\":\"hi\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String signature = Signer.headers(
                        github, other, new Stamp("1", Instant.EPOCH), new Content("POST", "/services/x", body))
                .getLast()
                .value();

        assertThat(status("/services/x", "X-Hub-Signature-256: " + signature + "\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(reasons()).contains("another secret that is known here: crm_token");
    }

    @Test
    void basicSaysWhichOfTheTwoDiffers() throws IOException {
        receiver.guard(List.of(new Guard("/services/", new Wanted.Basic("fs", SECRET), true)));

        assertThat(status("/services/x", basic("fs:Passwort-비밀"))).startsWith("HTTP/1.1 200");
        assertThat(verdict().kind()).isEqualTo(Verdict.Kind.PROVEN);
        assertThat(status("/services/x", basic("FS:Passwort-비밀")))
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Basic realm=\"receiver\"");
        assertThat(reasons()).isEqualTo("The user name differs: “FS” came, “fs” is expected.");
        status("/services/x", basic("fs:passwort-비밀"));
        assertThat(reasons())
                .isEqualTo("The user name is right; the password differs. "
                        + "It is right but for capital and small letters.");
        status("/services/x", basic("fs"));
        assertThat(reasons()).contains("no colon");
        status("/services/x", "Authorization: Basic !!\r\n");
        assertThat(reasons()).contains("no base64");
        status("/services/x", "Authorization: Bearer x\r\n");
        assertThat(reasons()).contains("begins with “Bearer”; expected is “Basic”");
        status("/services/x", "");
        assertThat(reasons()).isEqualTo("The header Authorization is missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer Passwort-비밀|The token is right.",
                "Bearer nothing|The token differs. 7 characters came, 11 are expected.",
                "Bearer {{secret.x}}|The token differs. A placeholder came that was not filled in.",
                "Passwort-비밀|Authorization does not begin with “Bearer” and a blank.",
            })
    void bearerNeverShowsWhatWasExpected(String sent, String said) throws IOException {
        receiver.guard(List.of(new Guard("/", new Wanted.Bearer(SECRET), true)));

        status("/x", "Authorization: " + sent + "\r\n");

        assertThat(reasons()).isEqualTo(said).doesNotContain("비밀");
    }

    @Test
    void aKeyIsLookedForInTheHeaderOrInTheQuery() throws IOException {
        receiver.guard(List.of(
                new Guard("/h", new Wanted.Key("X-Api-Key", false, new Secret("k&1")), true),
                new Guard("/q", new Wanted.Key("key", true, new Secret("k&1")), true)));

        assertThat(status("/h", "x-api-key: k&1\r\n")).startsWith("HTTP/1.1 200");
        assertThat(status("/h", "")).startsWith("HTTP/1.1 403");
        assertThat(reasons()).isEqualTo("The header X-Api-Key is missing.");
        assertThat(status("/q?a=1&key=k%261", "")).startsWith("HTTP/1.1 200");
        assertThat(status("/q?key=other", "")).startsWith("HTTP/1.1 403");
        assertThat(status("/elsewhere", "")).startsWith("HTTP/1.1 200");
        assertThat(verdict()).isEqualTo(Verdict.NOT_ASKED);
    }

    @Test
    void whoOnlyMarksAnswersAsUsual() throws IOException {
        receiver.guard(List.of(new Guard("/", new Wanted.Unknown("slack_key"), false)));

        assertThat(status("/services/x", "")).startsWith("HTTP/1.1 200");
        assertThat(verdict().kind()).isEqualTo(Verdict.Kind.NOT_PROVEN);
        assertThat(reasons()).contains("no secret “slack_key”");
    }

    @Test
    void aScriptStandsAboveTheRefusal() throws Exception {
        receiver.guard(List.of(new Guard("/", new Wanted.Bearer(SECRET), true)));
        receiver.follow(new Script(List.of(ScriptReader.rule("/x = 503, usual")), 0));

        assertThat(status("/x", "")).startsWith("HTTP/1.1 503");
        assertThat(status("/x", "")).startsWith("HTTP/1.1 401");
    }
}
