package org.hookwright.ui.trouble;

import java.util.Optional;
import org.hookwright.workflow.StepPath;

/**
 * A step that can be asked about.
 *
 * @param path nothing for the whole workflow
 */
record StepChoice(Optional<StepPath> path, String name) {}
