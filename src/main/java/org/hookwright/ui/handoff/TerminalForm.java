package org.hookwright.ui.handoff;

import java.util.function.Supplier;
import org.hookwright.language.Sentence;

/**
 * The call as a command line.
 *
 * @param shell the shell that reads it
 * @param command made when asked for; secrets stand in it by name
 */
public record TerminalForm(Sentence shell, Supplier<String> command) {}
