package org.hookwright.ui.request;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is taken from the reply, a row each, over the reply it is taken from. Rows stay, to be used again. */
final class OutputsView {
    private final OutputsViewModel model;
    private final Language language;
    private final Fittings fit;
    private final VBox rows = new VBox();
    private final List<OutputRow> made = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane();

    OutputsView(OutputsViewModel model, Language language, Jobs jobs) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        rows.getStyleClass().add("header-rows");
        Node reply = new ReplyView(model, language, jobs).node();
        VBox.setVgrow(reply, Priority.ALWAYS);
        VBox all = new VBox(forgotten(), none(), rows, add(), reply);
        all.getStyleClass().add("request-form");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setId("outputs");
        model.rowsProperty().subscribe(this::show);
    }

    Parent node() {
        return scroll;
    }

    private Node forgotten() {
        Label why = fit.paragraph(language.text("request.outputs.webhook"));
        HBox.setHgrow(why, Priority.ALWAYS);
        Button cure = fit.button(
                "outputs-web-request",
                language.text("request.outputs.make-web-request"),
                model::makeWebRequest,
                "cure");
        VBox box = new VBox(why, cure);
        box.setId("outputs-webhook");
        box.getStyleClass().addAll("notice", "warning");
        return Fittings.shownWhen(box, model.forgottenProperty());
    }

    private Node none() {
        Label none = fit.paragraph(language.text("request.outputs.none", "{{" + "create_case.id" + "}}"), "muted");
        none.setId("outputs-none");
        return Fittings.shownWhen(none, model.countProperty().map(count -> count == 0));
    }

    private Node add() {
        Button add = fit.button(
                "output-add",
                language.text("request.outputs.add"),
                () -> {
                    model.add();
                    focusName(rows.getChildren().size() - 1);
                },
                "quiet");
        add.setGraphic(new FontIcon(Feather.PLUS));
        return add;
    }

    private void focusName(int index) {
        if (index >= 0 && index < rows.getChildren().size()) {
            made.get(index).focusName();
        }
    }

    private void show(List<OutputsViewModel.Row> outputs) {
        while (made.size() < outputs.size()) {
            made.add(new OutputRow(made.size(), model, language, this::focusName));
        }
        List<Node> shown = rows.getChildren();
        while (shown.size() > outputs.size()) {
            shown.removeLast();
        }
        for (int i = 0; i < outputs.size(); i++) {
            made.get(i).show(outputs.get(i));
            if (i == shown.size()) {
                shown.add(made.get(i).node());
            }
        }
    }
}
