package org.hookwright.ui.preview;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Colouring;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Body;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The filled body with its verdict above, and the strip of all tickets below. */
public final class PreviewView {
    private final PreviewViewModel model;
    private final Language language;
    private final Fittings fit;
    private final CodeEditor text;
    private final BorderPane node = new BorderPane();

    public PreviewView(PreviewViewModel model, Language language, Jobs jobs) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        this.text = new CodeEditor(language, jobs, CodeEditor.Mode.READING);
        node.setId("preview");
        node.getStyleClass().addAll("preview", "surface");
        node.getStylesheets().add(PreviewView.class.getResource("preview.css").toExternalForm());
        node.setTop(new VBox(head(), faultLine()));
        node.setCenter(new StackPane(textPane(), empty()));
        node.setBottom(new TicketStrip(model, language).node());
    }

    public Parent node() {
        return node;
    }

    private Node head() {
        Label title = fit.label(language.text("preview.head.title"), "pane-title");
        HBox head = new HBox(title, Fittings.gap(), badge());
        head.getStyleClass().add("pane-head");
        return head;
    }

    private Node badge() {
        Button badge = fit.button("preview-verdict", verdictText(), model::goToFault, "chip");
        model.verdictProperty().subscribe(verdict -> {
            badge.getStyleClass().removeAll("success", "danger");
            switch (verdict) {
                case VALID -> badge.getStyleClass().add("success");
                case INVALID -> badge.getStyleClass().add("danger");
                case NONE -> {}
            }
        });
        ObservableValue<Boolean> broken = model.breakageProperty().map(Optional::isPresent);
        badge.focusTraversableProperty().bind(broken);
        badge.mouseTransparentProperty().bind(broken.map(is -> !is));
        return Fittings.shownWhen(
                badge, model.verdictProperty().map(verdict -> verdict != PreviewViewModel.Verdict.NONE));
    }

    private ObservableValue<String> verdictText() {
        return model.breakageProperty()
                .flatMap(breakage -> breakage.isPresent()
                        ? language.text("preview.verdict.broken", breakage.get().line())
                        : model.jsonProperty()
                                .flatMap(json ->
                                        language.text(json ? "preview.verdict.json" : "preview.verdict.sound")));
    }

    private Node faultLine() {
        ObservableValue<String> said = model.breakageProperty()
                .flatMap(breakage -> breakage.map(Breakage::sentence)
                        .map(language::text)
                        .orElseGet(() -> language.text("preview.verdict.sound")))
                .map(PreviewView::begun);
        Label sentence = fit.paragraph(said, "fault-line");
        sentence.setId("preview-fault");
        FontIcon sign = new FontIcon(Feather.ALERT_CIRCLE);
        sign.getStyleClass().add("danger-sign");
        HBox line = new HBox(sign, sentence);
        line.getStyleClass().add("fault-box");
        line.setOnMouseClicked(_ -> model.goToFault());
        return Fittings.shownWhen(line, model.breakageProperty().map(Optional::isPresent));
    }

    private static Colouring colouring(Body.Type type) {
        return switch (type) {
            case JSON -> Colouring.FILLED_JSON;
            case XML -> Colouring.FILLED_XML;
            case FORM, TEXT, NONE -> Colouring.PLAIN;
        };
    }

    private Node textPane() {
        text.node().setId("preview-text");
        text.focusTarget().accessibleTextProperty().bind(language.text("preview.text.name"));
        model.typeProperty().subscribe(type -> text.colour(colouring(type)));
        model.textProperty().subscribe(text::update);
        model.fillsProperty().subscribe(tints -> text.setLayer("fills", tints));
        model.linksProperty().subscribe(tints -> text.setLayer("links", tints));
        model.wishProperty().subscribe(wish -> {
            if (wish != null) {
                text.reveal(wish.place());
            }
        });
        text.focusTarget().addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (text.selection().length() == 0) {
                model.outputCaretAt(text.caret());
            }
        });
        text.focusTarget().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.outputCaretAt(text.caret());
            }
        });
        BorderPane pane = new BorderPane(text.node());
        pane.setBottom(parts());
        return Fittings.shownWhen(pane, model.previewProperty().map(shown -> shown instanceof Preview.Filled));
    }

    private Node parts() {
        ObservableValue<String> where = model.partProperty()
                .flatMap(part -> language.text(
                        "preview.part.where",
                        part.span().start() + 1,
                        part.span().end(),
                        part.total()));
        Button previous =
                fit.button("preview-previous", language.text("preview.part.previous"), model::previousPart, "small");
        Button next = fit.button("preview-next", language.text("preview.part.next"), model::nextPart, "small");
        previous.disableProperty().bind(model.partProperty().map(TextPart::isFirst));
        next.disableProperty().bind(model.partProperty().map(TextPart::isLast));
        HBox bar = new HBox(fit.label(where, "small"), Fittings.gap(), previous, next);
        bar.getStyleClass().addAll("banner", "part-bar");
        return Fittings.shownWhen(bar, model.partProperty().map(part -> !part.isWhole()));
    }

    private Node empty() {
        ObservableValue<Boolean> noTicket = model.previewProperty().map(shown -> shown instanceof Preview.NoTicket);
        Label title = fit.label(
                noTicket.flatMap(none -> language.text(none ? "preview.no-ticket.title" : "preview.no-body.title")),
                "strong");
        Label hint = fit.paragraph(
                noTicket.flatMap(none -> language.text(none ? "preview.no-ticket.hint" : "preview.no-body.hint")),
                "muted",
                "empty-hint");
        VBox box = new VBox(new FontIcon(Feather.EYE), title, hint);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return Fittings.shownWhen(box, model.previewProperty().map(shown -> !(shown instanceof Preview.Filled)));
    }

    /** A sentence that stands within others elsewhere begins with a capital where it stands alone. */
    private static String begun(String said) {
        return said.isEmpty() ? said : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }
}
