package org.hookwright.ui.control;

import java.util.List;
import org.hookwright.language.Sentence;

/**
 * Something said across the window without standing in the way.
 *
 * @param topic what it is about; a newer message of the same topic takes its place
 * @param actions what can be done about it, as buttons; each takes the message away
 */
public record Message(String topic, Level level, Sentence text, List<Action> actions) {
    /** How loudly it is said. */
    public enum Level {
        PLAIN,
        SUCCESS,
        WARNING,
        DANGER
    }

    /** A button: its name and what it does. */
    public record Action(Sentence name, Runnable act) {}

    public Message {
        actions = List.copyOf(actions);
    }

    public static Message of(String topic, Level level, Sentence text, Action... actions) {
        return new Message(topic, level, text, List.of(actions));
    }
}
