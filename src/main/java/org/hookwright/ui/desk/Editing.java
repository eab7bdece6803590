package org.hookwright.ui.desk;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** Changes the open workflow by steps that have names, and takes them back. */
final class Editing {
    private final Focus focus;
    private final BooleanSupplier canChange;
    private final Consumer<Workflow> kept;
    private final UndoStack undo = new UndoStack();

    /**
     * Over what is open.
     *
     * @param canChange whether the open file may be written at all
     * @param kept takes each new state, to be written
     */
    Editing(Focus focus, BooleanSupplier canChange, Consumer<Workflow> kept) {
        this.focus = focus;
        this.canChange = canChange;
        this.kept = kept;
    }

    UndoStack steps() {
        return undo;
    }

    /** @param typing whether steps of one name that follow each other are one */
    void call(Sentence name, UnaryOperator<Call> change, boolean typing) {
        Call before = focus.callProperty().get();
        if (before != null) {
            focus.with(change.apply(before)).ifPresent(after -> change(name, after, null, typing));
        }
    }

    /**
     * Changes the whole.
     *
     * @param then what is chosen after it, or null for what is chosen now
     */
    void workflow(Sentence name, UnaryOperator<Workflow> change, @Nullable Spot then, boolean typing) {
        Workflow before = focus.workflowProperty().get();
        if (before != null) {
            change(name, change.apply(before), then, typing);
        }
    }

    /** Takes what the body's editor says and undoes by itself; whether the body now says so. */
    boolean body(String text) {
        Call before = focus.callProperty().get();
        if (before == null || before.request().body().text().equals(text)) {
            return true;
        }
        if (!canChange.getAsBoolean()) {
            return false;
        }
        Body body = new Body(before.request().body().type(), text);
        focus.with(before.with(before.request().with(body))).ifPresent(this::put);
        return true;
    }

    void undo() {
        Workflow now = focus.workflowProperty().get();
        Edit edit = now == null ? null : undo.undo();
        if (now != null && edit != null) {
            put(edit.undone(now));
            focus.choose(edit.from());
        }
    }

    void redo() {
        Workflow now = focus.workflowProperty().get();
        Edit edit = now == null ? null : undo.redo();
        if (now != null && edit != null) {
            put(edit.redone(now));
            focus.choose(edit.to());
        }
    }

    /** Shows and keeps a state that is no step to be taken back. */
    void put(Workflow after) {
        focus.show(after);
        kept.accept(after);
    }

    private void change(Sentence name, Workflow after, @Nullable Spot then, boolean typing) {
        Workflow before = focus.workflowProperty().get();
        if (before != null && canChange.getAsBoolean() && !after.equals(before)) {
            Spot from = focus.spotProperty().get();
            put(after);
            if (then != null) {
                focus.choose(then);
            }
            undo.remember(
                    new Edit(name, before, after, from, focus.spotProperty().get()), typing);
        }
    }
}
