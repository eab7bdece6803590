package org.hookwright.ui.response;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** What protected a connection, and the certificates that the server showed, each with its days. */
final class ConnectionPane {
    /** From so many days on an end that is near is warned of. */
    private static final long SOON = 30;

    private final Language language;
    private final Fittings fit;
    private final VBox rows = new VBox();
    private final ScrollPane node = new ScrollPane(rows);

    ConnectionPane(ObservableValue<Optional<ShownExchange>> exchange, Language language) {
        this.language = language;
        this.fit = new Fittings(language);
        rows.setId("connection");
        rows.getStyleClass().add("facts");
        node.setFitToWidth(true);
        node.getStyleClass().add("timing-scroll");
        node.accessibleTextProperty().bind(language.text("response.tab.connection"));
        exchange.subscribe(this::draw);
        language.textsProperty().subscribe(_ -> draw(exchange.getValue()));
    }

    Node node() {
        return node;
    }

    private void draw(Optional<ShownExchange> exchange) {
        rows.getChildren().clear();
        exchange.filter(shown -> shown.trip().plain()).ifPresent(this::fillPlain);
        exchange.flatMap(shown -> shown.trip().tls()).ifPresent(tls -> fill(exchange.orElseThrow(), tls));
    }

    private void fill(ShownExchange shown, Answer.Tls tls) {
        if (tls.version().isEmpty()) {
            rows.getChildren().add(fit.paragraph(language.text("response.connection.refused"), "muted"));
        } else {
            add(rows, "response.connection.tls", tls.version());
            add(rows, "response.connection.cipher", tls.cipher());
        }
        addVersion(shown);
        List<Answer.Certificate> certificates = tls.certificates();
        for (int i = 0; i < certificates.size(); i++) {
            rows.getChildren()
                    .add(certificate(certificates.get(i), i, shown.trip().at()));
        }
        if (certificates.isEmpty()) {
            rows.getChildren().add(fit.paragraph(language.text("response.connection.none"), "muted"));
        }
    }

    private void fillPlain(ShownExchange shown) {
        Label said = fit.paragraph(language.text("response.connection.plain"), "strong");
        said.setId("connection-plain");
        rows.getChildren().addAll(said, fit.paragraph(language.text("response.connection.plain-next"), "muted"));
        addVersion(shown);
    }

    private void addVersion(ShownExchange shown) {
        shown.reply()
                .ifPresent(reply ->
                        add(rows, "response.connection.http", reply.statusLine().split(" ", 2)[0]));
    }

    private Node certificate(Answer.Certificate certificate, int place, Optional<Instant> at) {
        Label name = new Label(commonName(certificate.subject()));
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label role = fit.label(
                language.text(place == 0 ? "response.connection.server" : "response.connection.issuer-of"),
                "muted",
                "small");
        role.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, role);
        at.ifPresent(day -> head.getChildren().add(days(certificate, day)));
        head.getStyleClass().add("fact-head");
        VBox card = new VBox(head);
        card.getStyleClass().add("fact-card");
        add(card, "response.connection.subject", certificate.subject());
        add(card, "response.connection.names", String.join(", ", certificate.names()));
        add(card, "response.connection.issuer", certificate.issuer());
        add(
                card,
                "response.connection.valid",
                language.texts()
                        .of("response.connection.from-until", day(certificate.from()), day(certificate.until())));
        add(card, "response.connection.key", certificate.key());
        add(card, "response.connection.fingerprint", certificate.fingerprint());
        return card;
    }

    /** How long it is valid yet, in the tone of it. */
    private Node days(Answer.Certificate certificate, Instant at) {
        long left = Duration.between(at, certificate.until()).toDays();
        boolean early = at.isBefore(certificate.from());
        boolean over = at.isAfter(certificate.until());
        String key = early
                ? "response.connection.early"
                : over
                        ? "response.connection.over"
                        : left <= SOON ? "response.connection.soon" : "response.connection.days";
        Badge.Tone tone = early || over ? Badge.Tone.DANGER : left <= SOON ? Badge.Tone.WARNING : Badge.Tone.SUCCESS;
        Label chip = fit.label(language.text(Sentence.of(key, Math.abs(left))), "chip", tone.style());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.texts().locale())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private void add(VBox to, String key, String value) {
        if (!value.isEmpty()) {
            to.getChildren().add(new FactLine(fit.label(language.text(key), "muted", "fact-name"), value).node());
        }
    }

    private static String commonName(String subject) {
        for (String part : subject.split(",\\s*", -1)) {
            if (part.startsWith("CN=")) {
                return part.substring(3);
            }
        }
        return subject;
    }
}
