/** A local endpoint to aim at, so that the first send needs no network: the door to MockWebServer. */
@org.jspecify.annotations.NullMarked
package org.hookwright.receiver;
