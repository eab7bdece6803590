package org.hookwright.trouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Kept;
import org.hookwright.history.KeptRun;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.Phases;

/**
 * What the log holds of a step.
 *
 * @param examined the exchange that is looked at: the chosen one, else the last
 * @param lately the last of this step, newest first
 * @param runs the last of this workflow for this ticket, newest first
 * @param usual the phases of others that the same target answered well
 * @param lastHour how many went to the same target within the hour before the examined one
 * @param unreadable why nothing could be read
 */
public record Log(
        Optional<Kept> examined,
        List<Summary> lately,
        List<KeptRun> runs,
        List<Phases> usual,
        long lastHour,
        Optional<Sentence> unreadable) {
    public static final Log EMPTY = new Log(Optional.empty(), List.of(), List.of(), List.of(), 0, Optional.empty());

    private static final int LATELY = 20;
    private static final int USUAL = 30;
    private static final int RUNS_READ = 200;
    private static final int RUNS = 5;

    public Log {
        lately = List.copyOf(lately);
        runs = List.copyOf(runs);
        usual = List.copyOf(usual);
    }

    /** Which part of the log is wanted. */
    public record Wanted(String workflow, Optional<String> step, Optional<String> ticket, OptionalLong exchange) {}

    public static Log unreadable(Sentence why) {
        return new Log(Optional.empty(), List.of(), List.of(), List.of(), 0, Optional.of(why));
    }

    /** Reads it: some dozens of rows, whatever the size of the history. Waits for the disk. */
    public static Log read(History history, Wanted wanted) throws HistoryException {
        List<Summary> lately = lately(history, wanted);
        OptionalLong id = wanted.exchange().isPresent()
                ? wanted.exchange()
                : lately.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(lately.getFirst().id());
        Optional<Kept> examined = id.isPresent() ? history.find(id.getAsLong()) : Optional.empty();
        return new Log(
                examined,
                lately,
                runs(history, wanted),
                examined.isPresent() ? usual(history, examined.get().summary()) : List.of(),
                examined.isPresent() ? lastHour(history, examined.get().summary()) : 0,
                Optional.empty());
    }

    private static List<Summary> lately(History history, Wanted wanted) throws HistoryException {
        List<Summary> ofTicket = history.page(query(wanted, wanted.ticket()), 0, LATELY);
        return ofTicket.isEmpty() && wanted.ticket().isPresent()
                ? history.page(query(wanted, Optional.empty()), 0, LATELY)
                : ofTicket;
    }

    private static Query query(Wanted wanted, Optional<String> ticket) {
        Query ofWorkflow = Query.ALL.workflow(wanted.workflow());
        Query ofStep = wanted.step().map(ofWorkflow::step).orElse(ofWorkflow);
        return ticket.map(ofStep::ticket).orElse(ofStep);
    }

    private static List<KeptRun> runs(History history, Wanted wanted) throws HistoryException {
        return history.runs(RUNS_READ).stream()
                .filter(run -> run.start().workflow().equals(wanted.workflow()))
                .filter(run -> wanted.ticket().map(run.start().ticket()::equals).orElse(true))
                .limit(RUNS)
                .toList();
    }

    private static List<Phases> usual(History history, Summary examined) throws HistoryException {
        List<Phases> usual = new ArrayList<>();
        for (Summary other : history.page(toHost(examined), 0, USUAL)) {
            if (other.id() != examined.id() && other.good()) {
                history.find(other.id()).map(Kept::phases).ifPresent(usual::add);
            }
        }
        return usual;
    }

    /** Those after the examined one do not count, for they cannot have used up what it was to have. */
    private static long lastHour(History history, Summary examined) throws HistoryException {
        Query before = toHost(examined)
                .since(examined.at().minus(Duration.ofHours(1)))
                .until(examined.at().plusMillis(1));
        return history.count(before);
    }

    private static Query toHost(Summary examined) {
        return Query.ALL.host(examined.target().host());
    }
}
