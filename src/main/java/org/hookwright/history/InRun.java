package org.hookwright.history;

import java.time.Instant;

/**
 * Which try of which run an exchange was.
 *
 * @param path where its step stood
 * @param attempt 1 for the first
 * @param at on the run's clock
 */
public record InRun(long run, String path, int attempt, Instant at) {}
