package org.hookwright.ui.allowlist;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.allowlist.Own;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;

/** One's own addresses: the list, and the fields that take another one or rewrite one. */
final class OwnPart {
    private final AllowListViewModel model;
    private final Language language;
    private final Fittings fit;
    private final VBox rows = new VBox(2);
    private final TextField address = new TextField();

    OwnPart(AllowListViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        model.listProperty().subscribe(_ -> fill());
        model.editedProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                address.requestFocus();
                address.selectAll();
            }
        });
    }

    Node node() {
        return AllowListView.section(
                fit,
                language,
                "allowlist.own.title",
                fit.paragraph(language.text("allowlist.own.intro"), "muted"),
                rows,
                form(),
                fault());
    }

    private void fill() {
        rows.getChildren().clear();
        for (int i = 0; i < model.listProperty().get().own().size(); i++) {
            rows.getChildren().add(row(i, model.listProperty().get().own().get(i)));
        }
    }

    private Node row(int index, Own own) {
        Label block = new Label(own.block().toString());
        block.getStyleClass().add("code");
        block.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        Label note = new Label(own.note());
        note.getStyleClass().add("muted");
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox row = new HBox(
                8,
                block,
                note,
                fit.signButton(
                        "allow-edit-" + index,
                        Feather.EDIT_2,
                        language.text("allowlist.own.edit", own.block().toString()),
                        () -> model.edit(index)),
                fit.signButton(
                        "allow-remove-" + index,
                        Feather.TRASH_2,
                        language.text("allowlist.own.remove", own.block().toString()),
                        () -> model.remove(index)));
        row.getStyleClass().add("allow-line");
        return row;
    }

    private Node form() {
        address.setId("allow-address");
        address.getStyleClass().add("code");
        address.setPrefWidth(190);
        fit.prompt(address, language.text("allowlist.own.address"));
        address.textProperty().bindBidirectional(model.addressProperty());
        address.setOnAction(_ -> model.keep());
        TextField note = new TextField();
        note.setId("allow-note");
        note.setPrefWidth(170);
        fit.prompt(note, language.text("allowlist.own.note"));
        note.textProperty().bindBidirectional(model.noteProperty());
        note.setOnAction(_ -> model.keep());
        Button keep = fit.button(
                "allow-keep",
                model.editedProperty()
                        .flatMap(index ->
                                language.text(index.intValue() >= 0 ? "allowlist.own.change" : "allowlist.own.add")),
                model::keep);
        Node framed = fit.withReason(
                keep,
                model.canKeepProperty()
                        .flatMap(can -> language.text("allowlist.fault.empty").map(text -> can ? "" : text)));
        Button cancel = fit.button("allow-cancel", language.text("allowlist.own.cancel"), model::stopEditing, "quiet");
        Fittings.shownWhen(cancel, model.editedProperty().map(index -> index.intValue() >= 0));
        FlowPane form = new FlowPane(8, 6, address, note, framed, cancel);
        form.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.editedProperty().get() >= 0) {
                model.stopEditing();
                event.consume();
            }
        });
        return form;
    }

    private Node fault() {
        Label why = fit.paragraph(
                model.faultProperty()
                        .flatMap(sentence -> language.text(sentence))
                        .orElse(""),
                "danger-text");
        why.setId("allow-fault");
        Button cure = fit.button(
                "allow-cure",
                model.cureProperty()
                        .flatMap(text -> language.text("allowlist.own.cure", text))
                        .orElse(""),
                model::takeCure,
                "small");
        Fittings.shownWhen(cure, model.cureProperty().map(_ -> true).orElse(false));
        return Fittings.shownWhen(
                new VBox(6, why, cure), model.faultProperty().map(_ -> true).orElse(false));
    }
}
