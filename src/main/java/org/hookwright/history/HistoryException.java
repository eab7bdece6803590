package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.hookwright.language.Sentence;

/** The history could not be written or read; says why, and what can be done. */
public final class HistoryException extends Exception {
    private static final long serialVersionUID = 1L;

    /** SQLite's code for a file whose contents do not fit together. */
    static final int DAMAGED = 11;

    /** SQLite's code for a file that the system does not open. */
    static final int NOT_OPENED = 14;

    private final transient Sentence sentence;

    private HistoryException(Exception cause, String key, Path file) {
        super(cause.getMessage(), cause);
        sentence = Sentence.of("history.failed." + key, file.toString());
    }

    /** SQLite's result codes: https://www.sqlite.org/rescode.html */
    static HistoryException of(SQLException failed, Path file) {
        String key = switch (failed.getErrorCode()) {
            case 5, 6 -> "busy";
            case 3, 8, 14 -> "refused";
            case 11, 26 -> "broken";
            case 13 -> "full";
            case Schema.NEWER -> "newer";
            default -> "disk";
        };
        return new HistoryException(failed, key, file);
    }

    static HistoryException of(IOException failed, Path file) {
        return new HistoryException(failed, "refused", file);
    }

    /** Whether what lies there is damaged, or no SQLite file. */
    static boolean isBroken(SQLException failed) {
        return failed.getErrorCode() == DAMAGED || failed.getErrorCode() == 26;
    }

    /** What happened and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
