/**
 * Who is let in before a target: the host's addresses, one's own, what a firewall is told, and the receiver playing it.
 * Everything lives on the JavaFX thread.
 */
@NullMarked
package org.hookwright.ui.allowlist;

import org.jspecify.annotations.NullMarked;
