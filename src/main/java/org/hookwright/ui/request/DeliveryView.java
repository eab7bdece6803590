package org.hookwright.ui.request;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Call;

/** The form of the delivery: which of the host's ways, how long to wait, and how values are written into the body. */
final class DeliveryView {
    private final Language language;
    private final ScrollPane scroll = new ScrollPane();

    DeliveryView(DeliveryViewModel model, Language language) {
        this.language = language;
        VBox all = new VBox(kind(model), timeout(model), escape(model));
        all.getStyleClass().add("request-form");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setId("delivery");
    }

    Parent node() {
        return scroll;
    }

    private VBox kind(DeliveryViewModel model) {
        ComboBox<Call.Kind> kinds = Choices.of(
                List.of(Call.Kind.values()),
                kind -> kind == Call.Kind.WEBHOOK ? "request.delivery.webhook" : "request.delivery.web-request",
                language);
        kinds.setId("delivery-kind");
        kinds.accessibleTextProperty().bind(language.text("request.delivery.kind"));
        model.kindProperty().subscribe(kinds::setValue);
        kinds.setOnAction(_ -> model.choose(kinds.getValue()));
        Label remark = remark();
        remark.textProperty()
                .bind(model.kindProperty()
                        .flatMap(kind -> language.text(
                                kind == Call.Kind.WEBHOOK
                                        ? "request.delivery.webhook-remark"
                                        : "request.delivery.web-request-remark")));
        return new VBox(6, row(label("request.delivery.kind"), kinds), remark);
    }

    private VBox timeout(DeliveryViewModel model) {
        Spinner<Integer> seconds =
                new Spinner<>(new IntegerSpinnerValueFactory(1, DeliveryViewModel.LONGEST_SECONDS, 15));
        seconds.setEditable(true);
        seconds.setPrefWidth(90);
        seconds.setId("delivery-seconds");
        seconds.accessibleTextProperty().bind(language.text("request.delivery.timeout"));
        seconds.getEditor().accessibleTextProperty().bind(language.text("request.delivery.timeout"));
        model.secondsProperty().subscribe(value -> seconds.getValueFactory().setValue(value));
        seconds.valueProperty().subscribe((_, value) -> {
            if (value != null) {
                model.waitFor(value);
            }
        });
        Button host = new Button();
        host.setId("delivery-host");
        host.textProperty().bind(language.text("request.delivery.use-host"));
        host.getStyleClass().add("cure");
        host.visibleProperty().bind(model.likeHostProperty().map(like -> !like));
        host.setOnAction(_ -> model.waitLikeHost());
        Label remark = remark();
        remark.textProperty()
                .bind(model.likeHostProperty()
                        .flatMap(like ->
                                language.text(like ? "request.delivery.host-remark" : "request.delivery.own-remark")));
        return new VBox(
                6, row(label("request.delivery.timeout"), seconds, label("request.delivery.seconds"), host), remark);
    }

    private VBox escape(DeliveryViewModel model) {
        CheckBox escape = new CheckBox();
        escape.setId("delivery-escape");
        escape.textProperty().bind(language.text("request.delivery.escape"));
        model.escapesProperty().subscribe(escape::setSelected);
        escape.setOnAction(_ -> model.escape(escape.isSelected()));
        Label remark = remark();
        remark.textProperty().bind(language.text("request.delivery.escape-remark"));
        return new VBox(6, escape, remark);
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(language.text(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label remark() {
        Label remark = new Label();
        remark.getStyleClass().addAll("muted", "small");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        return remark;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("form-row");
        return row;
    }
}
