package org.hookwright.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.run.Moment;
import org.hookwright.run.RunEnd;
import org.hookwright.workflow.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What all tickets of one start have come to: written by the thread that runs, looked at by the window now and then.
 * However many tickets there are, it keeps counts of all and the runs of few: the last, and the last that went ill.
 */
final class Ledger {
    static final int LAST = 100;
    static final int BAD = 200;

    private final Order order;
    private final OptionalInt tickets;
    private final StepNames names;
    private final InstantSource clock;
    private final Instant start;
    private final Deque<TicketRun> last = new ArrayDeque<>();
    private final Deque<TicketRun> bad = new ArrayDeque<>();
    private final Map<RunEnd, Integer> ends = new EnumMap<>(RunEnd.class);
    private final Map<String, Reply.Sample> replies = new HashMap<>();
    private int done;
    private @Nullable Track current;

    Ledger(Order order, OptionalInt tickets, InstantSource clock) {
        this.order = order;
        this.tickets = tickets;
        this.clock = clock;
        this.names = new StepNames(order.workflow());
        start = clock.instant();
    }

    /**
     * What there is to see now.
     *
     * @param replies the newest of each call since the last look, by its name
     */
    record Look(Sums sums, List<TicketRun> runs, Optional<TicketRun> current, Map<String, Reply.Sample> replies) {
        Look {
            runs = List.copyOf(runs);
            replies = Map.copyOf(replies);
        }
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void begin(String ticket) {
        current = new Track(done + 1, ticket, order.workflow(), names);
    }

    synchronized void hear(Heard heard) {
        if (heard.moment() instanceof Moment.Tried tried) {
            heard.attempt()
                    .flatMap(Attempt::reply)
                    .ifPresent(reply ->
                            order.workflow().at(tried.step()).ifPresent(step -> replies.put(step.name(), reply)));
        }
        if (current != null) {
            current.hear(heard);
        }
    }

    /** One for which it does not fire was passed over. */
    synchronized void passOver() {
        count(RunEnd.NOT_FIRED);
    }

    synchronized void end(RunEnd how) {
        if (current != null) {
            TicketRun over = current.look();
            current = null;
            count(how);
            keep(over);
        }
    }

    private void count(RunEnd how) {
        done++;
        ends.merge(how, 1, Integer::sum);
    }

    private void keep(TicketRun over) {
        Deque<TicketRun> kept = over.isBad() ? bad : last;
        kept.addLast(over);
        if (kept.size() > (over.isBad() ? BAD : LAST)) {
            kept.removeFirst();
        }
    }

    synchronized Look look() {
        List<TicketRun> runs = new ArrayList<>(last);
        runs.addAll(bad);
        runs.sort(Comparator.comparingInt(TicketRun::number));
        Look now = new Look(
                new Sums(order, tickets, done, ends, Duration.between(start, clock.instant())),
                runs,
                Optional.ofNullable(current).map(Track::look),
                replies);
        replies.clear();
        return now;
    }
}
