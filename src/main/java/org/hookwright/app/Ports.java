package org.hookwright.app;

import org.hookwright.ui.desk.Courier;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Judge;
import org.hookwright.ui.history.Records;
import org.hookwright.ui.request.TokenSource;
import org.hookwright.ui.run.Runs;
import org.hookwright.ui.shell.Memory;
import org.hookwright.ui.workflows.Shelf;

/** What the screens ask of the engine below them. */
record Ports(
        Desk desk,
        Shelf shelf,
        Judge<Findings> judge,
        Courier courier,
        TokenSource tokens,
        Runs runs,
        Records records,
        Memory memory) {}
