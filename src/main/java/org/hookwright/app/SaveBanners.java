package org.hookwright.app;

import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.workflow.Workflow;

/** Says what keeps a workflow from being saved, with the ways out. */
final class SaveBanners {
    private static final String TOPIC = "save";

    private final Desk desk;
    private final Messages messages;

    SaveBanners(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
        desk.saveStateProperty().subscribe(this::tell);
        desk.troubleProperty().subscribe(why -> {
            if (why == null) {
                messages.clear("workspace");
            } else {
                messages.show(Message.of("workspace", Message.Level.DANGER, why));
            }
        });
    }

    private void tell(SaveState state) {
        switch (state) {
            case SaveState.Saved _, SaveState.Pending _ -> messages.clear(TOPIC);
            case SaveState.Saving _ -> {}
            case SaveState.ConflictOutside _ ->
                messages.show(Message.of(
                        TOPIC,
                        Message.Level.WARNING,
                        Sentence.of("shell.conflict.text", name()),
                        new Message.Action(Sentence.of("shell.conflict.mine"), desk::keepMine),
                        new Message.Action(Sentence.of("shell.conflict.theirs"), desk::loadTheirs)));
            case SaveState.NotSaved(var why) ->
                messages.show(Message.of(
                        TOPIC,
                        Message.Level.DANGER,
                        Sentence.of("shell.not-saved.text", why),
                        new Message.Action(Sentence.of("shell.not-saved.retry"), desk::saveNow)));
            case SaveState.ReadOnly(var why) ->
                messages.show(Message.of(TOPIC, Message.Level.WARNING, Sentence.of("shell.read-only.text", why)));
        }
    }

    private String name() {
        Workflow workflow = desk.workflowProperty().get();
        return workflow == null ? "" : workflow.name();
    }
}
