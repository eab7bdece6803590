package org.hookwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.app.Sat;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.support.Windows;
import org.hookwright.ui.problems.ProblemRow;
import org.hookwright.ui.workflows.WorkflowEntry;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;

/** The whole program in its window, on the twelve bundled tickets and workflows of the bench's own. */
final class Desk implements AutoCloseable {
    private final Path home;
    private final Sat sat;
    private final CodeArea editor;
    private final CodeArea preview;
    private final ObservableList<ProblemRow> problems;
    private Runnable awaited = () -> {};

    /** Opens the window on these bodies, the first of which is shown. */
    @SuppressWarnings("unchecked")
    Desk(String... bodies) throws IOException {
        home = Files.createTempDirectory("bench");
        Path folder = Folders.in(home).workspace();
        ExampleWorkspace.create(folder, Locale.ENGLISH);
        try (Stream<Path> workflows = Files.list(folder.resolve("workflows"))) {
            for (Path file : workflows.toList()) {
                Files.delete(file);
            }
        }
        Workspace workspace = Workspace.at(folder);
        for (int i = 0; i < bodies.length; i++) {
            workspace.create(FileKind.WORKFLOW, workflow(i, bodies[i]));
        }
        sat = Sat.down(home, Locale.ENGLISH, false);
        Windows.until(
                "the first body is shown", () -> ((CodeArea) part("#body-editor")).getLength() == bodies[0].length());
        editor = Windows.on(() -> (CodeArea) part("#body-editor"));
        preview = Windows.on(() -> (CodeArea) part("#preview-text").lookup(".styled-text-area"));
        problems = Windows.on(() -> ((ListView<ProblemRow>) part("#problems-list")).getItems());
        Windows.run(() -> {
            preview.lengthProperty().addListener((_, _, _) -> awaited.run());
            problems.addListener((InvalidationListener) _ -> awaited.run());
        });
        Windows.until("the body is filled", () -> preview.getLength() > 0);
    }

    private static Workflow workflow(int index, String body) {
        Request request = new Request(
                Method.POST,
                "https://hooks.slack.com/services/T0",
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, body));
        Call call = new Call("notify", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        return new Workflow("Bench " + index, "", List.of(call), Unknown.NONE);
    }

    Scene scene() {
        return sat.scene();
    }

    /** The area in which the body is written. */
    CodeArea editor() {
        return editor;
    }

    /** The area in which the filled body is read. */
    CodeArea preview() {
        return preview;
    }

    List<ProblemRow> problems() {
        return problems;
    }

    /** Waits until something holds that follows from what the preview and the problems show. Costs no time to ask. */
    void until(BooleanSupplier condition) {
        CountDownLatch held = Windows.on(() -> {
            CountDownLatch latch = new CountDownLatch(1);
            awaited = () -> {
                if (condition.getAsBoolean()) {
                    latch.countDown();
                }
            };
            awaited.run();
            return latch;
        });
        FxMeter.await(held);
    }

    /** Opens the workflow of this index, as a click on it does. To be called on the JavaFX thread. */
    @SuppressWarnings("unchecked")
    void choose(int index) {
        if (part("#workflows-list") == null) {
            ((ButtonBase) part("#toggle-list")).fire();
        }
        ((ListView<WorkflowEntry>) part("#workflows-list")).getSelectionModel().select(index);
    }

    private Node part(String selector) {
        return sat.scene().getRoot().lookup(selector);
    }

    @Override
    public void close() throws IOException {
        sat.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
