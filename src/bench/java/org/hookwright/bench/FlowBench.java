package org.hookwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.hookwright.app.Sat;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Windows;
import org.hookwright.ui.flow.Flows;

/**
 * A key that edits the flow of the whole program, a hundred steps with five levels of branches, until the changed
 * picture is drawn; against the same wait for two frames in which nothing is changed.
 */
final class FlowBench implements Benches.Bench {
    private static final int EDITS = Integer.getInteger("bench.edits", 200);
    private static final int WARM_UP = Math.min(60, EDITS);
    private static final int SCROLLS = 120;

    @Override
    public void run() throws IOException {
        Windows.start();
        Path home = Files.createTempDirectory("flow-bench");
        try (FxMeter meter = new FxMeter();
                Sat sat = open(home)) {
            Windows.run(() -> {
                EditorHandle.fire(sat.scene().getRoot(), KeyEvent.KEY_PRESSED, "", KeyCode.F4);
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(
                                DataFormat.PLAIN_TEXT, "- call: pasted\n  request: { url: https://a.example }\n"));
            });
            Windows.until("the flow is drawn", () -> cards(sat.scene()) > 100);
            Percentiles.head("100 steps, ms");
            edit(meter, sat.scene());
            scroll(meter, sat.scene());
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Sat open(Path home) throws IOException {
        Path folder = Folders.in(home).workspace();
        ExampleWorkspace.create(folder, Locale.ENGLISH);
        try (Stream<Path> workflows = Files.list(folder.resolve("workflows"))) {
            for (Path file : workflows.toList()) {
                Files.delete(file);
            }
        }
        Workspace.at(folder).create(FileKind.WORKFLOW, Flows.hundred());
        return Sat.down(home, Locale.ENGLISH, false);
    }

    private static int cards(Scene scene) {
        return scene.getRoot().lookupAll(".flow-card").size();
    }

    /** Rename, add, move, delete, and each taken back, again and again along the flow. */
    private static void edit(FxMeter meter, Scene scene) {
        Percentiles idle = new Percentiles();
        Percentiles handled = new Percentiles();
        Percentiles drawn = new Percentiles();
        Percentiles spent = new Percentiles();
        Percentiles busiest = new Percentiles();
        Windows.run(() -> scene.getRoot().lookup(".flow-card").requestFocus());
        for (int i = -WARM_UP; i < EDITS; i++) {
            if (Math.floorMod(i, 5) == 0) {
                walk(scene, i);
            }
            FxMeter.drawn(scene);
            long quiet = System.nanoTime();
            FxMeter.drawn(scene);
            long start = System.nanoTime();
            meter.forgetLongest();
            long before = meter.spent();
            int edit = i;
            Windows.run(() -> act(scene, edit));
            long handledAt = System.nanoTime();
            FxMeter.drawn(scene);
            long drawnAt = System.nanoTime();
            if (i >= 0) {
                idle.add(start - quiet);
                handled.add(handledAt - start);
                drawn.add(drawnAt - start);
                spent.add(meter.spent() - before);
                busiest.add(meter.busiest());
            }
        }
        idle.print("nothing changed: two frames, by the clock");
        drawn.print("edit to drawn: the edit and two frames, by the clock");
        handled.print("edit handled, by the clock");
        spent.print("JavaFX thread busy, all an edit causes");
        busiest.print("the longest piece of it");
        System.out.printf(
                Locale.ROOT, "edit to drawn over nothing, p95: %.1f ms%n", drawn.millis(0.95) - idle.millis(0.95));
    }

    private static void walk(Scene scene, int edit) {
        Windows.run(() -> {
            scene.getRoot().lookup(".flow-card").requestFocus();
            press(scene, KeyCode.HOME);
            for (int step = Math.floorMod(edit * 7, 60) + 2; step >= 0; step--) {
                press(scene, KeyCode.DOWN);
            }
        });
    }

    private static void act(Scene scene, int edit) {
        switch (Math.floorMod(edit, 5)) {
            case 0 -> rename(scene, "step_" + Math.floorMod(edit, 1000));
            case 1 -> press(scene, KeyCode.V, KeyCombination.SHORTCUT_DOWN);
            case 2 -> press(scene, KeyCode.UP, KeyCombination.ALT_DOWN);
            case 3 -> press(scene, KeyCode.DELETE);
            default -> press(scene, KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        }
    }

    private static void rename(Scene scene, String name) {
        press(scene, KeyCode.F2);
        if (scene.getFocusOwner() instanceof TextField field) {
            field.setText(name);
            press(scene, KeyCode.ENTER);
        }
    }

    private static void press(Scene scene, KeyCode code, Modifier... held) {
        Node owner = scene.getFocusOwner();
        EditorHandle.fire(owner == null ? scene.getRoot() : owner, KeyEvent.KEY_PRESSED, "", code, held);
    }

    private static void scroll(FxMeter meter, Scene scene) {
        Percentiles spent = new Percentiles();
        ScrollPane pane = Windows.on(() -> (ScrollPane) scene.getRoot().lookup(".flow-scroll"));
        List<Double> places = Stream.iterate(0.0, place -> place + 1.0 / SCROLLS)
                .limit(SCROLLS)
                .toList();
        for (double place : places) {
            long before = meter.spent();
            Windows.run(() -> pane.setVvalue(place));
            FxMeter.drawn(scene);
            spent.add(meter.spent() - before);
        }
        spent.print("scrolled on: JavaFX thread busy");
    }
}
