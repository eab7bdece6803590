/**
 * One prepared request goes out, one answer comes back: over real sockets, cancelled at any moment, told truthfully.
 *
 * <p>The door to OkHttp. Blocking; callers run it through {@code task}.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.send;
