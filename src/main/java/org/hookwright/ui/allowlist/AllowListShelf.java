package org.hookwright.ui.allowlist;

import java.nio.file.Path;
import java.util.Optional;
import org.hookwright.allowlist.AllowList;

/** Where the list is kept, and what follows it. Everything returns at once. */
public interface AllowListShelf {
    /** Keeps the list in the workspace, a moment after its last change. */
    void keep(AllowList list);

    /** Has the receiver play a firewall from its next request on, or none any more. */
    void play(Optional<Pretence> pretence);

    /** Writes a text into a file that the person has chosen. */
    void save(Path file, String text);
}
