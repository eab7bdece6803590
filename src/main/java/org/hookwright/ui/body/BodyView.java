package org.hookwright.ui.body;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Colouring;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Body;

/** Where the body is written. Its tools are a node of their own, so that they can stand beside a tab's name. */
public final class BodyView {
    private final BodyViewModel model;
    private final CodeEditor editor;
    private final BorderPane node = new BorderPane();
    private final BodyTools tools;

    public BodyView(Language language, Jobs jobs, BodyViewModel model) {
        this.model = model;
        this.editor = new CodeEditor(language, jobs, CodeEditor.Mode.DOCUMENT);
        this.tools = new BodyTools(language, model, editor);
        node.setId("body");
        node.getStyleClass().add("body-view");
        node.getStylesheets().add(BodyView.class.getResource("body.css").toExternalForm());
        StackPane top = new StackPane();
        node.setTop(top);
        node.setCenter(editor.node());
        editor.focusTarget().setId("body-editor");
        editor.focusTarget().accessibleTextProperty().bind(language.text("body.editor.name"));
        bindText();
        bindEditor(language);
        var _ = new CompletionPopup(language, model, editor);
        model.reviewProperty().subscribe(review -> showReview(language, top, review));
    }

    public Parent node() {
        return node;
    }

    /** The body's type, Format, and the palette of placeholders. */
    public Node tools() {
        return tools.node();
    }

    public CodeEditor editor() {
        return editor;
    }

    private void bindText() {
        model.lend(new EditorPen(editor));
        model.textProperty().subscribe(text -> {
            if (!text.equals(editor.text())) {
                editor.load(text);
            }
        });
        editor.onEdit(_ -> {
            if (!editor.isFilling()) {
                model.edited(editor.text());
            }
        });
        editor.onTyped(signs -> model.typed(signs, editor.caret()));
        editor.caretProperty().subscribe(caret -> model.caretMoved(caret.intValue()));
        editor.onPaste(model::paste);
    }

    private void bindEditor(Language language) {
        editor.onFormat(model::format);
        model.typeProperty().subscribe(type -> editor.colour(colouring(type)));
        model.marksProperty().subscribe(editor::setMarks);
        PlaceholderCard card = new PlaceholderCard(language, model, editor);
        editor.onHover(card::at);
    }

    private static Colouring colouring(Body.Type type) {
        return switch (type) {
            case JSON -> Colouring.JSON;
            case XML -> Colouring.XML;
            case FORM, TEXT -> Colouring.TEMPLATE;
            case NONE -> Colouring.PLAIN;
        };
    }

    private void showReview(Language language, StackPane place, Optional<PasteReview> review) {
        place.getChildren().clear();
        if (review.isPresent()) {
            PasteReviewPane pane = new PasteReviewPane(language, model, review.get());
            place.getChildren().add(pane.node());
            pane.takeFocus();
        } else {
            editor.focusTarget().requestFocus();
        }
    }
}
