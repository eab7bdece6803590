package org.hookwright.ui.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
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
            done.push(new Edit(edit.name(), last.before(), edit.after(), last.from(), edit.to()));
        } else {
            done.push(edit);
        }
        if (done.size() > MOST) {
            done.removeLast();
        }
        tell();
    }

    /** Takes the last step off; null where there is none. */
    @Nullable
    Edit undo() {
        return move(done, undone);
    }

    /** Puts the step back that was taken off last; null where there is none. */
    @Nullable
    Edit redo() {
        return move(undone, done);
    }

    private @Nullable Edit move(Deque<Edit> from, Deque<Edit> to) {
        Edit edit = from.poll();
        if (edit != null) {
            to.push(edit);
            tell();
        }
        return edit;
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
