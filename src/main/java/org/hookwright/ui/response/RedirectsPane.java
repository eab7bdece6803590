package org.hookwright.ui.response;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
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
import org.hookwright.ui.control.RightToLeft;

/** The way from address to address, and what was left behind on it. */
final class RedirectsPane {
    private final Language language;
    private final Fittings fit;
    private final VBox rows = new VBox();
    private final ScrollPane node = new ScrollPane(rows);

    RedirectsPane(ObservableValue<Optional<ShownExchange>> exchange, Language language) {
        this.language = language;
        this.fit = new Fittings(language);
        rows.setId("redirects");
        rows.getStyleClass().add("facts");
        node.setFitToWidth(true);
        node.getStyleClass().add("timing-scroll");
        node.accessibleTextProperty().bind(language.text("response.tab.redirects-name"));
        exchange.subscribe(now -> draw(now.orElse(null)));
        language.textsProperty().subscribe(_ -> draw(exchange.getValue().orElse(null)));
    }

    Node node() {
        return node;
    }

    private void draw(@org.jspecify.annotations.Nullable ShownExchange shown) {
        rows.getChildren().clear();
        if (shown == null) {
            return;
        }
        List<Answer.Hop> hops = shown.trip().hops();
        for (int i = 0; i < hops.size(); i++) {
            Answer.Hop hop = hops.get(i);
            String next = i + 1 < hops.size() ? hops.get(i + 1).method() : shown.method();
            rows.getChildren()
                    .add(row(
                            hop.method(),
                            Badge.ofStatus(hop.status().code()),
                            hop.url(),
                            Optional.of(Duration.ofNanos(hop.tookNanos())),
                            dropped(hop, next)));
        }
        List<Sentence> notes = new ArrayList<>();
        shown.pointsTo().ifPresent(to -> notes.add(Sentence.of("response.redirects.not-followed", to)));
        rows.getChildren().add(row(shown.method(), shown.badge(), shown.address(), Optional.empty(), notes));
    }

    /** What does not travel on from a hop to the next. */
    private static List<Sentence> dropped(Answer.Hop hop, String next) {
        List<Sentence> dropped = new ArrayList<>();
        if (!next.isEmpty() && !next.equals(hop.method())) {
            dropped.add(Sentence.of("response.redirects.method", hop.method(), next));
        }
        if (!origin(hop.url()).equals(origin(hop.location()))) {
            dropped.add(Sentence.of("response.redirects.host"));
        }
        return dropped;
    }

    /** Scheme, host and port, as far as an address is one. */
    private static String origin(String url) {
        try {
            URI address = URI.create(url);
            return (address.getScheme() + "://" + address.getAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException odd) {
            int path = url.indexOf('/', url.indexOf("://") + 3);
            return (path < 0 ? url : url.substring(0, path)).toLowerCase(Locale.ROOT);
        }
    }

    private Node row(String method, Badge badge, String url, Optional<Duration> took, List<Sentence> notes) {
        Label how = new Label(method);
        how.getStyleClass().addAll("code", "strong");
        how.setMinWidth(Region.USE_PREF_SIZE);
        Label status =
                fit.label(language.text(badge.text()), "chip", badge.tone().style());
        status.setMinWidth(Region.USE_PREF_SIZE);
        Label where = new Label(url);
        where.getStyleClass().add("code");
        RightToLeft.wrap(where);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox line = new HBox(status, how, where);
        took.ifPresent(time -> {
            Label number = fit.label(language.text(Amounts.time(time)), "muted", "small");
            number.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(number);
        });
        line.getStyleClass().add("hop-line");
        VBox row = new VBox(line);
        notes.forEach(note -> row.getChildren().add(fit.paragraph(language.text(note), "muted", "small")));
        row.getStyleClass().add("fact-card");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(method + " " + language.texts().of(badge.text()) + " " + url);
        return row;
    }
}
