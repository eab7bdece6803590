package org.hookwright.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.store.FileKind;
import org.hookwright.store.Workspace;
import org.hookwright.task.ThreadJobs;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.workflow.Workflow;

/**
 * Opens a workspace at the desk in a process that is held short, makes the name of its first workflow longer, and says
 * what came of it; a line on its input makes it try again.
 */
final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int length = Integer.parseInt(arguments[1]);
        Workspace workspace = Workspace.at(home.resolve("workspace"));
        try (ThreadJobs jobs = new ThreadJobs(Runnable::run)) {
            Desk desk = new Desk(
                    new WorkspaceFiles(workspace), new DraftFolder(home.resolve("data"), workspace.folder()), jobs);
            CountDownLatch ready = new CountDownLatch(1);
            desk.readyProperty().subscribe(is -> {
                if (is) {
                    ready.countDown();
                }
            });
            desk.open(null);
            ready.await();
            System.out.println("created: "
                    + workspace.create(FileKind.WORKFLOW, now(desk)).getClass().getSimpleName());
            desk.rename("x".repeat(length));
            say(desk);
            System.in.read();
            say(desk);
        }
    }

    private static Workflow now(Desk desk) {
        Workflow workflow = desk.workflowProperty().get();
        if (workflow == null) {
            throw new IllegalStateException("Nothing is open");
        }
        return workflow;
    }

    private static void say(Desk desk) throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        desk.whenSaved(written::countDown);
        written.await();
        SaveState state = desk.saveStateProperty().getValue();
        Sentence why =
                state instanceof SaveState.NotSaved(var reason, var _) ? reason : Sentence.of("shell.save.saved");
        System.out.println(state.getClass().getSimpleName() + ": " + new Texts(Locale.ENGLISH).of(why));
    }
}
