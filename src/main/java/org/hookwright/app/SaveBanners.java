package org.hookwright.app;

import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Jobs;
import org.hookwright.task.Work;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.ui.shell.ConflictViewModel;
import org.hookwright.ui.shell.ConflictViewModel.Sides;
import org.hookwright.ui.shell.Workplace;
import org.hookwright.workflow.Workflow;

/** Says what keeps a workflow from being saved, with the ways out. */
final class SaveBanners implements ConflictViewModel.Choice {
    private static final String TOPIC = "save";
    private static final String FOLDER = "workspace";

    private final Desk desk;
    private final Messages messages;
    private final ConflictViewModel conflict;

    SaveBanners(Desk desk, Messages messages, Jobs jobs, Workplace workplace) {
        this.desk = desk;
        this.messages = messages;
        conflict = new ConflictViewModel(this::sides, this, jobs);
        desk.saveStateProperty().subscribe(this::tell);
        desk.troubleProperty().subscribe(why -> {
            if (why == null) {
                messages.clear(FOLDER);
            } else {
                messages.show(Message.of(
                        FOLDER,
                        Message.Level.DANGER,
                        why,
                        new Message.Action(Sentence.of("shell.not-saved.retry"), desk::reload),
                        new Message.Action(Sentence.of("shell.top.open"), workplace::openAnother)));
            }
        });
        desk.onReloaded(now -> messages.showPassing(
                Message.of("reloaded", Message.Level.PLAIN, Sentence.of("shell.reloaded.text", now.name()))));
    }

    /** Both states side by side. */
    ConflictViewModel conflict() {
        return conflict;
    }

    /** Writes at once what is pending, tries again what failed, and asks again what is not decided. */
    void saveNow() {
        desk.saveNow();
        tell(desk.saveStateProperty().getValue());
    }

    @Override
    public void keepMine() {
        desk.keepMine();
    }

    @Override
    public void loadTheirs() {
        desk.loadTheirs();
    }

    @Override
    public void later() {
        tell(desk.saveStateProperty().getValue());
    }

    private void tell(SaveState state) {
        switch (state) {
            case SaveState.Saved _ -> messages.clear(TOPIC);
            case SaveState.Pending _, SaveState.Saving _ -> {}
            case SaveState.ConflictOutside(var theirs) ->
                show(
                        Message.Level.WARNING,
                        said(theirs),
                        new Message.Action(Sentence.of("shell.conflict.mine"), desk::keepMine),
                        new Message.Action(Sentence.of("shell.conflict.theirs"), desk::loadTheirs),
                        new Message.Action(Sentence.of("shell.conflict.compare"), conflict::compare));
            case SaveState.Gone _ ->
                show(
                        Message.Level.WARNING,
                        Sentence.of("shell.gone.text", name()),
                        new Message.Action(Sentence.of("shell.gone.keep"), desk::writeAgain));
            case SaveState.NotSaved(var why, var drafted) ->
                show(
                        Message.Level.DANGER,
                        Sentence.of(drafted ? "shell.not-saved.text" : "shell.not-saved.nowhere", why),
                        new Message.Action(Sentence.of("shell.not-saved.retry"), desk::saveNow));
            case SaveState.ReadOnly(var why) -> show(Message.Level.WARNING, Sentence.of("shell.read-only.text", why));
        }
    }

    private Sentence said(Stored<Workflow> theirs) {
        return switch (theirs) {
            case Stored.Readable<Workflow> _ -> Sentence.of("shell.conflict.text", name());
            case Stored.Unreadable<Workflow> unreadable ->
                Sentence.of("shell.conflict.broken", name(), unreadable.problem());
        };
    }

    private void show(Message.Level level, Sentence text, Message.Action... actions) {
        messages.show(Message.of(TOPIC, level, text, actions));
    }

    private Optional<Work<Sides>> sides() {
        Workflow mine = desk.workflowProperty().get();
        return mine != null && desk.saveStateProperty().getValue() instanceof SaveState.ConflictOutside(var theirs)
                ? Optional.of(_ -> new Sides(FileKind.WORKFLOW.write(mine), text(theirs)))
                : Optional.empty();
    }

    /** In the form in which this program writes, so that only what it says differs; as it is where it says nothing. */
    private static String text(Stored<Workflow> stored) throws java.io.IOException {
        return switch (stored) {
            case Stored.Readable<Workflow> readable -> FileKind.WORKFLOW.write(readable.value());
            case Stored.Unreadable<Workflow> unreadable -> Workspace.text(unreadable.file());
        };
    }

    private String name() {
        Workflow workflow = desk.workflowProperty().get();
        return workflow == null ? "" : workflow.name();
    }
}
