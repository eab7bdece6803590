package org.hookwright.app;

import org.hookwright.store.Workspace;

/** What the further screens work on: the folder, the history, the vault, the list of workflows, the receiver. */
record Backstage(
        Workspace workspace, OpenHistory history, OpenVault vault, FilingShelf shelf, ReceiverWiring receiver) {}
