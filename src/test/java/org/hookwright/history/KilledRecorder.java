package org.hookwright.history;

import java.nio.file.Path;

/** Records without end and says each number once it is kept; the test kills it. */
final class KilledRecorder {
    private KilledRecorder() {}

    public static void main(String[] arguments) throws Exception {
        try (History history = History.open(Path.of(arguments[0])).history()) {
            for (int i = 0; i < 1_000; i++) {
                System.out.println(history.record(Exchanges.kept("INC-" + i, 200, "본문 " + i, "ok")));
            }
        }
    }
}
