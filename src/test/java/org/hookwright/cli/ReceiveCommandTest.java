package org.hookwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReceiveCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test
    void theScriptOfTheLineAndOfTheFileIsFollowedAndWhatCameTwiceIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("pager.script"), "# the pager\n/v2/* = 202\n/x = 418\n");
        Thread program = Thread.ofVirtual()
                .start(() -> run("--port", "0", "--script", "/x = 503, 429 retry-after 2", "--script-file", "" + file));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = next().replace("Listening at ", "");
            assertThat(List.of(next(), next(), next()))
                    .containsExactly("Rule: /x = 503, 429 retry-after 2", "Rule: /v2/* = 202", "Rule: /x = 418");

            assertThat(post(client, address + "/x").statusCode()).isEqualTo(503);
            assertThat(next()).isEqualTo("No. 1: 503");
            assertThat(next()).startsWith("Rule “/x = 503, 429 retry-after 2”: place 1 of 2");
            assertThat(post(client, address + "/x").headers().firstValue("Retry-After"))
                    .contains("2");
            assertThat(next()).isEqualTo("No. 2: 429");
            assertThat(next()).contains("place 2 of 2");
            assertThat(next()).startsWith("Got before as no. 1 (503)");
            assertThat(post(client, address + "/v2/enqueue").statusCode()).isEqualTo(202);
            assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("POST /x\nhello\nPOST /x\nhello\n");
        } finally {
            program.interrupt();
            program.join();
        }
    }

    @Test
    void aScriptThatTheWindowKeepsIsReadAndRefusedInTheSameWords() throws Exception {
        Path file = Files.writeString(
                folder.resolve("fails.script.yaml"),
                "hookwright: 1\nname: Fails\nseed: 5\nrules:\n  - /services/* = 503\n");
        Thread program = Thread.ofVirtual().start(() -> run("--port", "0", "--script", file.toString()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = next().replace("Listening at ", "");
            assertThat(next()).isEqualTo("Rule: /services/* = 503");
            assertThat(post(client, address + "/services/x").statusCode()).isEqualTo(503);
        } finally {
            program.interrupt();
            program.join();
        }
        said.clear();
        Files.writeString(file, "name: Fails\nrules:\n  - /a = maybe\n");
        assertThat(run("--script-file", file.toString())).isEqualTo(Terminal.USAGE);
        assertThat(said.poll()).startsWith(file + ": Column 6: There is no step “maybe”.");
        Files.writeString(file, "rules: []\n");
        assertThat(run("--script", file.toString())).isEqualTo(Terminal.USAGE);
        assertThat(said.poll()).startsWith(file + ": ");
    }

    @Test
    void whatAStepProvesIsLookedForAndWhatDiffersIsSaid() throws Exception {
        Path workflows = Files.createDirectory(folder.resolve("workflows"));
        Files.writeString(folder.resolve("hookwright.yaml"), "hookwright: 1\nname: W\n");
        Path file = workflows.resolve("erp.hook.yaml");
        Files.writeString(file, """
                hookwright: 1
                name: ERP
                event: { on: ticket.created, by: anyone }
                steps:
                  - call: plain
                    kind: webhook
                    request: { method: POST, url: "{{env.base}}/plain" }
                  - call: erp
                    kind: webhook
                    request:
                      method: POST
                      url: "{{env.base}}/erp/orders?x=1"
                      auth: { type: hmac, scheme: free, secret: "{{secret.erp}}", header: X-Sig, signed: "{body}" }
                """);
        Thread program = Thread.ofVirtual().start(() -> run("--port", "0", "--verify", file.toString(), "--refuse"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = next().replace("Listening at ", "");
            assertThat(next()).isEqualTo("A proof is looked for at /erp/orders");

            assertThat(post(client, address + "/plain").statusCode()).isEqualTo(200);
            assertThat(next()).isEqualTo("No. 1: 200");
            assertThat(post(client, address + "/erp/orders").statusCode()).isEqualTo(403);
            assertThat(next()).isEqualTo("No. 2: 403");
            assertThat(next()).contains("X-Sig");
            assertThat(next()).isNotBlank();
            assertThat(post(
                                    client,
                                    address + "/erp/orders",
                                    "X-Sig",
                                    "9307b3b915efb5171ff14d8cb55fbcc798c6c0ef1456d66ded1a6aa723a58b7b")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            program.interrupt();
            program.join();
        }
        said.clear();
        Files.writeString(file, Files.readString(file).replace("{{secret.erp}}", "in clear"));
        assertThat(run("--verify", file.toString())).isEqualTo(Terminal.USAGE);
        assertThat(said.poll()).startsWith("No step of " + file);
    }

    @Test
    void whatIsNoScriptIsRefusedWithItsPlace() throws IOException {
        assertThat(run("--script", "/x = maybe")).isEqualTo(Terminal.USAGE);
        assertThat(said.poll()).startsWith("--script \"/x = maybe\": Column 6: There is no step “maybe”.");

        Path file = Files.writeString(folder.resolve("bad.script"), "/a = 200\n/b = 200 after soon\n");
        assertThat(run("--script-file", file.toString())).isEqualTo(Terminal.USAGE);
        assertThat(said.poll()).startsWith(file + ": Line 2, column 16: “soon” is no time.");

        assertThat(run("--script-file", folder.resolve("none").toString())).isEqualTo(Terminal.USAGE);
        assertThat(said.poll()).startsWith("There is no file ");

        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(run("--script-file", binary.toString())).isEqualTo(Terminal.USAGE);
        assertThat(said.poll()).contains("is no text in UTF-8");
    }

    @Test
    void theHelpTellsHowAScriptIsWritten() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--script=RULE", "retry-after", "--script-file=FILE");
    }

    private String next() throws InterruptedException {
        String line = said.poll(30, TimeUnit.SECONDS);
        assertThat(line).isNotNull();
        return line;
    }

    private static HttpResponse<String> post(HttpClient client, String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString("hello"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("receive", "--lang", "en"));
        arguments.addAll(List.of(options));
        return Terminal.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new Lines(said),
                Map.of("HOOKWRIGHT_SECRET_ERP", "key"));
    }

    /** Hands on each line when it is whole. */
    private static final class Lines extends PrintStream {
        private final BlockingQueue<String> lines;

        Lines(BlockingQueue<String> lines) {
            super(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            this.lines = lines;
        }

        @Override
        public void println(String line) {
            lines.add(line);
        }
    }
}
