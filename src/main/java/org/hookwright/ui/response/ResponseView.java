package org.hookwright.ui.response;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pane of the answer: nothing yet, on its way, or what came of it. */
public final class ResponseView {
    private final ResponseViewModel model;
    private final Language language;
    private final Fittings fit;
    private final BorderPane node = new BorderPane();
    private @Nullable Node left;

    public ResponseView(ResponseViewModel model, Language language, Jobs jobs, Desktop desktop) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        node.setId("response");
        node.getStyleClass().addAll("response", "surface");
        node.getStylesheets().add(ResponseView.class.getResource("response.css").toExternalForm());
        Parent exchange = new ExchangeView(model.exchangeProperty(), language, jobs, desktop).node();
        Fittings.shownWhen(exchange, is(Response.Ended.class));
        node.setCenter(new StackPane(still(), sending(), exchange));
        model.responseProperty().subscribe((_, now) -> keepFocus(now));
    }

    public Parent node() {
        return node;
    }

    /**
     * Puts buttons under what comes.
     *
     * @param why seen while something went wrong
     */
    public void offer(ReplyActions actions, Button why) {
        Node pin = button(
                "response-pin", "response.action.pin", "response.action.pin-hint", actions::pin, actions.cannotPin());
        Node take = button(
                "response-take",
                "response.action.take",
                "response.action.take-hint",
                actions::take,
                actions.cannotTake());
        ObservableValue<Boolean> reply =
                model.exchangeProperty().map(shown -> shown.reply().isPresent()).orElse(false);
        FlowPane bar = new FlowPane(4, 2, Fittings.shownWhen(take, reply), Fittings.shownWhen(pin, reply), why);
        bar.getStyleClass().addAll("tool-line", "line-top");
        node.setBottom(Fittings.shownWhen(
                bar,
                Bindings.createBooleanBinding(
                        () -> take.isVisible() || why.isVisible(), take.visibleProperty(), why.visibleProperty())));
    }

    /**
     * What has the focus vanishes while a request is on its way, and it would go to whatever comes first in the window.
     * The panel holds it, and gives it back with the next answer.
     */
    private void keepFocus(Response now) {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        if (!isInside(owner)) {
            left = null;
            return;
        }
        if (now instanceof Response.Sending) {
            left = owner;
        }
        node.requestFocus();
        if (now instanceof Response.Ended && left != null) {
            left.requestFocus();
        }
    }

    private boolean isInside(@Nullable Node owner) {
        Node at = owner;
        while (at != null && !at.equals(node)) {
            at = at.getParent();
        }
        return at != null;
    }

    private Node button(String id, String key, String hint, Runnable act, ObservableValue<Optional<Sentence>> cannot) {
        Button button = fit.button(id, language.text(key), act, "quiet", "small");
        fit.explain(button, language.text(hint));
        return fit.withReason(
                button,
                cannot.flatMap(why ->
                        language.textsProperty().map(texts -> why.map(texts::of).orElse(""))));
    }

    private Node sending() {
        Label title = fit.label(language.text("response.sending.title"), "heading");
        ProgressBar bar = new ProgressBar();
        bar.setId("sending-progress");
        bar.accessibleTextProperty().bind(language.text("response.sending.progress"));
        bar.progressProperty().bind(model.progressProperty().map(ResponseViewModel.Progress::share));
        bar.setMaxWidth(320);
        Label elapsed = fit.label(
                model.progressProperty()
                        .flatMap(progress ->
                                language.text("response.sending.elapsed", Amounts.time(progress.elapsed()), timeout())),
                "muted");
        elapsed.setId("sending-elapsed");
        Label received = fit.label(
                model.progressProperty()
                        .flatMap(progress ->
                                language.text("response.sending.received", Amounts.size(progress.received()))),
                "muted",
                "small");
        Fittings.shownWhen(received, model.progressProperty().map(progress -> progress.received() > 0));
        Button cancel = fit.button("sending-cancel", language.text("response.sending.cancel"), model::cancel);
        cancel.setCancelButton(true);
        VBox box = new VBox(title, bar, elapsed, received, cancel);
        box.getStyleClass().addAll("empty-state", "sending");
        box.setAlignment(Pos.CENTER);
        return Fittings.shownWhen(box, is(Response.Sending.class));
    }

    private Sentence timeout() {
        return model.responseProperty().getValue() instanceof Response.Sending sending
                ? Amounts.time(sending.timeout())
                : Amounts.size(0);
    }

    /** What is said where there is no exchange: nothing sent, called off, refused. */
    private Node still() {
        Label title = fit.paragraph(
                model.responseProperty().flatMap(shown -> language.text(ResponseView.title(shown))),
                "strong",
                "empty-hint");
        title.setId("response-title");
        Label hint = fit.paragraph(
                model.responseProperty().flatMap(shown -> language.text(ResponseView.hint(shown))),
                "muted",
                "empty-hint");
        FontIcon sign = new FontIcon(Feather.SEND);
        VBox box = new VBox(sign, title, hint);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return Fittings.shownWhen(
                box,
                model.responseProperty()
                        .map(shown -> !(shown instanceof Response.Ended) && !(shown instanceof Response.Sending)));
    }

    private static Sentence title(Response shown) {
        return switch (shown) {
            case Response.Cancelled(var after) -> Sentence.of("response.cancelled.title", Amounts.time(after));
            case Response.Refused _ -> Sentence.of("response.refused.title");
            case Response.Nothing _, Response.Sending _, Response.Ended _ -> Sentence.of("response.nothing.title");
        };
    }

    private static Sentence hint(Response shown) {
        return switch (shown) {
            case Response.Cancelled _ -> Sentence.of("response.cancelled.hint");
            case Response.Refused(var why) -> why;
            case Response.Nothing _, Response.Sending _, Response.Ended _ -> Sentence.of("response.nothing.hint");
        };
    }

    private ObservableValue<Boolean> is(Class<? extends Response> state) {
        return model.responseProperty().map(state::isInstance);
    }
}
