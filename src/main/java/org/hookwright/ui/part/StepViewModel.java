package org.hookwright.ui.part;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The chosen step where it is a branch or a wait: its name, its note, and how long a wait is. */
public final class StepViewModel {
    private static final Wait NONE = new Wait("", "", java.time.Duration.ofMinutes(1), Unknown.NONE);

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", NONE);
    private final ReadOnlyObjectWrapper<Optional<Sentence>> nameTrouble =
            new ReadOnlyObjectWrapper<>(this, "nameTrouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> lengthTrouble =
            new ReadOnlyObjectWrapper<>(this, "lengthTrouble", Optional.empty());
    private @Nullable StepPath path;

    public StepViewModel(Desk desk) {
        this.desk = desk;
        desk.workflowProperty().subscribe(_ -> show());
        desk.spotProperty().subscribe(_ -> show());
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Why the name that was typed was not taken. */
    ReadOnlyObjectProperty<Optional<Sentence>> nameTroubleProperty() {
        return nameTrouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Sentence>> lengthTroubleProperty() {
        return lengthTrouble.getReadOnlyProperty();
    }

    private void show() {
        Workflow workflow = desk.workflowProperty().get();
        StepPath now = desk.spotProperty().get().step().orElse(null);
        Step found = workflow == null || now == null ? null : workflow.at(now).orElse(null);
        if (now == null || found == null || found instanceof Call) {
            path = null;
            return;
        }
        if (!now.equals(path) || !found.name().equals(step.get().name())) {
            nameTrouble.set(Optional.empty());
        }
        if (!now.equals(path) || !java.util.Objects.equals(length(found), length(step.get()))) {
            lengthTrouble.set(Optional.empty());
        }
        path = now;
        step.set(found);
    }

    private static @Nullable Span length(Step step) {
        return step instanceof Wait wait ? Span.of(wait.length()) : null;
    }

    /** Takes each key of the name. Files refuse a name that another step has. */
    void typeName(String name) {
        Workflow workflow = desk.workflowProperty().get();
        String wanted = name.strip();
        if (workflow == null || wanted.equals(step.get().name())) {
            nameTrouble.set(Optional.empty());
        } else if (!wanted.isEmpty() && workflow.names().contains(wanted)) {
            nameTrouble.set(Optional.of(Sentence.of("part.name.taken", wanted)));
        } else {
            nameTrouble.set(Optional.empty());
            type("part.edit.name", step.get().named(wanted));
        }
    }

    void typeNote(String note) {
        if (!note.equals(step.get().note())) {
            type("part.edit.note", step.get().noted(note));
        }
    }

    /** Takes each key of a wait's length. */
    void typeLength(String amount, Span.Unit unit) {
        if (!(step.get() instanceof Wait wait)) {
            return;
        }
        Optional<Span> span = Span.read(amount, unit);
        lengthTrouble.set(
                span.isPresent() ? Optional.empty() : Optional.of(Sentence.of("part.wait.bounds", Span.MOST)));
        span.filter(typed -> !typed.length().equals(wait.length()))
                .ifPresent(typed -> type("part.edit.length", wait.with(typed.length())));
    }

    private void type(String name, Step other) {
        StepPath at = path;
        if (at != null) {
            desk.typeWorkflow(
                    Sentence.of(name),
                    workflow -> workflow.at(at)
                                    .filter(found -> !(found instanceof Call))
                                    .isPresent()
                            ? workflow.with(at, other)
                            : workflow);
        }
    }
}
