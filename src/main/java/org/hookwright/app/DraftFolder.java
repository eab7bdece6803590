package org.hookwright.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.ui.desk.Drafts;
import org.hookwright.workflow.Workflow;

/** Drafts in the program's own folder: one file for each workflow that could not be written to its own. */
final class DraftFolder implements Drafts {
    private static final System.Logger LOG = System.getLogger(DraftFolder.class.getName());

    private final Path folder;
    private final Path originals;
    private final Workspace workspace;

    /**
     * The drafts of one workspace.
     *
     * @param data the program's own folder
     * @param of the workspace's folder
     */
    DraftFolder(Path data, Path of) {
        byte[] name = of.toString().getBytes(StandardCharsets.UTF_8);
        folder = data.resolve("drafts").resolve(UUID.nameUUIDFromBytes(name).toString());
        originals = of.resolve(FileKind.WORKFLOW.folder());
        workspace = Workspace.at(folder);
    }

    /** A draft and the file it belongs to. */
    record Draft(Path kept, Path file, Workflow workflow) {}

    @Override
    public void follow(Path file, Workflow now, SaveOutcome<Workflow> outcome) {
        Path draft = folder.resolve(file.getFileName());
        switch (outcome) {
            case SaveOutcome.Saved<Workflow> _ -> discard(draft);
            case SaveOutcome.NotSaved<Workflow> _, SaveOutcome.ChangedOutside<Workflow> _ -> keep(draft, now);
        }
    }

    /** Those that are left from earlier sittings. */
    List<Draft> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.<Draft>mapMulti((kept, into) -> {
                        if (workspace.read(FileKind.WORKFLOW, kept) instanceof Stored.Readable<Workflow> draft) {
                            into.accept(new Draft(kept, originals.resolve(kept.getFileName()), draft.value()));
                        }
                    })
                    .toList();
        }
    }

    void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "A draft stays behind: " + draft, failed);
        }
    }

    private void keep(Path draft, Workflow now) {
        if (workspace.overwrite(FileKind.WORKFLOW, draft, now) instanceof SaveOutcome.NotSaved<Workflow>) {
            LOG.log(System.Logger.Level.ERROR, "Not even the draft can be written: " + draft);
        }
    }
}
