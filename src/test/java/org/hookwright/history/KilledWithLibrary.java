package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a history with the library in a folder, and stays until it is killed. */
final class KilledWithLibrary {
    private KilledWithLibrary() {}

    public static void main(String[] arguments) throws HistoryException, IOException {
        Path folder = Path.of(arguments[0]);
        NativeLibrary.unpackIn(folder);
        try (History history = History.open(folder.resolve("data/history.db")).history()) {
            history.record(Exchanges.kept("INC", 200, "a", "ok"));
            System.out.println("open");
            var _ = System.in.read();
        }
    }
}
