package org.hookwright.ui.flow;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.hookwright.workflow.StepPath;

/** What keys do while a card has the keyboard. */
final class FlowKeys {
    private static final Map<KeyCode, FlowViewModel.Walk> WALKS = Map.of(
            KeyCode.UP, FlowViewModel.Walk.UP,
            KeyCode.DOWN, FlowViewModel.Walk.DOWN,
            KeyCode.LEFT, FlowViewModel.Walk.LEFT,
            KeyCode.RIGHT, FlowViewModel.Walk.RIGHT,
            KeyCode.HOME, FlowViewModel.Walk.HOME,
            KeyCode.END, FlowViewModel.Walk.END);
    private static final Map<KeyCode, FlowMoves.Way> MOVES = Map.of(
            KeyCode.UP, FlowMoves.Way.UP,
            KeyCode.DOWN, FlowMoves.Way.DOWN,
            KeyCode.LEFT, FlowMoves.Way.LEFT,
            KeyCode.RIGHT, FlowMoves.Way.RIGHT);
    private static final KeyCombination MENU = KeyCombination.valueOf("Shift+F10");

    private final FlowViewModel model;
    private final Runnable addHere;
    private final Runnable menuHere;

    /**
     * For a picture.
     *
     * @param addHere shows what can be added behind the chosen card
     * @param menuHere shows what can be done with it
     */
    FlowKeys(FlowViewModel model, Runnable addHere, Runnable menuHere) {
        this.model = model;
        this.addHere = addHere;
        this.menuHere = menuHere;
    }

    void press(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl) && !event.isConsumed() && does(event)) {
            event.consume();
        }
    }

    private boolean does(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            return !event.isAltDown() && !event.isShiftDown() && shortcut(code);
        }
        if (event.isAltDown()) {
            FlowMoves.Way way = MOVES.get(code);
            return way != null && onStep(path -> model.edits().move(path, way));
        }
        if (MENU.match(event)) {
            menuHere.run();
            return true;
        }
        FlowViewModel.Walk walk = WALKS.get(code);
        if (walk != null && !event.isShiftDown()) {
            model.walk(walk);
            return true;
        }
        return plain(code, event.isShiftDown());
    }

    private boolean plain(KeyCode code, boolean shift) {
        if (code == KeyCode.PLUS || code == KeyCode.ADD || (code == KeyCode.EQUALS && shift)) {
            addHere.run();
            return true;
        }
        if (shift) {
            return false;
        }
        switch (code) {
            case INSERT -> addHere.run();
            case CONTEXT_MENU -> menuHere.run();
            case ENTER -> model.open();
            case F2 -> model.startNaming();
            case DELETE -> onStep(model.edits()::delete);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case D -> onStep(model.edits()::duplicate);
            case C -> onStep(model.edits()::copy);
            case X -> onStep(model.edits()::cut);
            case V -> model.paste();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onStep(Consumer<StepPath> act) {
        model.onStep(act);
        return true;
    }
}
