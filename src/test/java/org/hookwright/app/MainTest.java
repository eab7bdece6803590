package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hookwright.store.Folders;
import org.hookwright.store.Strongbox;
import org.hookwright.support.Child;
import org.hookwright.ticket.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a shell starts it. */
final class MainTest {
    @TempDir
    private Path home;

    /** As in a pipeline: no terminal is there to be asked at. */
    @Test
    void lockedSecretsAreSaidToBeLockedWhereNobodyCanBeAsked() throws Exception {
        Strongbox vault = Strongbox.withoutSystem(Folders.in(home).config());
        vault.put("token", new Secret("s3cret-value"));
        vault.protect(new Secret("correct horse battery staple"));
        Path workflows = Files.createDirectories(home.resolve("w/workflows"));
        Path tickets = Files.createDirectories(home.resolve("w/tickets"));
        Files.writeString(home.resolve("w/hookwright.yaml"), "hookwright: 1\n");
        Files.writeString(tickets.resolve("a.ticket.yaml"), "hookwright: 1\nname: a\nticket: { id: INC-1 }\n");
        Path file = Files.writeString(workflows.resolve("a.hook.yaml"), """
                hookwright: 1
                name: A
                steps:
                  - call: one
                    request: { method: POST, url: "http://localhost:1/{{secret.token}}" }
                """);

        Process process = Child.java(
                        Main.class,
                        List.of("-Dhookwright.home=" + home),
                        List.of("send", file.toString(), "--ticket", "INC-1", "--lang", "en", "--no-history"))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("HOOKWRIGHT_PASSPHRASE").doesNotContain("Java", "null");
    }
}
