package org.hookwright.ui.request;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Method;

/** Method and address, and under them what becomes of the address for the chosen ticket. */
final class RequestLine {
    private final VBox box = new VBox();

    RequestLine(RequestViewModel model, FilledLine filled, Language language, Jobs jobs) {
        ComboBox<Method> method = new ComboBox<>();
        method.getItems().setAll(List.of(Method.values()));
        method.setId("method");
        method.accessibleTextProperty().bind(language.text("request.line.method"));
        method.getStyleClass().addAll("method", "strong");
        method.setMinWidth(104);
        model.methodProperty().subscribe(method::setValue);
        method.setOnAction(_ -> model.choose(method.getValue()));
        TemplateField url = new TemplateField(language, jobs, model.urlProperty(), model::typeUrl)
                .prompt(language.text("request.line.prompt"))
                .named("url", language.text("request.line.url"))
                .onPaste(model::cleanPaste, model::pasted);
        filled.marks().subscribe(url::mark);
        HBox.setHgrow(url.node(), Priority.ALWAYS);
        HBox line = new HBox(method, url.node());
        line.getStyleClass().add("request-line");
        box.getChildren().addAll(line, under(filled, language), note(model, language));
        box.getStyleClass().add("request-top");
    }

    Node node() {
        return box;
    }

    private static Node under(FilledLine filled, Language language) {
        Label arrow = new Label();
        arrow.textProperty().bind(language.text("request.line.filled"));
        arrow.getStyleClass().addAll("muted", "small");
        arrow.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        TextField url = new TextField();
        url.setEditable(false);
        url.setId("url-filled");
        url.textProperty().bind(filled.url());
        url.accessibleTextProperty().bind(language.text("request.line.filled-name"));
        url.getStyleClass().addAll("code", "small", "plain-field");
        HBox.setHgrow(url, Priority.ALWAYS);
        HBox row = new HBox(arrow, url);
        row.getStyleClass().add("filled-line");
        row.visibleProperty().bind(filled.url().map(text -> !text.isEmpty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Node note(RequestViewModel model, Language language) {
        Label note = new Label();
        note.setId("url-note");
        note.textProperty().bind(language.text("request.line.cleaned"));
        note.getStyleClass().addAll("small", "warning-text", "filled-line");
        note.visibleProperty().bind(model.pasteCleanedProperty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }
}
