package org.hookwright.ui.control;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;

/** What appears above the text when it is asked for, and the keys that ask. */
final class EditorBars {
    private final CodeEditor editor;
    private final FindBar find;
    private final Finding finding;
    private final GoToLine goTo;
    private final Banner longLine;

    EditorBars(Language language, Jobs jobs, CodeEditor editor, Typing typing) {
        this.editor = editor;
        this.finding = new Finding(editor, jobs);
        this.find = new FindBar(language, editor, finding);
        this.goTo = new GoToLine(language, editor);
        this.longLine = new Banner(language, "control.long-line.text", "control.long-line.format", editor::format);
        editor.setBars(new VBox(find.node(), goTo.node(), longLine.node()));
        editor.onEdit(_ -> longLine.show(isEditable() && hasLongLine(editor.text())));
        reading(editor.keys());
        if (isEditable()) {
            writing(editor.keys(), typing);
        }
    }

    private boolean isEditable() {
        return editor.mode() == CodeEditor.Mode.DOCUMENT;
    }

    private void reading(EditorKeys keys) {
        keys.command(KeyCode.F, () -> find.open(false))
                .plain(KeyCode.F3, finding::next)
                .command(KeyCode.G, goTo::open)
                .command(KeyCode.PLUS, () -> editor.zoom(1))
                .command(KeyCode.EQUALS, () -> editor.zoom(1))
                .command(KeyCode.ADD, () -> editor.zoom(1))
                .command(KeyCode.MINUS, () -> editor.zoom(-1))
                .command(KeyCode.SUBTRACT, () -> editor.zoom(-1))
                .command(KeyCode.DIGIT0, () -> editor.zoom(0))
                .command(KeyCode.I, editor::explain)
                .plain(KeyCode.F1, editor::explain)
                .plainWhen(KeyCode.ESCAPE, this::isSomethingOpen, this::closeOne);
    }

    private void writing(EditorKeys keys, Typing typing) {
        keys.command(KeyCode.H, () -> find.open(true))
                .shiftCommand(KeyCode.F, editor::format)
                .command(KeyCode.M, typing::toggleTabMoves)
                .command(KeyCode.D, () -> editor.apply(LineMoves.duplicate(editor.text(), editor.selection())))
                .alt(KeyCode.ENTER, editor::offerFixes)
                .alt(
                        KeyCode.UP,
                        () -> LineMoves.move(editor.text(), editor.selection(), false)
                                .ifPresent(editor::apply))
                .alt(
                        KeyCode.DOWN,
                        () -> LineMoves.move(editor.text(), editor.selection(), true)
                                .ifPresent(editor::apply))
                .plain(KeyCode.HOME, this::home);
    }

    private void home() {
        int start = LineMoves.home(editor.text(), editor.caret());
        editor.select(start, start);
    }

    private boolean isSomethingOpen() {
        return editor.isExplaining() || find.isOpen() || goTo.isOpen();
    }

    private void closeOne() {
        if (editor.isExplaining()) {
            editor.hideExplanation();
        } else if (goTo.isOpen()) {
            goTo.close();
        } else {
            find.close();
        }
    }

    private static boolean hasLongLine(String text) {
        int start = 0;
        while (text.length() - start > LineStyles.COLOURED_WHOLE) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end - start > LineStyles.COLOURED_WHOLE) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
