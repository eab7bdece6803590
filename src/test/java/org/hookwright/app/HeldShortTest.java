package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.support.Child;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder that must not be written and a disk that is full, both real: nothing is lost, and it is said what helps. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "permission bits and limits as POSIX has them")
final class HeldShortTest {
    @TempDir
    Path home;

    private Path workflows = Path.of(".");
    private Path first = Path.of(".");

    @BeforeEach
    void make() {
        workflows = home.resolve("workspace/workflows");
        first = workflows.resolve("cmdb-asset.hook.yaml");
        assertThat(ExampleWorkspace.create(home.resolve("workspace"), Locale.ENGLISH))
                .isEmpty();
    }

    private static void allow(Path folder, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> listed = Files.list(workflows)) {
            return listed.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".backup"))
                    .sorted()
                    .toList();
        }
    }

    private static void again(Process writer) throws IOException {
        OutputStream keys = writer.getOutputStream();
        keys.write('\n');
        keys.flush();
    }

    @Test
    void aFolderThatMustNotBeWrittenLosesNothingAndIsWrittenOnceItMay() throws IOException, InterruptedException {
        List<String> before = files();
        String text = Files.readString(first);
        allow(workflows, "r-xr-xr-x");
        Process writer = Child.boundByPermissions(Child.java(Writer.class, List.of(), List.of(home.toString(), "20")))
                .start();
        try (BufferedReader said = writer.inputReader()) {
            assertThat(said.readLine()).isEqualTo("created: NotSaved");
            assertThat(said.readLine())
                    .startsWith("NotSaved: No permission to write into " + workflows)
                    .contains("Change the folder’s permissions");
            assertThat(first).hasContent(text);
            assertThat(files()).isEqualTo(before);
            assertThat(drafts()).contains("x".repeat(20));

            allow(workflows, "rwxr-xr-x");
            again(writer);
            assertThat(said.readLine()).startsWith("Saved");
        } finally {
            allow(workflows, "rwxr-xr-x");
        }
        writer.waitFor();
        assertThat(Files.readString(first) + files().size()).contains("x".repeat(20));
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aDiskThatIsFullLosesNothingAndIsSaidWithWhatHelps() throws IOException, InterruptedException {
        List<String> before = files();
        String text = Files.readString(first);
        Process writer = Child.withFilesUpTo(
                        40,
                        Child.java(
                                Writer.class,
                                List.of("-XX:-UsePerfData", "-Xshare:auto"),
                                List.of(home.toString(), "80000")))
                .start();
        try (BufferedReader said = writer.inputReader()) {
            assertThat(said.readLine()).isEqualTo("created: Saved");
            assertThat(said.readLine()).startsWith("NotSaved: The disk is full").contains("Make room");
            again(writer);
            assertThat(said.readLine()).startsWith("NotSaved");
        }
        writer.waitFor();
        assertThat(first).hasContent(text);
        assertThat(files()).containsAll(before).hasSize(before.size() + 1).noneMatch(name -> name.endsWith(".tmp"));
    }

    /** Every draft's text. */
    private String drafts() throws IOException {
        StringBuilder text = new StringBuilder();
        Path folder = home.resolve("data/drafts");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".hook.yaml")
                                && !path.toString().contains(".backup"))
                        .toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
