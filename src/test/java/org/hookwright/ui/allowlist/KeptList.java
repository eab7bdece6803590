package org.hookwright.ui.allowlist;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hookwright.allowlist.AllowList;

/** Remembers what it was to keep, to play and to save. */
final class KeptList implements AllowListShelf {
    private final Map<Path, String> saved = new HashMap<>();
    private AllowList kept = AllowList.NONE;
    private Optional<Pretence> played = Optional.empty();

    AllowList kept() {
        return kept;
    }

    Optional<Pretence> played() {
        return played;
    }

    Map<Path, String> saved() {
        return saved;
    }

    @Override
    public void keep(AllowList list) {
        kept = list;
    }

    @Override
    public void play(Optional<Pretence> pretence) {
        played = pretence;
    }

    @Override
    public void save(Path file, String text) {
        saved.put(file, text);
    }
}
