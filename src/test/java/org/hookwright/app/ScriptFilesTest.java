package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hookwright.store.FileKind;
import org.hookwright.store.KeptScript;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.support.StepJobs;
import org.hookwright.ui.control.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receiver's scripts written as they are typed, into real files. */
final class ScriptFilesTest {
    @TempDir
    Path folder;

    private final StepJobs jobs = new StepJobs();
    private final Messages messages = new Messages(jobs);
    private final KeptScript first = new KeptScript("점검 시간", 7, List.of("/services/* 503 x2, usual"));
    private final List<Path> made = new ArrayList<>();
    private ScriptFiles files = new ScriptFiles(Workspace.at(Path.of(".")), jobs, messages);

    @BeforeEach
    void add() {
        files = new ScriptFiles(Workspace.at(folder), jobs, messages);
        files.add(first, made::add);
        jobs.run();
    }

    private KeptScript typed(String rule) {
        return first.with(List.of(rule), 7);
    }

    private List<KeptScript> read() {
        return Workspace.at(folder).all(FileKind.SCRIPT).stream()
                .filter(Stored.Readable.class::isInstance)
                .map(stored -> ((Stored.Readable<KeptScript>) stored).value())
                .toList();
    }

    @Test
    void whatIsTypedIsThereAtTheNextStart() {
        files.save(made.getFirst(), typed("/services/* 5"));
        jobs.work();
        files.save(made.getFirst(), typed("/services/* 50"));
        files.save(made.getFirst(), typed("/services/* 503"));
        jobs.run();
        files.save(made.getFirst(), typed("/services/* 503 x3"));
        jobs.run();

        assertThat(read()).containsExactly(typed("/services/* 503 x3"));
        assertThat(messages.shown()).isEmpty();
    }

    @Test
    void aChangeMadeOutsideIsNotOverwrittenAndIsSaid() throws IOException {
        String theirs = "hookwright: 1\nname: Theirs\nrules: []\n";
        Files.writeString(made.getFirst(), theirs);
        files.save(made.getFirst(), typed("/services/* 500"));
        jobs.run();

        assertThat(made.getFirst()).hasContent(theirs);
        assertThat(messages.shown().getFirst().text().key()).isEqualTo("receiver.scripts.changed");
    }

    @Test
    void whatCannotBeWrittenIsKeptAndTriedAgain() throws IOException {
        Path unplugged = folder.resolveSibling(folder.getFileName() + "-unplugged");
        Files.move(folder, unplugged);
        files.save(made.getFirst(), typed("/services/* 500"));
        jobs.run();
        assertThat(messages.shown().getFirst().text().key()).isEqualTo("store.disk.gone");

        Files.move(unplugged, folder);
        messages.shown().getFirst().actions().getFirst().act().run();
        jobs.run();

        assertThat(read()).containsExactly(typed("/services/* 500"));
    }

    @Test
    void whatIsDeletedCanBePutBack() {
        files.delete(made.getFirst());
        jobs.run();
        assertThat(read()).isEmpty();

        messages.shown().getFirst().actions().getFirst().act().run();
        jobs.run();

        assertThat(read()).containsExactly(first);
        files.save(made.getFirst(), typed("/services/* 404"));
        jobs.run();
        assertThat(read()).containsExactly(typed("/services/* 404"));
    }
}
