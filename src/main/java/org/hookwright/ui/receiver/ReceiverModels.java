package org.hookwright.ui.receiver;

/** What stands behind the parts of the screen. */
public record ReceiverModels(
        ReceiverViewModel receiver, ScriptsViewModel scripts, ActsViewModel acts, SecurityViewModel security, Aim aim) {}
