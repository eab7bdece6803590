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
import org.hookwright.template.Span;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.hookwright.workflow.Header;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The headers, a row each. Rows stay when headers go, to be used again, so that typing keeps its caret. */
final class HeadersView {
    private final HeadersViewModel model;
    private final TemplateFields fields;
    private final VBox rows = new VBox();
    private final List<HeaderRow> made = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane();

    HeadersView(HeadersViewModel model, TemplateFields fields) {
        this.model = model;
        this.fields = fields;
        Language language = fields.language();
        Button add = new Button();
        add.setId("header-add");
        add.textProperty().bind(language.text("request.headers.add"));
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.getStyleClass().add("quiet");
        add.setOnAction(_ -> {
            model.add();
            focusName(rows.getChildren().size() - 1);
        });
        Label hint = new Label();
        hint.textProperty().bind(language.text("request.headers.hint"));
        hint.getStyleClass().addAll("muted", "small");
        RightToLeft.wrap(hint);
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

    /** Selects a range of a header's value. */
    void focusValue(int index, Span span) {
        if (index >= 0 && index < rows.getChildren().size()) {
            made.get(index).focusValue(span);
        }
    }

    /** Puts the caret into a header's name. */
    void focusName(int index) {
        if (index >= 0 && index < rows.getChildren().size()) {
            made.get(index).focusName();
        }
    }

    private void show(List<Header> headers) {
        while (made.size() < headers.size()) {
            made.add(new HeaderRow(made.size(), model, fields, this::focusName));
        }
        List<Node> shown = rows.getChildren();
        while (shown.size() > headers.size()) {
            shown.removeLast();
        }
        for (int i = 0; i < headers.size(); i++) {
            made.get(i).show(headers.get(i));
            if (i == shown.size()) {
                shown.add(made.get(i).node());
            }
        }
    }
}
