package org.hookwright.ui.samples;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tickets screen: the list, and beside it the chosen sample as a form and as the text of its file. */
public final class SamplesView {
    private static final KeyCombination DUPLICATE = KeyCombination.valueOf("Shortcut+D");

    private final SamplesViewModel model;
    private final Language language;
    private final Fittings fit;
    private final ListView<Sample> list = new ListView<>();
    private final SampleText text;
    private final BorderPane node = new BorderPane();

    public SamplesView(SamplesViewModel model, Language language, Jobs jobs) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        this.text = new SampleText(model, language, jobs);
        SplitPane split = new SplitPane(listPane(), editorPane());
        split.setDividerPositions(0.29);
        node.setCenter(split);
        node.setId("samples");
        node.getStyleClass().addAll("samples", "surface");
        node.getStylesheets().add(SamplesView.class.getResource("samples.css").toExternalForm());
    }

    public Parent node() {
        return node;
    }

    private Node listPane() {
        Label title = fit.label(language.text("samples.list.title"), "strong");
        Button add = fit.signButton("samples-add", Feather.PLUS, language.text("samples.list.add"), model::add);
        HBox head = new HBox(title, Fittings.gap(), add);
        head.getStyleClass().add("pane-head");
        list.setId("samples-list");
        list.setItems(model.samples());
        list.setCellFactory(_ -> new SampleCell(language));
        list.accessibleTextProperty().bind(language.text("samples.list.title"));
        list.setPlaceholder(nothing());
        model.chosenProperty().subscribe(sample -> {
            if (sample != null && !sample.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(sample);
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(model::choose);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onListKey);
        BorderPane pane = new BorderPane(list);
        pane.setTop(head);
        pane.setMinWidth(220);
        SplitPane.setResizableWithParent(pane, false);
        return pane;
    }

    private void onListKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            model.delete();
            event.consume();
        } else if (DUPLICATE.match(event)) {
            model.duplicate();
            event.consume();
        }
    }

    private Node nothing() {
        Label title = fit.label(language.text("samples.none.title"), "strong");
        Label hint = fit.paragraph(language.text("samples.none.hint"), "muted", "empty-hint");
        Button add = fit.button("samples-add-first", language.text("samples.list.add"), model::add);
        VBox box = new VBox(new FontIcon(Feather.INBOX), title, hint, add);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node editorPane() {
        SplitPane split = new SplitPane(new FieldForm(model, language).node(), text.node());
        split.setDividerPositions(0.42);
        BorderPane pane = new BorderPane(split);
        pane.setTop(new VBox(head(), new EditBanner(model, language, text::goTo).node()));
        pane.visibleProperty().bind(model.chosenProperty().map(_ -> true).orElse(false));
        return pane;
    }

    private Node head() {
        TextField name = new TextField();
        name.setId("sample-name");
        fit.prompt(name, language.text("samples.head.name"));
        name.getStyleClass().add("sample-name");
        name.disableProperty().bind(model.canEditProperty().map(can -> !can));
        model.ticketProperty().subscribe(ticket -> showName(name, ticket));
        name.setOnAction(_ -> model.rename(name.getText()));
        name.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                model.rename(name.getText());
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(420);
        Label saved = fit.label(
                model.stateProperty()
                        .flatMap(state -> language.text(
                                state instanceof EditState.Saved ? "samples.head.saved" : "samples.head.pending")),
                "muted",
                "small");
        ObservableValue<String> reason = model.canEditProperty()
                .flatMap(can -> language.textsProperty().map(texts -> can ? "" : texts.of("samples.head.unreadable")));
        Node duplicate = fit.withReason(
                fit.button("sample-duplicate", language.text("samples.head.duplicate"), model::duplicate), reason);
        Button delete = fit.button("sample-delete", language.text("samples.head.delete"), model::delete);
        HBox head = new HBox(name, saved, Fittings.gap(), duplicate, delete);
        head.getStyleClass().addAll("pane-head", "sample-head");
        return head;
    }

    private static void showName(TextField field, @Nullable Ticket ticket) {
        String name = ticket == null ? "" : ticket.name();
        if (!field.isFocused() || name.isEmpty()) {
            field.setText(name);
        }
    }
}
