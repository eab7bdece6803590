package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkFormatTest {
    private static final String WHOLE = """
            hookwright: 1
            name: office
            variables: {}
            network:
              authorities: tls/our-ca.pem
              certificate:
                file: tls/caller.pem
                key: tls/caller.key
                password: caller-key
                color: blue
              proxy:
                host: proxy.office.example
                port: 3128
                user: kim
                password: proxy-word
                except:
                  - "*.office.example"
                  - 10.0.0.0/8
              later: 7
            later: yes
            """;

    @TempDir
    private Path folder;

    private Stored.Readable<Environment> read(String text) throws IOException {
        Path file = folder.resolve("environments").resolve("office.env.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Stored<Environment> stored = Workspace.at(folder).read(FileKind.ENVIRONMENT, file);
        assertThat(stored).isInstanceOf(Stored.Readable.class);
        return (Stored.Readable<Environment>) stored;
    }

    private String written(Stored.Readable<Environment> was, Environment now) throws IOException {
        assertThat(Workspace.at(folder).save(FileKind.ENVIRONMENT, was, now)).isInstanceOf(SaveOutcome.Saved.class);
        return Files.readString(was.file());
    }

    @Test
    void everyPartIsReadAndWrittenBackWithWhatNobodyKnows() throws IOException {
        Stored.Readable<Environment> read = read(WHOLE);
        assertThat(read.value().network())
                .isEqualTo(new Network(
                        Optional.of("tls/our-ca.pem"),
                        Optional.of(new Network.ClientCertificate("tls/caller.pem", "tls/caller.key", "caller-key")),
                        Optional.of(new Network.Proxy(
                                "proxy.office.example",
                                3128,
                                "kim",
                                "proxy-word",
                                List.of("*.office.example", "10.0.0.0/8")))));
        String again = written(read, read.value().named("work"));
        assertThat(again)
                .contains("name: work", "color: blue", "later: 7", "later: \"yes\"", "port: 3128")
                .containsSubsequence("authorities:", "certificate:", "file:", "key:", "password:", "proxy:", "except:");
        assertThat(read(again).value()).isEqualTo(read.value().named("work"));
    }

    @Test
    void aPartThatIsTakenAwayTakesItsUnknownKeysAlong() throws IOException {
        Stored.Readable<Environment> read = read(WHOLE);
        String again = written(read, read.value().with(Network.PLAIN));
        assertThat(again).doesNotContain("proxy", "certificate", "color").contains("later: 7");
    }

    @Test
    void aPlainNetworkIsNotWritten() throws IOException {
        Stored.Readable<Environment> read = read("hookwright: 1\nname: office\nvariables: {}\n");
        assertThat(read.value().network()).isEqualTo(Network.PLAIN);
        assertThat(written(read, read.value().named("b"))).doesNotContain("network");
    }
}
