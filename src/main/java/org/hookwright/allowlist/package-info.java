/**
 * Which addresses the host sends from, and how a firewall in front of a target lets them in. Data and text only: it
 * opens no socket and knows of no window. Everything is immutable and may be used on any thread.
 */
@NullMarked
package org.hookwright.allowlist;

import org.jspecify.annotations.NullMarked;
