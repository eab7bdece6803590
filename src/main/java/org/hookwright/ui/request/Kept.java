package org.hookwright.ui.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Call;

/** What was left behind when something else was chosen, for each call, so that it comes back within the sitting. */
final class Kept<T> {
    private final Desk desk;
    private final Map<String, T> left = new HashMap<>();

    Kept(Desk desk) {
        this.desk = desk;
    }

    void leave(T value) {
        left.put(key(), value);
    }

    Optional<T> back() {
        return Optional.ofNullable(left.get(key()));
    }

    private String key() {
        Call call = desk.callProperty().get();
        return desk.fileProperty().getValue() + "#" + (call == null ? "" : call.name());
    }
}
