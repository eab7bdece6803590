package org.hookwright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.Gallery;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.workflows.Shelf;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;

/** What the list of workflows does to the workspace's files; what goes wrong is said in a banner. */
final class FilingShelf implements Shelf {
    private static final System.Logger LOG = System.getLogger(FilingShelf.class.getName());
    private static final String TOPIC = "workflows";

    private final Desk desk;
    private final Workspace workspace;
    private final Surroundings around;

    FilingShelf(Desk desk, Workspace workspace, Surroundings around) {
        this.desk = desk;
        this.workspace = workspace;
        this.around = around;
    }

    @Override
    public void choose(Path file) {
        desk.chooseWorkflow(file);
    }

    @Override
    public void add() {
        create(empty(around.language().texts().of("app.workflow.new")));
    }

    @Override
    public List<Example> gallery() {
        return Gallery.entries(around.language().texts().locale()).stream()
                .map(entry -> new Example(entry.id(), entry.title(), entry.description()))
                .toList();
    }

    @Override
    public void addFromGallery(String id) {
        Gallery.entries(around.language().texts().locale()).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .ifPresent(entry -> create(entry.workflow()));
    }

    @Override
    public void duplicate(Path file) {
        desk.workflows().find(file).ifPresent(stored -> {
            if (stored instanceof Stored.Readable<Workflow> readable) {
                Workflow original = readable.value();
                create(original.named(around.language().texts().of("app.workflow.copy", original.name())));
            }
        });
    }

    @Override
    public void rename(Path file, String name) {
        if (file.equals(desk.fileProperty().getValue())) {
            desk.rename(name);
        } else if (desk.workflows().find(file).orElse(null) instanceof Stored.Readable<Workflow> readable) {
            run(
                    ws -> ws.save(FileKind.WORKFLOW, readable, readable.value().named(name)),
                    outcome -> told(outcome, false));
        }
    }

    @Override
    public void delete(Path file) {
        desk.whenSaved(() -> deleteSaved(file));
    }

    /** What is pending is written first, so that the file in the trash says all that was done. */
    private void deleteSaved(Path file) {
        String title = title(file);
        run(ws -> ws.delete(file), deletion -> {
            if (deletion.kept().isPresent()) {
                desk.letGo(file);
                around.messages()
                        .showPassing(Message.of(
                                TOPIC,
                                Message.Level.PLAIN,
                                Sentence.of("app.workflow.deleted", title),
                                new Message.Action(Sentence.of("app.workflow.undelete"), () -> restore(deletion))));
            } else {
                deletion.why().ifPresent(this::complain);
            }
        });
    }

    @Override
    public void reveal(Path file) {
        Path folder = file.getParent();
        if (folder != null) {
            around.desktop().open(folder);
        }
    }

    private void restore(Workspace.Deletion deletion) {
        run(ws -> ws.restore(deletion), why -> {
            desk.reload(() -> desk.chooseWorkflow(deletion.file()));
            why.ifPresent(this::complain);
        });
    }

    /** Writes it into a file of its own and opens it. */
    void create(Workflow workflow) {
        create(workflow, () -> {});
    }

    /** @param written is run once it is in its file */
    void create(Workflow workflow, Runnable written) {
        run(ws -> ws.add(FileKind.WORKFLOW, workflow), outcome -> {
            told(outcome, true);
            if (outcome instanceof SaveOutcome.Saved<Workflow>) {
                written.run();
            }
        });
    }

    private void told(SaveOutcome<Workflow> outcome, boolean open) {
        switch (outcome) {
            case SaveOutcome.Saved<Workflow>(var stored) ->
                desk.reload(() -> {
                    if (open) {
                        desk.chooseWorkflow(stored.file());
                    }
                });
            case SaveOutcome.ChangedOutside<Workflow> _ -> desk.reload();
            case SaveOutcome.NotSaved<Workflow>(var why) -> complain(why);
        }
    }

    private <T> void run(Function<Workspace, T> work, java.util.function.Consumer<T> then) {
        around.jobs().wait(_ -> work.apply(workspace), outcome -> {
            switch (outcome) {
                case Outcome.Done(var value) -> then.accept(value);
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.ERROR, "The workspace's files", cause);
                    complain(Sentence.of("app.files.failed", String.valueOf(cause.getMessage())));
                }
            }
        });
    }

    private void complain(Sentence why) {
        around.messages().show(Message.of(TOPIC, Message.Level.DANGER, why));
    }

    private String title(Path file) {
        return desk.workflows()
                .find(file)
                .map(stored -> stored instanceof Stored.Readable<Workflow> readable
                        ? readable.value().name()
                        : file.getFileName().toString())
                .orElse(file.getFileName().toString());
    }

    private static Workflow empty(String name) {
        Request request = new Request(
                Method.POST, "https://", List.of(), new Auth.None(), new Body(Body.Type.JSON, "{\n  \n}\n"));
        Call call = new Call("call_1", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        return new Workflow(name, "", List.of(call), Unknown.NONE);
    }
}
