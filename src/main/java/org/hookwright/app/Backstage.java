package org.hookwright.app;

import org.hookwright.store.Workspace;
import org.hookwright.ui.settings.UnlockViewModel;

/** What the further screens work on: the folder, the history, the vault and its lock, the list of workflows, the receiver. */
record Backstage(
        Workspace workspace,
        OpenHistory history,
        OpenVault vault,
        UnlockViewModel unlock,
        FilingShelf shelf,
        ReceiverWiring receiver) {}
