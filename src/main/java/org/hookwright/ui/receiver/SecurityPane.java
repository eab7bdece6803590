package org.hookwright.ui.receiver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.receiver.tls.Flavour;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** Who reaches the endpoint, how it speaks, what it takes, and what it wants to see proven. */
final class SecurityPane {
    private static final List<Long> BODIES = List.of(64L << 10, 256L << 10, 4L << 20, 64L << 20, 1L << 30);
    private static final List<Integer> REQUESTS = List.of(50, 100, 500, 2_000, 5_000);

    private final SecurityViewModel model;
    private final Language language;
    private final Fittings fit;
    private final ScrollPane node = new ScrollPane();

    SecurityPane(SecurityViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        VBox all = new VBox(
                16,
                section("receiver.security.reach", reach()),
                section("receiver.security.tls", tls()),
                section("receiver.security.limits", limits()),
                section("receiver.security.proof", new GuardPane(model, language).node()));
        all.getStyleClass().add("script-form");
        node.setContent(all);
        node.setFitToWidth(true);
        node.setId("security");
        node.getStyleClass().add("security");
    }

    Node node() {
        return node;
    }

    private Node section(String title, Node content) {
        return new VBox(6, fit.label(language.text(title), "strong"), content);
    }

    private Node reach() {
        CheckBox everywhere = new CheckBox();
        everywhere.setId("security-everywhere");
        everywhere.textProperty().bind(language.text("receiver.security.everywhere"));
        everywhere.setSelected(model.listenProperty().get().everywhere());
        everywhere.setOnAction(_ -> model.everywhere(everywhere.isSelected()));
        Label warning = fit.paragraph(model.listeningProperty()
                .map(SecurityPane::addresses)
                .flatMap(addresses -> addresses.isEmpty()
                        ? language.text("receiver.security.open-somewhere")
                        : language.text("receiver.security.open", addresses)));
        HBox.setHgrow(warning, Priority.ALWAYS);
        HBox banner = new HBox(warning);
        banner.setId("security-open");
        banner.getStyleClass().addAll("banner", "warning");
        Fittings.shownWhen(banner, model.listenProperty().map(Listen::everywhere));
        Label here = fit.paragraph(language.text("receiver.security.loopback"), "muted", "small");
        Fittings.shownWhen(here, model.listenProperty().map(listen -> !listen.everywhere()));
        return new VBox(6, everywhere, here, banner, port());
    }

    private static String addresses(Optional<Listening> listening) {
        return listening.map(where -> String.join(", ", where.outer())).orElse("");
    }

    private Node port() {
        TextField port =
                new TextField(String.valueOf(model.listenProperty().get().port()));
        port.setId("security-port");
        port.setPrefWidth(80);
        port.getStyleClass().add("code");
        Label label = fit.labelOf(port, language.text("receiver.security.port"), "small");
        Runnable take = () -> {
            if (!model.port(port.getText())) {
                port.setText(String.valueOf(model.listenProperty().get().port()));
            }
        };
        port.setOnAction(_ -> take.run());
        port.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take.run();
            }
        });
        HBox line = new HBox(8, label, port);
        line.getStyleClass().add("script-row");
        return line;
    }

    private Node tls() {
        List<Optional<Flavour>> choices = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Flavour.values()).map(Optional::of).forEach(choices::add);
        ComboBox<Optional<Flavour>> certificate =
                Choices.of(choices, choice -> choice.map(SecurityViewModel::key).orElse("receiver.tls.none"), language);
        certificate.setId("security-certificate");
        certificate.setValue(model.listenProperty().get().certificate());
        certificate.setOnAction(_ -> model.certificate(certificate.getValue()));
        fit.name(certificate, language.text("receiver.security.tls"));
        Button copy = fit.button("security-copy-ca", language.text("receiver.tls.copy"), model::copyAuthority, "quiet");
        Button save = fit.button("security-save-ca", language.text("receiver.tls.save"), model::saveAuthority, "quiet");
        ObservableValue<Boolean> on =
                model.listenProperty().map(listen -> listen.certificate().isPresent());
        Fittings.shownWhen(copy, on);
        Fittings.shownWhen(save, on);
        Label said = fit.paragraph(
                model.saidProperty()
                        .flatMap(sentence -> sentence.isPresent()
                                ? language.text(sentence.get())
                                : language.text("receiver.tls.remark")),
                "muted",
                "small");
        said.setId("security-said");
        return new VBox(6, new FlowPane(6, 6, certificate, copy, save), said);
    }

    private Node limits() {
        ComboBox<Long> body = Choices.of(BODIES, size -> "receiver.security.body-" + (size >> 10), language);
        body.setId("security-body");
        body.setValue(model.listenProperty().get().largestBody());
        ComboBox<Integer> requests = Choices.of(REQUESTS, count -> "receiver.security.keep-" + count, language);
        requests.setId("security-requests");
        requests.setValue(model.listenProperty().get().requests());
        body.setOnAction(_ -> model.limits(body.getValue(), requests.getValue()));
        requests.setOnAction(_ -> model.limits(body.getValue(), requests.getValue()));
        fit.name(body, language.text("receiver.security.body"));
        fit.name(requests, language.text("receiver.security.keep"));
        return new VBox(
                6,
                new FlowPane(6, 6, body, requests),
                fit.paragraph(language.text("receiver.security.limits-remark"), "muted", "small"));
    }
}
