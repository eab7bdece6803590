package org.hookwright.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.ui.desk.Drafts;
import org.hookwright.workflow.Workflow;

/**
 * Drafts in the program's own folder: one file for each workflow that is being edited and not written yet. Those that
 * an earlier sitting has left are put aside at the start, so that none of this sitting takes their place.
 */
final class DraftFolder implements Drafts {
    private static final System.Logger LOG = System.getLogger(DraftFolder.class.getName());
    private static final String ASIDE = "left";

    private final Path folder;
    private final Path originals;

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
    }

    /**
     * What an earlier sitting has left.
     *
     * @param kept the draft's own file
     * @param file the one it belongs to
     */
    record Left(Path kept, Path file, Workflow workflow) {}

    @Override
    public boolean keep(Path file, Workflow now) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.ERROR, "No drafts can be kept in " + folder, failed);
            return false;
        }
        Path draft = folder.resolve(file.getFileName());
        boolean kept =
                Workspace.at(folder).overwrite(FileKind.WORKFLOW, draft, now) instanceof SaveOutcome.Saved<Workflow>;
        if (!kept) {
            LOG.log(System.Logger.Level.ERROR, "Not even the draft can be written: " + draft);
        }
        return kept;
    }

    @Override
    public void discard(Path file) {
        delete(folder.resolve(file.getFileName()));
    }

    /** Lets go of a draft of an earlier sitting. */
    void discard(Left draft) {
        delete(draft.kept());
    }

    /** What earlier sittings have left and no file says. Called once, before anything is edited. */
    List<Left> left() throws IOException {
        Path aside = folder.resolve(ASIDE);
        putAside(aside);
        List<Left> left = new ArrayList<>();
        for (Path kept : drafts(aside)) {
            Path file = originals.resolve(kept.getFileName());
            if (read(aside, kept) instanceof Stored.Readable<Workflow> draft) {
                if (read(originals, file) instanceof Stored.Readable<Workflow> saved
                        && saved.value().equals(draft.value())) {
                    delete(kept);
                } else {
                    left.add(new Left(kept, file, draft.value()));
                }
            }
        }
        return left;
    }

    private void putAside(Path aside) throws IOException {
        for (Path draft : drafts(folder)) {
            Files.createDirectories(aside);
            Files.move(draft, aside.resolve(draft.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> drafts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static Stored<Workflow> read(Path folder, Path file) {
        return Workspace.at(folder).read(FileKind.WORKFLOW, file);
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "A draft stays behind: " + draft, failed);
        }
    }
}
