package org.hookwright.history;

import java.time.Instant;

/**
 * A run as it is entered when it begins: names as they were then.
 *
 * @param turned whether pauses passed at once
 * @param dry whether nothing was sent
 */
public record RunStart(Instant at, String workflow, String ticket, String environment, boolean turned, boolean dry) {}
