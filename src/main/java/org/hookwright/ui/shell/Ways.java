package org.hookwright.ui.shell;

import org.hookwright.ui.desk.Sending;

/** What the buttons and the menu of the top bar lead to. */
public record Ways(Sending send, Runnable curl, Runnable take, Workplace place) {}
