package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hookwright.store.FileKind;
import org.hookwright.store.Workspace;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftFolderTest {
    @TempDir
    Path home;

    private static Workflow workflow(String name) {
        return new Workflow(name, "", List.of(), Unknown.NONE);
    }

    private DraftFolder drafts() {
        return new DraftFolder(home.resolve("data"), home.resolve("workspace"));
    }

    private Path file(String name) {
        return home.resolve("workspace/workflows").resolve(name + ".hook.yaml");
    }

    @Test
    void whatWasKeptIsLeftForTheNextSittingAndWhatWasLetGoIsNot() throws IOException {
        DraftFolder first = drafts();
        first.keep(file("a"), workflow("mine"));
        first.keep(file("b"), workflow("other"));
        first.discard(file("b"));
        List<DraftFolder.Left> left = drafts().left();
        assertThat(left).extracting(DraftFolder.Left::file).containsExactly(file("a"));
        assertThat(left).extracting(DraftFolder.Left::workflow).containsExactly(workflow("mine"));
    }

    @Test
    void aDraftThatItsFileSaysByNowIsNotOffered() throws IOException {
        Workspace.at(home.resolve("workspace")).create(FileKind.WORKFLOW, workflow("a"));
        drafts().keep(file("a"), workflow("a"));
        assertThat(drafts().left()).isEmpty();
        drafts().keep(file("a"), workflow("changed"));
        assertThat(drafts().left()).hasSize(1);
    }

    @Test
    void aDraftThatIsNotDecidedOnOutlivesTheDraftsOfTheNextSitting() throws IOException {
        drafts().keep(file("a"), workflow("first"));
        DraftFolder second = drafts();
        assertThat(second.left()).hasSize(1);
        second.keep(file("a"), workflow("second"));
        second.discard(file("a"));
        List<DraftFolder.Left> third = drafts().left();
        assertThat(third).extracting(DraftFolder.Left::workflow).containsExactly(workflow("first"));
        drafts().discard(third.getFirst());
        assertThat(drafts().left()).isEmpty();
    }

    @Test
    void theDraftsOfAnotherWorkspaceAreNotOffered() throws IOException {
        drafts().keep(file("a"), workflow("mine"));
        assertThat(new DraftFolder(home.resolve("data"), home.resolve("elsewhere")).left())
                .isEmpty();
        assertThat(Files.exists(home.resolve("workspace"))).isFalse();
    }
}
