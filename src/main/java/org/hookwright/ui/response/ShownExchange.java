package org.hookwright.ui.response;

import java.time.Duration;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * One exchange as it is looked at, fresh or out of the history.
 *
 * @param meaning what happened, in a sentence
 * @param next what to do now, where there is something
 * @param reply nothing where no answer came
 * @param asSent the request byte for byte, secrets as dots
 */
public record ShownExchange(
        Badge badge,
        Sentence meaning,
        Optional<Sentence> next,
        Optional<ShownReply> reply,
        Timing timing,
        String asSent,
        ShownTrip trip) {
    /** One of whose way nothing is known. */
    public ShownExchange(
            Badge badge,
            Sentence meaning,
            Optional<Sentence> next,
            Optional<ShownReply> reply,
            Timing timing,
            String asSent) {
        this(badge, meaning, next, reply, timing, asSent, ShownTrip.UNKNOWN);
    }

    public Duration took() {
        return timing.total();
    }

    /** The method of the request, as it was sent last. */
    String method() {
        int end = asSent.indexOf(' ');
        return end < 0 ? "" : asSent.substring(0, end);
    }

    /** Where the request went last, as far as its text says. */
    String address() {
        if (!trip.hops().isEmpty()) {
            return trip.hops().getLast().location();
        }
        String[] line = asSent.lines().findFirst().orElse("").split(" ", -1);
        String target = line.length > 1 ? line[1] : "";
        String host = asSent.lines()
                .takeWhile(header -> !header.isEmpty())
                .filter(header -> header.regionMatches(true, 0, "Host:", 0, 5))
                .map(header -> header.substring(5).strip())
                .findFirst()
                .orElse("");
        return target.startsWith("/") ? host + target : target;
    }

    /** Where a redirect leads that was not followed. */
    Optional<String> pointsTo() {
        return reply.filter(came -> came.status() / 100 == 3)
                .flatMap(came -> came.headers().stream()
                        .filter(field -> field.name().equalsIgnoreCase("Location"))
                        .map(ShownReply.Field::value)
                        .findFirst());
    }
}
