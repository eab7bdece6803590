package org.hookwright.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.hookwright.history.History;

/** A hundred thousand exchanges recorded one by one into a history with limits: heap and files stay within them. */
final class KeepingBench implements Benches.Bench {
    private static final int EXCHANGES = Integer.getInteger("bench.kept", 100_000);
    private static final int SHOWN = 10;
    private static final long MOST_BYTES = 30_000_000;

    @Override
    public void run() throws Exception {
        Path folder = Files.createTempDirectory("keeping-bench");
        Path file = folder.resolve("history.db");
        MadeExchanges made = new MadeExchanges(EXCHANGES);
        System.out.printf(
                "limit %,d MB%n%10s %9s %9s %9s %9s %9s%n",
                MOST_BYTES / 1_000_000, "recorded", "kept", "used MB", "file MB", "log MB", "heap MB");
        try (History history = History.open(file).history()) {
            history.limit(new History.Limits(Duration.ofDays(36_500), MOST_BYTES));
            long start = System.nanoTime();
            for (int i = 1; i <= EXCHANGES; i++) {
                history.record(made.next(i - 1));
                if (i % (EXCHANGES / SHOWN) == 0) {
                    print(history, file, i);
                }
            }
            System.out.printf(Locale.ROOT, "%,.0f a second%n", EXCHANGES * 1e9 / (System.nanoTime() - start));
        } finally {
            for (Path left : new Path[] {file, Path.of(file + "-wal"), Path.of(file + "-shm"), folder}) {
                Files.deleteIfExists(left);
            }
        }
    }

    private static void print(History history, Path file, int recorded) throws Exception {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%,10d %,9d %9.1f %9.1f %9.1f %9.1f%n",
                recorded,
                history.size().exchanges(),
                history.bytes() / 1e6,
                Files.size(file) / 1e6,
                Files.size(Path.of(file + "-wal")) / 1e6,
                (machine.totalMemory() - machine.freeMemory()) / 1e6);
    }
}
