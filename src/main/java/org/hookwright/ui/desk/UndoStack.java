package org.hookwright.ui.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The workflow's own undo: named steps, a hundred at most. Typing in the body is undone by the editor. */
final class UndoStack {
    private static final int MOST = 100;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> undoName = new ReadOnlyObjectWrapper<>(this, "undoName");
    private final ReadOnlyObjectWrapper<@Nullable Sentence> redoName = new ReadOnlyObjectWrapper<>(this, "redoName");

    ReadOnlyObjectProperty<@Nullable Sentence> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Sentence> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Remembers a step. One of the same name that follows at once, such as the next key in a field, joins it. */
    void remember(Edit edit, boolean joining) {
        Edit last = done.peek();
        undone.clear();
        if (joining
                && last != null
                && last.name().equals(edit.name())
                && last.after().equals(edit.before())) {
            done.pop();
            done.push(new Edit(edit.name(), last.before(), edit.after()));
        } else {
            done.push(edit);
        }
        if (done.size() > MOST) {
            done.removeLast();
        }
        tell();
    }

    @Nullable
    Workflow undo(Workflow now) {
        Edit edit = done.poll();
        if (edit == null) {
            return null;
        }
        undone.push(edit);
        tell();
        return edit.undone(now);
    }

    @Nullable
    Workflow redo(Workflow now) {
        Edit edit = undone.poll();
        if (edit == null) {
            return null;
        }
        done.push(edit);
        tell();
        return edit.redone(now);
    }

    void forget() {
        done.clear();
        undone.clear();
        tell();
    }

    private void tell() {
        undoName.set(done.isEmpty() ? null : done.peek().name());
        redoName.set(undone.isEmpty() ? null : undone.peek().name());
    }
}
