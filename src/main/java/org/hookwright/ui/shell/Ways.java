package org.hookwright.ui.shell;

/** What the buttons at the top right lead to. */
public record Ways(SendButton send, Runnable curl, Runnable take) {}
