package org.hookwright.ui.shell;

import javafx.beans.value.ObservableValue;

/** What the button at the top right does: send, or stop waiting. */
public interface SendButton {
    /** Whether an answer is being waited for. */
    ObservableValue<Boolean> waitingProperty();

    /** Whether a send can begin now. */
    ObservableValue<Boolean> canSendProperty();

    /** Sends, or stops waiting for the answer of what was sent. */
    void press();
}
