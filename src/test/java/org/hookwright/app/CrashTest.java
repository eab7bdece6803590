package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.support.Child;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, killed in the middle of the typing. */
final class CrashTest {
    /** A draft is due after 300 ms and is given as much again to reach the disk on a busy machine. */
    private static final long HALF_A_SECOND_NANOS = 600_000_000L;

    @TempDir
    Path home;

    private record Typed(int number, long at) {}

    @Test
    void whatWasTypedUntilHalfASecondBeforeTheKillIsInTheFileOrInADraft() throws IOException, InterruptedException {
        Process program = Child.java(Typist.class, List.of("-D" + Folders.HOME_PROPERTY + "=" + home), List.of())
                .start();
        Typed last = new Typed(0, 0);
        long begin = 0;
        List<Typed> old = new java.util.ArrayList<>();
        try (BufferedReader said = program.inputReader()) {
            String line = said.readLine();
            while (line != null && (begin == 0 || System.nanoTime() - begin < 3_000_000_000L)) {
                begin = begin == 0 ? System.nanoTime() : begin;
                last = new Typed(number(line), System.nanoTime());
                old.add(last);
                line = said.readLine();
            }
            program.destroyForcibly();
        }
        program.waitFor();
        long killed = System.nanoTime();
        int due = old.stream()
                .filter(typed -> killed - typed.at() > HALF_A_SECOND_NANOS)
                .mapToInt(Typed::number)
                .max()
                .orElse(0);
        assertThat(due).as("something was typed early enough").isPositive();
        assertThat(newest()).as("of %s", last).isGreaterThanOrEqualTo(due);
    }

    /** The newest name that the workspace or a draft says. */
    private int newest() throws IOException {
        Path workspace = home.resolve("workspace");
        Stream<String> files = Workspace.at(workspace).all(FileKind.WORKFLOW).stream()
                .<Workflow>mapMulti((stored, into) -> {
                    if (stored instanceof Stored.Readable<Workflow> readable) {
                        into.accept(readable.value());
                    }
                })
                .map(Workflow::name);
        Stream<String> drafts = new DraftFolder(home.resolve("data"), workspace)
                .left().stream().map(left -> left.workflow().name());
        return Stream.concat(files, drafts)
                .filter(name -> name.startsWith("typed-"))
                .mapToInt(CrashTest::number)
                .max()
                .orElse(0);
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.substring("typed-".length()));
    }
}
