package org.hookwright.ui.request;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.check.Field;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Method;

/** Method and address, and under them what becomes of the address for the chosen ticket. */
final class RequestLine {
    private final VBox box = new VBox();
    private final TemplateField url;

    RequestLine(RequestViewModel model, FilledLine filled, TemplateFields fields) {
        Language language = fields.language();
        ComboBox<Method> method = new ComboBox<>();
        method.getItems().setAll(List.of(Method.values()));
        method.setId("method");
        method.accessibleTextProperty().bind(language.text("request.line.method"));
        method.getStyleClass().addAll("method", "strong");
        method.setMinWidth(Region.USE_PREF_SIZE);
        method.setTooltip(tip("request.line.method", language));
        model.methodProperty().subscribe(method::setValue);
        method.setOnAction(_ -> model.choose(method.getValue()));
        url = fields.of(Field.URL, model.urlProperty(), model::typeUrl)
                .prompt(language.text("request.line.prompt"))
                .named("url", language.text("request.line.url"))
                .onPaste(model::cleanPaste, model::pasted);
        HBox.setHgrow(url.node(), Priority.ALWAYS);
        HBox line = new HBox(method, url.node());
        line.getStyleClass().add("request-line");
        box.getChildren()
                .addAll(new StepChooser(model, language).node(), line, under(filled, language), note(model, language));
        box.getStyleClass().add("request-top");
    }

    Node node() {
        return box;
    }

    /** Puts the keyboard into the address. */
    void reveal(Span span) {
        url.reveal(span);
    }

    private static Tooltip tip(String key, Language language) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(language.text(key));
        return tip;
    }

    private static Node under(FilledLine filled, Language language) {
        Label arrow = new Label();
        arrow.textProperty().bind(language.text("request.line.filled"));
        arrow.getStyleClass().addAll("muted", "small");
        arrow.setMinWidth(Region.USE_PREF_SIZE);
        TextField address = new TextField();
        address.setEditable(false);
        address.setId("url-filled");
        address.textProperty().bind(filled.url());
        address.accessibleTextProperty().bind(language.text("request.line.filled-name"));
        address.getStyleClass().addAll("code", "small", "plain-field");
        HBox.setHgrow(address, Priority.ALWAYS);
        HBox row = new HBox(arrow, address);
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
