package org.hookwright.ui.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.StepText;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Renaming;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/** What can be done to the steps of the open workflow, each as one step with a name that can be taken back. */
public final class StepEdits {
    private static final int LONGEST_NAME = 80;
    private static final String TOPIC = "flow";

    private final Desk desk;
    private final Messages messages;
    private final Clip clip;

    /** The system's clipboard. */
    public interface Clip {
        void copy(String text);

        /** The text that is there, empty where there is none. */
        Optional<String> paste();
    }

    public StepEdits(Desk desk, Messages messages, Clip clip) {
        this.desk = desk;
        this.messages = messages;
        this.clip = clip;
    }

    /** Puts a new step before what stands at a place, and chooses it. */
    public void add(NewStep kind, StepPath place) {
        put(Sentence.of("flow.edit.add", kind.sentence()), place, List.of(kind.step()));
    }

    /** Puts a call into the fallback of a call, behind what is there. */
    public void addFallback(StepPath path) {
        if (step(path).orElse(null) instanceof Call call) {
            put(
                    Sentence.of("flow.edit.add", Sentence.of("flow.add.fallback")),
                    path.in(Slot.ON_FAILURE, call.reply().fallback().size()),
                    List.of(NewStep.call("fallback", Call.Kind.WEBHOOK)));
        }
    }

    public void duplicate(StepPath path) {
        step(path).ifPresent(step -> put(Sentence.of("flow.edit.duplicate", name(step)), path.next(), List.of(step)));
    }

    /** Takes a step out; a word in passing says how it comes back. */
    public void delete(StepPath path) {
        step(path).ifPresent(step -> {
            change(Sentence.of("flow.edit.delete", name(step)), now -> now.without(path));
            say(Message.Level.PLAIN, Sentence.of("flow.deleted.text", name(step)));
        });
    }

    /** Moves a step by a key. */
    void move(StepPath path, FlowMoves.Way way) {
        Workflow now = desk.workflowProperty().get();
        if (now != null && now.at(path).isPresent()) {
            new FlowMoves(now).target(path, way).ifPresent(to -> move(path, to));
        }
    }

    public void moveUp(StepPath path) {
        move(path, FlowMoves.Way.UP);
    }

    public void moveDown(StepPath path) {
        move(path, FlowMoves.Way.DOWN);
    }

    /** Moves a step before what stands at another place now, and chooses it there. */
    public void move(StepPath from, StepPath to) {
        Optional<Step> step = step(from);
        if (step.isEmpty() || to.isWithin(from)) {
            return;
        }
        desk.editWorkflow(
                Sentence.of("flow.edit.move", name(step.get())),
                now -> now.moved(from, to),
                new Spot.At(Workflow.adjusted(from, to)));
    }

    /**
     * Gives a step another name, and what names it too.
     *
     * @return why it cannot be called so, if it cannot
     */
    public Optional<Sentence> rename(StepPath path, String wanted) {
        Workflow now = desk.workflowProperty().get();
        Step step = step(path).orElse(null);
        String name = wanted.strip();
        if (now == null || step == null || step.name().equals(name)) {
            return Optional.empty();
        }
        Optional<Sentence> refusal = refusal(now, step, name);
        if (refusal.isEmpty()) {
            change(Sentence.of("flow.edit.rename", name(step)), before -> Renaming.of(before, path, name));
        }
        return refusal;
    }

    private static Optional<Sentence> refusal(Workflow now, Step step, String name) {
        boolean call = step instanceof Call;
        if (name.isEmpty()) {
            return call ? Optional.of(Sentence.of("flow.name.empty")) : Optional.empty();
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Sentence.of("flow.name.long", LONGEST_NAME));
        }
        if (now.names().contains(name)) {
            return Optional.of(Sentence.of("flow.name.taken", name));
        }
        if (call && Renaming.isTaken(name)) {
            return Optional.of(Sentence.of("flow.name.reserved", name, braced(name)));
        }
        return call && !Renaming.canBeNamed(name)
                ? Optional.of(Sentence.of("flow.name.signs", braced("create_case")))
                : Optional.empty();
    }

    /** As a later step would write it: a pattern of words cannot hold braces of its own. */
    private static String braced(String name) {
        return "{{" + name + ".status}}";
    }

    public void note(StepPath path, String note) {
        step(path)
                .filter(step -> !step.note().equals(note.strip()))
                .ifPresent(step -> change(
                        Sentence.of("flow.edit.note", name(step)), now -> now.with(path, step.noted(note.strip()))));
    }

    /** Puts a step, with all it holds, on the clipboard as text. */
    public void copy(StepPath path) {
        step(path).ifPresent(step -> {
            clip.copy(StepText.write(List.of(step)));
            say(Message.Level.SUCCESS, Sentence.of("flow.copied.text", name(step)));
        });
    }

    public void cut(StepPath path) {
        step(path).ifPresent(step -> {
            clip.copy(StepText.write(List.of(step)));
            change(Sentence.of("flow.edit.cut", name(step)), now -> now.without(path));
        });
    }

    /** Puts the steps of the clipboard's text before what stands at a place; says why where it holds none. */
    public void paste(StepPath place) {
        Optional<String> text = clip.paste().filter(there -> !there.isBlank());
        if (text.isEmpty()) {
            say(Message.Level.WARNING, Sentence.of("flow.pasted.nothing"));
            return;
        }
        switch (StepText.read(text.get())) {
            case FileKind.Parsed.Value<List<Step>>(var steps) ->
                put(Sentence.of("flow.edit.paste", steps.size()), place, steps);
            case FileKind.Parsed.Problem<List<Step>>(var why) ->
                say(Message.Level.WARNING, Sentence.of("flow.pasted.unreadable", why));
        }
    }

    /** What a step is called where somebody speaks of it. */
    static Sentence name(Step step) {
        if (!step.name().isEmpty()) {
            return Sentence.of("flow.card.as-is", step.name());
        }
        return switch (step) {
            case Call _ -> Sentence.of("flow.add.webhook");
            case Branch _ -> Sentence.of("flow.add.branch");
            case Wait wait -> Sentence.of("flow.wait.title", Spell.of(wait.length()));
        };
    }

    private void put(Sentence name, StepPath place, List<Step> steps) {
        Workflow now = desk.workflowProperty().get();
        if (now != null) {
            StepPath there =
                    place.at(Math.clamp(place.index(), 0, now.listAt(place).size()));
            desk.editWorkflow(name, before -> before.inserted(there, steps), new Spot.At(there));
        }
    }

    private void change(Sentence name, UnaryOperator<Workflow> change) {
        desk.editWorkflow(name, change);
    }

    private void say(Message.Level level, Sentence text) {
        messages.showPassing(Message.of(TOPIC, level, text));
    }

    private Optional<Step> step(StepPath path) {
        return Optional.ofNullable(desk.workflowProperty().get()).flatMap(now -> now.at(path));
    }
}
