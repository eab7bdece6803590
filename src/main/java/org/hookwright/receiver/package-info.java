/**
 * A local endpoint to aim at, so that the first send needs no network: the door to MockWebServer.
 *
 * <p>Bound to the loopback address only. What it keeps is bounded by count and bytes. Threads are the server's own.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.receiver;
