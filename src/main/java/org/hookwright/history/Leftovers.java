package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * What still stands in the file of exchanges that were deleted: single words in the indexes, and copies that SQLite
 * left in the unused room of pages when it moved rows about. An empty file beside the history remembers that there may
 * be some, also when the program ends before they are gone. Used by the one who writes.
 */
final class Leftovers {
    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());
    private static final List<String> INDEXES = List.of("search", "lexicon");

    /** A larger file is not written anew as a whole: recording would have to wait for it for too long. */
    private static final long LARGEST = 1_000_000_000;

    private final Path mark;
    private final Filing filing;
    private int index;
    private boolean joining;
    private volatile boolean more;

    Leftovers(Path file, Filing filing) {
        mark = file.resolveSibling(file.getFileName() + ".deleted");
        this.filing = filing;
        more = Files.exists(mark);
    }

    /** Something is about to be deleted: all is to be cleared from the beginning. */
    void note() {
        more = true;
        index = 0;
        joining = false;
        try {
            Files.write(mark, new byte[0]);
        } catch (IOException unmarked) {
            LOG.log(System.Logger.Level.WARNING, "Nobody will know should the program end now", unmarked);
        }
    }

    boolean areThere() {
        return more;
    }

    /** Clears some of it; whether there is more to do. */
    boolean clearSome() throws SQLException {
        if (!more) {
            return false;
        }
        if (index < INDEXES.size()) {
            joining = filing.joinWords(INDEXES.get(index), !joining);
            index += joining ? 0 : 1;
            return true;
        }
        if (filing.bytes() <= LARGEST) {
            filing.writeAnew();
        }
        more = false;
        index = 0;
        try {
            Files.deleteIfExists(mark);
        } catch (IOException stays) {
            LOG.log(System.Logger.Level.DEBUG, "It is done once more", stays);
        }
        return false;
    }
}
