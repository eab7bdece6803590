package org.hookwright.ui.response;

import java.time.Duration;

/**
 * One try of a step.
 *
 * @param number 1 for the first
 * @param after from the beginning of the first, on the clock of the run
 * @param shown whether it is the one that is looked at
 */
public record ShownAttempt(int number, Duration after, Badge badge, Duration took, boolean shown) {}
