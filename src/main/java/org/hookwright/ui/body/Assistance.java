package org.hookwright.ui.body;

import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Body;

/** Gives any editor of templates what the body's has: completion of placeholders, and cards about them. */
public record Assistance(Language language, BodyContext context) {
    public void attach(CodeEditor editor) {
        BodyViewModel model = new BodyViewModel(context);
        model.show(new Body(Body.Type.TEXT, editor.text()));
        model.lend(new EditorPen(editor));
        editor.textProperty().subscribe(model::edited);
        editor.onTyped(signs -> model.typed(signs, editor.caret()));
        editor.caretProperty().subscribe(caret -> model.caretMoved(caret.intValue()));
        editor.onHover(new PlaceholderCard(language, model, editor)::at);
        var _ = new CompletionPopup(language, model, editor);
    }
}
