package org.hookwright.ui.handoff;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.kordamp.ikonli.feather.Feather;

/** The sheet at the side of the window from which the vendor's form is filled. */
public final class HandoffView {
    private final HandoffViewModel model;
    private final Language language;
    private final Fittings fittings;
    private final BorderPane root = new BorderPane();
    private final VBox rows = new VBox();
    private final List<HandoffRow> shown = new ArrayList<>();

    public HandoffView(HandoffViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fittings = new Fittings(language);
        root.setId("handoff");
        root.getStyleClass().addAll("handoff", "surface");
        root.getStylesheets()
                .add(HandoffView.class
                        .getResource("/org/hookwright/ui/handoff/handoff.css")
                        .toExternalForm());
        root.setAccessibleRole(AccessibleRole.DIALOG);
        root.accessibleTextProperty().bind(language.text("handoff.title"));
        root.setTop(head());
        root.setCenter(form());
        root.setBottom(terminals());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Fittings.shownWhen(root, model.openProperty());
        // A closed sheet follows nothing: laying out a long body again at each key is felt.
        model.fieldsProperty().when(model.openProperty()).subscribe(this::fill);
        model.openProperty().subscribe(open -> {
            if (open) {
                focusCurrent();
            }
        });
        model.copiedProperty().subscribe(_ -> focusCurrent());
    }

    public Parent node() {
        return root;
    }

    private Node head() {
        Button close =
                fittings.signButton("handoff-close", Feather.X, language.text("handoff.close.name"), model::close);
        HBox head = new HBox(fittings.label(language.text("handoff.title"), "heading"), Fittings.gap(), close);
        head.getStyleClass().add("pane-head");
        Node intro = fittings.paragraph(language.text("handoff.intro"), "muted");
        VBox top = new VBox(head, intro);
        top.getStyleClass().add("handoff-top");
        return top;
    }

    private Node form() {
        rows.getStyleClass().add("handoff-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node terminals() {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("handoff-terminals");
        buttons.getChildren().add(fittings.label(language.text("handoff.terminal.label"), "muted"));
        for (int i = 0; i < model.terminals().size(); i++) {
            int index = i;
            Button button = fittings.button(
                    "handoff-terminal-" + i,
                    language.text(model.terminals().get(i).shell()),
                    () -> model.copyTerminal(index));
            button.setGraphic(new org.kordamp.ikonli.javafx.FontIcon(Feather.TERMINAL));
            buttons.getChildren().add(button);
        }
        Node done = fittings.label(language.text("handoff.copied"), "chip", "success");
        Fittings.shownWhen(
                done, model.copiedTerminalProperty().map(index -> index.intValue() != HandoffViewModel.NONE));
        buttons.getChildren().add(done);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(buttons, clear());
    }

    private Node clear() {
        CheckBox clear = new CheckBox();
        clear.setId("handoff-clear");
        clear.textProperty().bind(language.text("handoff.clear.label"));
        clear.setMnemonicParsing(false);
        RightToLeft.wrap(clear);
        clear.selectedProperty().bindBidirectional(model.clearProperty());
        HBox line = new HBox(clear);
        line.getStyleClass().add("handoff-clear");
        return line;
    }

    private void fill(List<HandoffField> fields) {
        shown.clear();
        for (int i = 0; i < fields.size(); i++) {
            shown.add(new HandoffRow(model, i, fields.get(i), fittings, language));
        }
        rows.getChildren().setAll(shown.stream().map(HandoffRow::node).toList());
    }

    private void focusCurrent() {
        int current = model.currentProperty().get();
        if (model.openProperty().get() && current < shown.size()) {
            shown.get(current).focus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            walk(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        }
    }

    private void walk(int by) {
        List<HandoffRow> stops = shown.stream().filter(HandoffRow::canBeCopied).toList();
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).hasFocus()) {
                stops.get(Math.clamp(i + by, 0, stops.size() - 1)).focus();
                return;
            }
        }
    }
}
