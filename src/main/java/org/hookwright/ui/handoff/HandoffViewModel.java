package org.hookwright.ui.handoff;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** Which field is next to be copied, which was copied last. */
public final class HandoffViewModel {
    /** Nothing has been copied since the sheet was opened. */
    public static final int NONE = -1;

    private final ObservableValue<List<HandoffField>> fields;
    private final List<TerminalForm> terminals;
    private final Consumer<String> clipboard;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final BooleanProperty clear = new SimpleBooleanProperty(this, "clear");
    private final ReadOnlyIntegerWrapper copied = new ReadOnlyIntegerWrapper(this, "copied", NONE);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", 0);
    private final ReadOnlyIntegerWrapper copiedTerminal = new ReadOnlyIntegerWrapper(this, "copiedTerminal", NONE);

    /**
     * @param fields the vendor's form, in its order; follows the call that is edited
     * @param clipboard takes what is copied
     */
    public HandoffViewModel(
            ObservableValue<List<HandoffField>> fields, List<TerminalForm> terminals, Consumer<String> clipboard) {
        this.fields = fields;
        this.terminals = List.copyOf(terminals);
        this.clipboard = clipboard;
        open.subscribe(this::begin);
    }

    public ObservableValue<List<HandoffField>> fieldsProperty() {
        return fields;
    }

    public List<TerminalForm> terminals() {
        return terminals;
    }

    /** Whether the sheet is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether a command line has the secrets in clear; off again whenever the sheet is opened. */
    public BooleanProperty clearProperty() {
        return clear;
    }

    /** The field that was copied last, or {@link #NONE}. */
    public ReadOnlyIntegerProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** The field that comes next: the one behind the copied. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The command line that was copied last, or {@link #NONE}. */
    public ReadOnlyIntegerProperty copiedTerminalProperty() {
        return copiedTerminal.getReadOnlyProperty();
    }

    /** Copies a field and goes on to the next, so that the form is filled by turns of one key here and one there. */
    public void copy(int index) {
        List<HandoffField> now = fields.getValue();
        if (index < 0 || index >= now.size()) {
            return;
        }
        clipboard.accept(now.get(index).value());
        copiedTerminal.set(NONE);
        current.set(next(index, now));
        copied.set(index);
    }

    /** Fields that stay empty have nothing to copy. */
    private static int next(int index, List<HandoffField> fields) {
        for (int i = index + 1; i < fields.size(); i++) {
            if (!fields.get(i).value().isEmpty()) {
                return i;
            }
        }
        return index;
    }

    public void copyTerminal(int index) {
        TerminalForm.Secrets secrets = clear.get() ? TerminalForm.Secrets.IN_CLEAR : TerminalForm.Secrets.BY_NAME;
        clipboard.accept(terminals.get(index).command().apply(secrets));
        copied.set(NONE);
        copiedTerminal.set(index);
    }

    public void close() {
        open.set(false);
    }

    private void begin(boolean opened) {
        if (opened) {
            copied.set(NONE);
            copiedTerminal.set(NONE);
            current.set(0);
            clear.set(false);
        }
    }
}
