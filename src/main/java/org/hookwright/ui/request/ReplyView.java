package org.hookwright.ui.request;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Colouring;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.desk.KnownReply;
import org.jspecify.annotations.Nullable;

/** The reply that outputs are taken from: as a tree to pick from, or, where it is pinned, as text to be written. */
final class ReplyView {
    private final OutputsViewModel model;
    private final Language language;
    private final Jobs jobs;
    private final Fittings fit;
    private final ObservableValue<@Nullable KnownReply> known;
    private final BooleanProperty editing = new SimpleBooleanProperty(this, "editing");
    private final VBox node;

    ReplyView(OutputsViewModel model, Language language, Jobs jobs) {
        this.model = model;
        this.language = language;
        this.jobs = jobs;
        this.fit = new Fittings(language);
        this.known = model.knownProperty();
        StackPane content = new StackPane(tree(), text(), nothing(), editor());
        content.setMinHeight(180);
        VBox.setVgrow(content, Priority.ALWAYS);
        node = new VBox(head(), content);
        node.getStyleClass().add("reply-part");
        model.pinnedProperty().subscribe(pinned -> {
            if (pinned.isEmpty()) {
                editing.set(false);
            }
        });
    }

    Parent node() {
        return node;
    }

    private Node head() {
        Label title = fit.label(language.text("request.outputs.reply"), "strong");
        Label source = fit.label(
                model.knownProperty()
                        .flatMap(known -> language.text(
                                known.source() == KnownReply.Source.PINNED
                                        ? "request.outputs.is-pinned"
                                        : "request.outputs.is-last",
                                known.reply().status()))
                        .orElse(""),
                "chip",
                "accent");
        source.setId("reply-source");
        Fittings.shownWhen(source, model.knownProperty().map(_ -> true).orElse(false));
        Button pin = fit.button("reply-pin", language.text("request.outputs.pin"), model::pin);
        Node framed = fit.withReason(
                pin,
                model.cannotPinProperty()
                        .flatMap(why -> language.textsProperty()
                                .map(texts -> why.map(texts::of).orElse(""))));
        Fittings.shownWhen(framed, model.knownProperty().map(_ -> true).orElse(false));
        Button unpin = fit.button("reply-unpin", language.text("request.outputs.unpin"), model::unpin, "quiet");
        Fittings.shownWhen(unpin, isPinned());
        ToggleButton edit = new ToggleButton();
        edit.setId("reply-edit");
        edit.textProperty().bind(language.text("request.outputs.edit"));
        edit.getStyleClass().add("quiet");
        edit.setMinWidth(Region.USE_PREF_SIZE);
        edit.selectedProperty().bindBidirectional(editing);
        Fittings.shownWhen(edit, isPinned());
        FlowPane head = new FlowPane(title, source, framed, edit, unpin);
        head.getStyleClass().add("form-flow");
        return head;
    }

    private ObservableValue<Boolean> isPinned() {
        return model.pinnedProperty().map(pinned -> pinned.isPresent());
    }

    private Node tree() {
        ReplyTree tree = new ReplyTree(model, language);
        model.knownProperty().subscribe(known -> tree.show(treeOf(known)));
        Label hint = fit.paragraph(language.text("request.outputs.pick"), "muted", "small");
        BorderPane pane = new BorderPane(tree.node());
        pane.setTop(hint);
        return Fittings.shownWhen(pane, shown(known -> treeOf(known) != null));
    }

    private static @Nullable Object treeOf(@Nullable KnownReply known) {
        return known == null ? null : known.tree().orElse(null);
    }

    /** What is no JSON is shown as it begins. */
    private Node text() {
        Label why = fit.paragraph(language.text("desk.reply.no-json"), "warning-text");
        Label head = fit.paragraph(
                model.knownProperty()
                        .map(known -> KnownReply.onOneLine(known.reply().body()))
                        .orElse(""),
                "code",
                "small",
                "muted");
        VBox box = new VBox(8, why, head);
        return Fittings.shownWhen(
                box, shown(known -> known != null && known.tree().isEmpty()));
    }

    private Node nothing() {
        Label title = fit.paragraph(language.text("request.outputs.no-reply"), "strong", "empty-hint");
        Label hint = fit.paragraph(language.text("request.outputs.no-reply-hint"), "muted", "empty-hint");
        Button write = fit.button("reply-write", language.text("request.outputs.write"), this::write);
        VBox box = new VBox(title, hint, write);
        box.setId("reply-nothing");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.getStyleClass().add("empty-state");
        return Fittings.shownWhen(box, shown(known -> known == null));
    }

    private void write() {
        model.write();
        editing.set(true);
    }

    private ObservableValue<Boolean> shown(java.util.function.Predicate<@Nullable KnownReply> fits) {
        return javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !editing.get() && fits.test(known.getValue()), editing, known);
    }

    private Node editor() {
        Spinner<Integer> status = new Spinner<>(new IntegerSpinnerValueFactory(100, 599, 200));
        status.setId("sample-status");
        status.setEditable(true);
        status.setPrefWidth(96);
        status.getEditor().accessibleTextProperty().bind(language.text("request.outputs.status"));
        CodeEditor body = new CodeEditor(language, jobs, CodeEditor.Mode.DOCUMENT);
        body.colour(Colouring.FILLED_JSON);
        body.node().setId("sample-body");
        body.focusTarget().accessibleTextProperty().bind(language.text("request.outputs.body"));
        model.pinnedProperty()
                .subscribe(pinned -> pinned.ifPresent(sample -> {
                    status.getValueFactory().setValue(sample.status());
                    if (!sample.body().equals(body.text())) {
                        body.load(sample.body());
                    }
                }));
        status.valueProperty().subscribe((_, value) -> {
            if (value != null) {
                model.sampleStatus(value);
            }
        });
        body.onEdit(_ -> {
            if (!body.isFilling()) {
                model.typeSample(body.text());
            }
        });
        FlowPane line = new FlowPane(fit.labelOf(status, language.text("request.outputs.status")), status);
        line.getStyleClass().add("form-flow");
        BorderPane pane = new BorderPane(body.node());
        pane.setTop(line);
        pane.getStyleClass().add("sample-editor");
        return Fittings.shownWhen(pane, editing);
    }
}
