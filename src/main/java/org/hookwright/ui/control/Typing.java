package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hookwright.template.Span;

/**
 * The typing keys of a surface that is edited. Tab indents, so there are two ways out for those who have no mouse:
 * Escape and then Tab, or Ctrl+M, which makes Tab move the focus until it is pressed again. Where the text is only
 * read, Tab always moves on.
 */
final class Typing {
    private static final boolean IS_MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final int MOST_CLOSERS = 32;

    private final CodeSurface surface;
    private final boolean singleLine;
    private final Consumer<String> typed;
    private List<Integer> closers = List.of();
    private boolean tabMoves;
    private boolean escaped;

    Typing(CodeSurface surface, boolean singleLine, Consumer<String> typed) {
        this.surface = surface;
        this.singleLine = singleLine;
        this.typed = typed;
        surface.onCommitted(typed);
        surface.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        surface.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    boolean tabMoves() {
        return tabMoves;
    }

    void toggleTabMoves() {
        tabMoves = !tabMoves;
    }

    /** Keeps the places of self-made closing signs, as long as the caret stays near. */
    void moved(Edit edit) {
        if (!closers.isEmpty()) {
            closers = closers.stream()
                    .filter(at -> at < edit.position() || at >= edit.position() + edit.removed())
                    .map(at -> at < edit.position() ? at : at + edit.delta())
                    .toList();
        }
    }

    private void pressed(KeyEvent event) {
        boolean writing = surface.isEditable();
        boolean leaving = escaped || tabMoves || singleLine || !writing;
        escaped =
                event.getCode() == KeyCode.ESCAPE || (escaped && event.getCode().isModifierKey());
        if (surface.isComposing() || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        if (!writing && event.getCode() != KeyCode.TAB) {
            return;
        }
        switch (event.getCode()) {
            case TAB -> tab(event, leaving);
            case ENTER -> enter(event);
            case BACK_SPACE -> {
                if (!event.isAltDown() && !event.isShiftDown()) {
                    use(event, AutoType.backspace(surface.getText(), selection(), ownCloser()));
                }
            }
            default -> {}
        }
    }

    private void tab(KeyEvent event, boolean leaving) {
        if (event.isAltDown()) {
            return;
        }
        if (leaving) {
            event.consume();
            surface.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else {
            String text = surface.getText();
            use(
                    event,
                    Optional.of(
                            event.isShiftDown()
                                    ? AutoType.outdent(text, selection())
                                    : AutoType.indent(text, selection())));
        }
    }

    private void enter(KeyEvent event) {
        if (singleLine) {
            event.consume();
        } else if (!event.isAltDown()) {
            use(event, Optional.of(AutoType.enter(surface.getText(), selection())));
            typed.accept("\n");
        }
    }

    private void typed(KeyEvent event) {
        String signs = event.getCharacter();
        if (!surface.isEditable() || signs.isEmpty() || signs.charAt(0) < ' ' || signs.charAt(0) == 0x7F) {
            return;
        }
        if (isCommand(event)) {
            return;
        }
        Optional<Keystroke> keystroke = signs.length() == 1
                ? AutoType.typed(surface.getText(), selection(), signs.charAt(0), ownCloser())
                : Optional.empty();
        if (keystroke.isPresent()) {
            use(event, keystroke);
        } else {
            event.consume();
            surface.replaceSelection(signs);
            surface.requestFollowCaret();
        }
        typed.accept(signs);
    }

    /** Alt and Ctrl together are AltGr where there is no such key; Alt alone types signs on a Mac only. */
    private static boolean isCommand(KeyEvent event) {
        boolean altGr = event.isControlDown() && event.isAltDown();
        boolean altAlone = event.isAltDown() && !event.isControlDown() && !IS_MAC;
        return event.isMetaDown() || altAlone || (event.isControlDown() && !altGr);
    }

    private void use(KeyEvent event, Optional<Keystroke> keystroke) {
        if (keystroke.isEmpty()) {
            return;
        }
        Keystroke key = keystroke.get();
        event.consume();
        if (!key.isMove()) {
            surface.replaceText(key.replace().start(), key.replace().end(), key.text());
        }
        surface.selectRange(key.anchor(), key.caret());
        surface.requestFollowCaret();
        rememberClosers(key);
    }

    private void rememberClosers(Keystroke key) {
        int end = key.replace().start() + key.text().length();
        boolean closing =
                key.anchor() == key.caret() && !key.isMove() && key.text().indexOf('\n') < 0;
        List<Integer> kept = new ArrayList<>(closers);
        for (int at = key.caret(); closing && at < end; at++) {
            kept.add(at);
        }
        closers = List.copyOf(kept.subList(Math.max(0, kept.size() - MOST_CLOSERS), kept.size()));
    }

    private boolean ownCloser() {
        return closers.contains(surface.getCaretPosition());
    }

    private Span selection() {
        return new Span(
                surface.getSelection().getStart(), surface.getSelection().getEnd());
    }
}
