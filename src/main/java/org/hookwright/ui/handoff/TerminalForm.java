package org.hookwright.ui.handoff;

import java.util.function.Function;
import org.hookwright.language.Sentence;

/**
 * The call as a command line.
 *
 * @param shell the shell that reads it
 * @param command made when asked for; secrets stand in it by name, or in clear where that is asked for
 */
public record TerminalForm(Sentence shell, Function<Secrets, String> command) {
    /** How secrets stand in the command. */
    public enum Secrets {
        BY_NAME,
        IN_CLEAR
    }
}
