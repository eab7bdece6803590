package org.hookwright.history;

import java.nio.file.Path;

/** Opens a history and says how that went; for a process of its own. */
final class Opening {
    private Opening() {}

    public static void main(String[] arguments) {
        try (History history = History.open(Path.of(arguments[0])).history()) {
            history.record(Exchanges.kept("INC", 200, "a", "ok"));
            System.out.println("opened");
        } catch (HistoryException failed) {
            System.out.println(failed.sentence().key());
        }
    }
}
