package org.hookwright.ui.shell;

import org.hookwright.ui.desk.Sending;

/** What the buttons at the top right lead to. */
public record Ways(Sending send, Runnable curl, Runnable take) {}
