package org.hookwright.ui.settings;

import java.nio.file.Path;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Environment;
import org.jspecify.annotations.Nullable;

/**
 * An environment's file.
 *
 * @param trouble why the file cannot be read, with the place, or null
 */
public record EnvironmentEntry(
        Path file, Environment environment, @Nullable Sentence trouble) {}
