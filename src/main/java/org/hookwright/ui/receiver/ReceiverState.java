package org.hookwright.ui.receiver;

import org.hookwright.language.Sentence;

/** Whether the endpoint listens. */
public sealed interface ReceiverState {
    /** It does not. */
    record Off() implements ReceiverState {}

    /** It is being switched. */
    record Switching() implements ReceiverState {}

    /** It does. */
    record On(Listening listening) implements ReceiverState {}

    /** It cannot. */
    record Failed(Sentence why) implements ReceiverState {}
}
