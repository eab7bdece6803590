package org.hookwright.ui.desk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hookwright.workflow.Workflow;

/** Drafts in memory. */
final class KeptDrafts implements Drafts {
    final Map<Path, Workflow> kept = new LinkedHashMap<>();

    Workflow of(String name) {
        return Optional.ofNullable(kept.get(FolderOfTests.file(name))).orElseThrow();
    }

    @Override
    public boolean keep(Path file, Workflow now) {
        kept.put(file, now);
        return true;
    }

    @Override
    public void discard(Path file) {
        kept.remove(file);
    }
}
