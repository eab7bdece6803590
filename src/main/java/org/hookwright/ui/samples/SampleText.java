package org.hookwright.ui.samples;

import java.util.List;
import javafx.scene.Node;
import org.hookwright.task.Jobs;
import org.hookwright.template.Span;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Mark;

/** The text of a sample's file, with the line that makes it unreadable marked. */
final class SampleText {
    private final CodeEditor editor;

    SampleText(SamplesViewModel model, Language language, Jobs jobs) {
        editor = new CodeEditor(language, jobs, CodeEditor.Mode.DOCUMENT);
        editor.node().setId("sample-text");
        editor.focusTarget().accessibleTextProperty().bind(language.text("samples.text.name"));
        model.textProperty().subscribe(text -> {
            if (!text.equals(editor.text())) {
                editor.update(text);
            }
            editor.setLayer("yaml", YamlTints.of(text));
        });
        editor.onEdit(_ -> {
            if (!editor.isFilling()) {
                model.type(editor.text());
            }
        });
        model.stateProperty().subscribe(this::mark);
    }

    Node node() {
        return editor.node();
    }

    void goTo(int line) {
        editor.goToLine(line);
        editor.focusTarget().requestFocus();
    }

    private void mark(EditState state) {
        if (state instanceof EditState.Broken(var why, var line) && line > 0) {
            editor.setMarks(List.of(new Mark(lineOf(editor.text(), line), Mark.Weight.ERROR, why, List.of())));
        } else {
            editor.setMarks(List.of());
        }
    }

    private static Span lineOf(String text, int line) {
        int start = 0;
        for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int newline = text.indexOf('\n', start);
        return new Span(start, newline < 0 ? text.length() : newline);
    }
}
