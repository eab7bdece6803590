package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.hookwright.app.Sat;
import org.hookwright.support.Hand;
import org.hookwright.support.Windows;

/** The whole desk, as somebody works at it. */
final class DeskHandle extends Parts {
    private static final int PREFERRED_PORT = 9099;

    private static final int MOST_FIELDS = 20;
    private static final double NEARLY = 0.005;

    private final Sat sat;
    private final BodyHandle body;
    private final PreviewHandle preview;
    private final HistoryHandle history;

    DeskHandle(Sat sat) {
        super(new Hand());
        this.sat = sat;
        body = new BodyHandle(hand());
        preview = new PreviewHandle(hand());
        history = new HistoryHandle(hand());
        Windows.run(sat.stage()::requestFocus);
        Windows.until("the window has the keyboard", () -> sat.stage().isFocused());
    }

    BodyHandle body() {
        return body;
    }

    PreviewHandle preview() {
        return preview;
    }

    HistoryHandle history() {
        return history;
    }

    void untilOpen(String workflow) {
        untilText("workflow-name", workflow);
    }

    String filledUrl() {
        return text("url-filled");
    }

    /**
     * Lets the example aim at this sitting's receiver also where another program has the port it wishes for: by
     * changing the environment's file from outside.
     */
    void aimAtReceiver(Path workspace) {
        untilText("status-receiver", ":");
        String said = text("status-receiver");
        String port = said.substring(said.lastIndexOf(':') + 1);
        if (!port.equals(String.valueOf(PREFERRED_PORT))) {
            Path file = workspace.resolve("environments/sandbox.env.yaml");
            try {
                Files.writeString(file, Files.readString(file).replace(":" + PREFERRED_PORT, ":" + port));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        untilText("url-filled", ":" + port + "/");
    }

    /** Picks a workflow from the list, which a narrow window keeps aside. */
    void chooseWorkflow(String name) {
        showList();
        Windows.settle();
        Node cell = Windows.on(() -> Hand.all("#workflows-list .list-cell")
                .filter(one -> String.valueOf(one.getAccessibleText()).contains(name))
                .findFirst()
                .orElseThrow());
        hand().click(cell);
        untilOpen(name);
    }

    void showList() {
        if (!isListShown()) {
            click("toggle-list");
        }
        part("workflows-list");
    }

    void hideList() {
        if (isListShown()) {
            click("toggle-list");
        }
    }

    private boolean isListShown() {
        ToggleButton toggle = (ToggleButton) part("toggle-list");
        return Windows.on(toggle::isSelected);
    }

    void chooseTicket(String query) {
        click("ticket-chooser");
        part("ticket-query");
        hand().write(query);
        hand().key(KeyCode.ENTER);
        untilGone("ticket-query");
        untilTicket(query);
    }

    void untilTicket(String id) {
        Node chooser = part("ticket-chooser");
        Windows.until("the ticket is " + id, () -> chooser.getAccessibleText().contains(id));
    }

    /** Presses the first cure that the problems offer. */
    void pressCure() {
        Windows.until(
                "a cure is offered",
                () -> Hand.all("#problems-list .cure").findFirst().isPresent());
        // At once: a check that ends between the mouse's press and its release would put another button in its place.
        Windows.run(
                () -> ((ButtonBase) Hand.all("#problems-list .cure").findFirst().orElseThrow()).fire());
    }

    void send() {
        click("send");
    }

    /** Waits for the answer and returns the sentence that says what it means. */
    String untilAnswer(String status) {
        untilText("exchange-status", status);
        return text("exchange-meaning");
    }

    /** The phases as they are read out. */
    List<String> timing() {
        click("exchange-timing");
        part("timing");
        return Windows.on(() -> Hand.all("#timing > HBox")
                .map(Node::getAccessibleText)
                .filter(said -> said != null)
                .toList());
    }

    String replyBody() {
        click("exchange-body");
        return text("exchange-body-text");
    }

    void go(String screen) {
        click("rail-" + screen);
    }

    void copyAsCurl() {
        click("curl");
    }

    /** Opens the sheet of the vendor's form, copies each of its fields, and closes it. */
    int copyTheSheet() {
        click("take");
        part("handoff");
        int copied = 0;
        for (int field = 0; field < MOST_FIELDS; field++) {
            // A field that is empty has nothing to copy.
            if (isThere("handoff-copy-" + field)) {
                Node copy = part("handoff-copy-" + field);
                Windows.run(copy::requestFocus);
                hand().key(KeyCode.SPACE);
                copied++;
            }
        }
        click("handoff-close");
        untilGone("handoff");
        return copied;
    }

    /** What was put on the clipboard. */
    List<String> copied() {
        return Windows.on(() -> List.copyOf(sat.copied()));
    }

    void switchLanguage() {
        click("status-language");
    }

    String railWord(String screen) {
        return text("rail-" + screen);
    }

    void chooseTheme(int index) {
        go("settings");
        ComboBox<?> theme = (ComboBox<?>) part("settings-theme");
        hand().click(theme);
        Windows.until("the themes are offered", theme::isShowing);
        Windows.settle();
        Node cell = Windows.on(() -> Hand.all(".combo-box-popup .list-cell")
                .filter(one -> one instanceof ListCell<?> item && item.getIndex() == index && !item.isEmpty())
                .findFirst()
                .orElseThrow());
        hand().click(cell);
        go("design");
    }

    boolean isDark() {
        return Windows.on(() -> sat.scene().getRoot().getStyleClass().contains("dark"));
    }

    /** Waits until what was said in passing over the screens has gone, and they have all their room again. */
    void untilQuiet() {
        untilGone("banner-curl");
    }

    /** Where the lines between the panes stand. */
    List<Double> splits() {
        Windows.settle();
        return Windows.on(() -> Hand.all(".split-pane")
                .flatMap(pane -> DoubleStream.of(((SplitPane) pane).getDividerPositions())
                        .boxed())
                .toList());
    }

    /** Waits until the lines stand where they stood, but for what rounding to whole pixels does. */
    void untilSplits(List<Double> wanted) {
        try {
            Windows.until("the splits are as they were", () -> {
                List<Double> now = splits();
                return now.size() == wanted.size()
                        && IntStream.range(0, now.size()).allMatch(i -> Math.abs(now.get(i) - wanted.get(i)) < NEARLY);
            });
        } catch (AssertionError moved) {
            throw new AssertionError(splits() + " instead of " + wanted, moved);
        }
    }

    /** Drags the line between preview and answer. */
    void dragAnswer(double down) {
        Node divider = Windows.on(() -> Hand.all(".split-pane-divider")
                .filter(one -> one.getParent() instanceof SplitPane pane
                        && pane.getItems().getFirst().lookup("#preview") != null
                        && pane.getDividers().size() == 1)
                .reduce((_, last) -> last)
                .orElseThrow());
        List<Double> before = splits();
        hand().drag(divider, 0, down);
        assertThat(splits()).isNotEqualTo(before);
    }
}
