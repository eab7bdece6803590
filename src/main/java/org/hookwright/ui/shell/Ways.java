package org.hookwright.ui.shell;

import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.run.Running;

/** What the buttons and the menu of the top bar lead to. */
public record Ways(Sending send, Running run, Runnable curl, Runnable take, Workplace place) {}
