package org.hookwright.exchange;

import java.nio.file.Path;
import java.util.Locale;
import org.hookwright.history.History;
import org.hookwright.history.Query;
import org.hookwright.language.Texts;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Masking;

/** Writes the same file again and again, and says so each time; a test kills it. */
final class KilledExport {
    private KilledExport() {}

    public static void main(String[] arguments) throws Exception {
        try (History history = History.open(Path.of(arguments[0])).history()) {
            HistoryExport export = new HistoryExport(history, new Texts(Locale.ENGLISH), Masking.NONE);
            for (int i = 0; i < 10_000; i++) {
                export.write(
                        Query.ALL,
                        HistoryFormat.JSON,
                        Path.of(arguments[1]),
                        HistoryExport.Progress.IGNORED,
                        Cancellation.never());
                System.out.println("written");
            }
        }
    }
}
