package org.hookwright.history;

import java.nio.file.Path;

/** Opens a history and so brings it up to date; a test kills it. */
final class KilledMigration {
    private KilledMigration() {}

    public static void main(String[] arguments) throws HistoryException {
        System.out.println("opening");
        History.open(Path.of(arguments[0])).history().close();
    }
}
