package org.hookwright.app;

import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.store.Contents;
import org.hookwright.store.FileKind;
import org.hookwright.store.MissingWorkspace;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.ui.desk.Files;
import org.hookwright.workflow.Workflow;

/** The desk's files in a real folder. */
record WorkspaceFiles(Workspace workspace) implements Files {
    @Override
    public String name() {
        return workspace.folder().getFileName().toString();
    }

    @Override
    public Contents read() throws MissingWorkspace {
        Optional<Sentence> trouble = workspace.trouble();
        if (trouble.isPresent()) {
            throw new MissingWorkspace(trouble.get());
        }
        return workspace.read();
    }

    @Override
    public SaveOutcome<Workflow> save(Stored.Readable<Workflow> was, Workflow now) {
        return workspace.save(FileKind.WORKFLOW, was, now);
    }

    @Override
    public SaveOutcome<Workflow> overwrite(Stored.Readable<Workflow> was, Workflow now) {
        return workspace.overwrite(FileKind.WORKFLOW, was.file(), now);
    }
}
