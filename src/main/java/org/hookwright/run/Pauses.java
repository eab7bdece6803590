package org.hookwright.run;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hookwright.send.Answer;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Retry;

/** Whether there is a further try, and how long before it. */
final class Pauses {
    private final Call call;
    private final RandomGenerator chance;

    Pauses(Call call, RandomGenerator chance) {
        this.call = call;
        this.chance = chance;
    }

    /**
     * What follows a failed try.
     *
     * @param tries so many have been made
     * @param status of the reply, 0 where there was none
     * @param asked the target's wish for a pause
     */
    Moment.Next after(int tries, Retry.On failure, int status, Optional<Duration> asked) {
        return switch (call.delivery().retry()) {
            case Retry.Never() -> new Moment.Next.GiveUp();
            // The host looks at the status only and takes 2xx for success and 3xx for no failure; a web request is not
            // known to be tried again.
            case Retry.Freshservice() ->
                status / 100 == 2
                                || status / 100 == 3
                                || call.kind() == Call.Kind.WEB_REQUEST
                                || tries > Retry.Freshservice.WAITS.size()
                        ? new Moment.Next.GiveUp()
                        : new Moment.Next.Again(Retry.Freshservice.WAITS.get(tries - 1), false);
            case Retry.Custom custom -> custom(custom, tries, failure, asked);
        };
    }

    private Moment.Next custom(Retry.Custom custom, int tries, Retry.On failure, Optional<Duration> asked) {
        if (tries > custom.times() || !custom.on().contains(failure)) {
            return new Moment.Next.GiveUp();
        }
        Duration own = custom.pause(tries);
        if (custom.jitterPercent() > 0) {
            double shorter = chance.nextDouble() * custom.jitterPercent() / 100;
            own = Duration.ofNanos((long) (own.toNanos() * (1 - shorter)));
        }
        if (custom.honourRetryAfter() && asked.isPresent() && asked.get().compareTo(own) > 0) {
            Duration wish = asked.get();
            return new Moment.Next.Again(wish.compareTo(Retry.Custom.LONGEST) > 0 ? Retry.Custom.LONGEST : wish, true);
        }
        return new Moment.Next.Again(own, false);
    }

    /** {@code Retry-After}: seconds or a date, RFC 9110 §10.2.3. */
    static Optional<Duration> asked(Answer answer, Instant now) {
        if (!(answer instanceof Answer.Reply reply)) {
            return Optional.empty();
        }
        return reply.header("Retry-After").map(String::strip).flatMap(text -> read(text, now));
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Optional.empty() : Optional.of(until);
        } catch (DateTimeException neither) {
            // A wish that nobody can read is no wish; the call's own pause stands.
            return Optional.empty();
        }
    }
}
