package org.hookwright.ui.flow;

import java.util.IdentityHashMap;
import java.util.List;
import org.hookwright.workflow.Call;

/** The lines of calls that are still the very same as in the picture before: reading their addresses is what costs. */
final class KeptLines {
    private IdentityHashMap<Call, List<CardLine>> before = new IdentityHashMap<>();
    private IdentityHashMap<Call, List<CardLine>> now = new IdentityHashMap<>();

    List<CardLine> of(Call call) {
        List<CardLine> lines = before.get(call);
        List<CardLine> made = lines == null ? CallLines.of(call) : lines;
        now.put(call, made);
        return made;
    }

    /** Forgets what the picture that is done no longer had. */
    void turn() {
        before = now;
        now = new IdentityHashMap<>();
    }
}
