package org.hookwright.workflow;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether and when a call is tried again. */
public sealed interface Retry {
    /** Tried once. */
    record Never() implements Retry {}

    /**
     * As Freshservice does it for a webhook: up to four more tries after 3, 5, 9 and 17 minutes, whatever failed but a
     * redirection. Not adjustable there; a web request is not known to be tried again at all.
     */
    record Freshservice() implements Retry {
        /** Before the second to the fifth try, as the vendor's page on webhooks says. */
        public static final List<Duration> WAITS =
                List.of(Duration.ofMinutes(3), Duration.ofMinutes(5), Duration.ofMinutes(9), Duration.ofMinutes(17));
    }

    /**
     * By the person's own rules.
     *
     * @param times further tries, 0 to 20
     * @param interval before the first of them
     * @param growth how the interval goes on
     * @param cap no interval is longer, but where {@code Retry-After} asks for more
     * @param jitterPercent how much shorter an interval may be by chance, 0 to 100
     * @param on what is tried again
     * @param honourRetryAfter whether the target's own wish for a pause counts where it is longer
     */
    record Custom(
            int times,
            Duration interval,
            Growth growth,
            Duration cap,
            int jitterPercent,
            Set<On> on,
            boolean honourRetryAfter)
            implements Retry {
        /** A day: what is later than that is another event. */
        public static final Duration LONGEST = Duration.ofDays(1);

        public static final int MOST = 20;

        /** What a person gets who has said nothing yet: three tries more, every 10 s, for what may pass by itself. */
        public static final Custom USUAL = new Custom(
                3,
                Duration.ofSeconds(10),
                Growth.CONSTANT,
                Duration.ofHours(1),
                0,
                EnumSet.of(On.NETWORK, On.SERVER_ERROR, On.TOO_MANY),
                true);

        public Custom {
            on = Set.copyOf(on);
        }

        /**
         * The pause before a further try, without chance.
         *
         * @param retry 1 for the first further try
         */
        public Duration pause(int retry) {
            if (growth == Growth.CONSTANT) {
                return interval.compareTo(cap) < 0 ? interval : cap;
            }
            Duration pause = interval;
            for (int i = 1; i < retry && pause.compareTo(cap) < 0; i++) {
                pause = pause.multipliedBy(2);
            }
            return pause.compareTo(cap) < 0 ? pause : cap;
        }

        public Custom times(int other) {
            return new Custom(other, interval, growth, cap, jitterPercent, on, honourRetryAfter);
        }

        public Custom every(Duration other) {
            return new Custom(times, other, growth, cap, jitterPercent, on, honourRetryAfter);
        }

        public Custom growing(Growth other) {
            return new Custom(times, interval, other, cap, jitterPercent, on, honourRetryAfter);
        }

        public Custom capped(Duration other) {
            return new Custom(times, interval, growth, other, jitterPercent, on, honourRetryAfter);
        }

        public Custom jittered(int percent) {
            return new Custom(times, interval, growth, cap, percent, on, honourRetryAfter);
        }

        public Custom on(Set<On> others) {
            return new Custom(times, interval, growth, cap, jitterPercent, others, honourRetryAfter);
        }

        public Custom honouring(boolean retryAfter) {
            return new Custom(times, interval, growth, cap, jitterPercent, on, retryAfter);
        }
    }

    /** How a pause follows the one before. */
    enum Growth {
        CONSTANT,
        /** Twice as long each time. */
        EXPONENTIAL
    }

    /** What may be tried again. */
    enum On {
        /** No whole reply: refused, reset, a time-out. */
        NETWORK,
        /** 429 */
        TOO_MANY,
        /** 5xx */
        SERVER_ERROR,
        /** 4xx other than 429 */
        CLIENT_ERROR,
        /** 3xx */
        REDIRECTION,
        /** A good status, but the call's own rule of success does not hold. */
        BODY_RULE
    }

    /** How often the call may go out, the first time included. */
    default int mostTries() {
        return switch (this) {
            case Never() -> 1;
            case Freshservice() -> 1 + Freshservice.WAITS.size();
            case Custom custom -> 1 + custom.times();
        };
    }
}
