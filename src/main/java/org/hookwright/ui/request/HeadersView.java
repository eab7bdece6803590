package org.hookwright.ui.request;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Header;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The headers, a row each. A row is made anew only when their number changes, so that typing keeps its caret. */
final class HeadersView {
    private final HeadersViewModel model;
    private final Language language;
    private final Jobs jobs;
    private final VBox rows = new VBox();
    private final List<HeaderRow> made = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane();

    HeadersView(HeadersViewModel model, Language language, Jobs jobs) {
        this.model = model;
        this.language = language;
        this.jobs = jobs;
        Button add = new Button();
        add.setId("header-add");
        add.textProperty().bind(language.text("request.headers.add"));
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.getStyleClass().add("quiet");
        add.setOnAction(_ -> {
            model.add();
            focusName(made.size() - 1);
        });
        Label hint = new Label();
        hint.textProperty().bind(language.text("request.headers.hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(rows, add, hint);
        all.getStyleClass().add("request-form");
        rows.getStyleClass().add("header-rows");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setId("headers");
        model.headersProperty().subscribe(this::show);
    }

    Parent node() {
        return scroll;
    }

    /** Puts the caret into a header's name or, when it has one, its value. */
    void focusName(int index) {
        if (index >= 0 && index < made.size()) {
            made.get(index).focusName();
        }
    }

    private void show(List<Header> headers) {
        while (made.size() > headers.size()) {
            made.removeLast();
            rows.getChildren().removeLast();
        }
        for (int i = 0; i < headers.size(); i++) {
            if (i == made.size()) {
                HeaderRow row = new HeaderRow(i, model, language, jobs, this::focusName);
                made.add(row);
                Node node = row.node();
                rows.getChildren().add(node);
            }
            made.get(i).show(headers.get(i));
        }
    }
}
