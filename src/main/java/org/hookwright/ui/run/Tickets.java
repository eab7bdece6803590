package org.hookwright.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.store.TicketLines;
import org.hookwright.ticket.Ticket;

/** The tickets of one start, one after the other. */
sealed interface Tickets {
    /** How many there are, where that is known. */
    OptionalInt count();

    /** Opens them. Blocks. */
    Open open() throws IOException;

    /** Tickets that are being gone through. */
    interface Open extends AutoCloseable {
        Optional<Ticket> next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Those that are there. */
    record Listed(List<Ticket> tickets) implements Tickets {
        public Listed {
            tickets = List.copyOf(tickets);
        }

        @Override
        public OptionalInt count() {
            return OptionalInt.of(tickets.size());
        }

        @Override
        public Open open() {
            Iterator<Ticket> all = tickets.iterator();
            return new Open() {
                @Override
                public Optional<Ticket> next() {
                    return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
                }

                @Override
                public void close() {}
            };
        }
    }

    /** Those of a file, a JSON object a line, of which one is in memory at a time. */
    record Lines(Path file) implements Tickets {
        @Override
        public OptionalInt count() {
            return OptionalInt.empty();
        }

        @Override
        public Open open() throws IOException {
            TicketLines lines = new TicketLines(file);
            return new Open() {
                @Override
                public Optional<Ticket> next() throws IOException {
                    return lines.next();
                }

                @Override
                public void close() throws IOException {
                    lines.close();
                }
            };
        }
    }
}
