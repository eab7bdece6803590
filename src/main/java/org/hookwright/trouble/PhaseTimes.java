package org.hookwright.trouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.send.Phases;

/** How long each phase of an exchange took, beside what is usual for its target. */
final class PhaseTimes {
    /** Fewer others say nothing of what is usual. */
    private static final int FEWEST = 3;

    /** Nobody waits for less than this. */
    private static final Duration NOTICED = Duration.ofSeconds(1);

    private static final int TIMES_SLOWER = 3;

    private final Map<Phases.Kind, Long> took;
    private final List<Map<Phases.Kind, Long>> usual;

    PhaseTimes(Phases examined, List<Phases> others) {
        took = sums(examined);
        usual = others.stream().map(PhaseTimes::sums).toList();
    }

    /** A phase that took long. */
    record Slow(Phases.Kind kind, Duration took, Optional<Duration> usual) {}

    private static Map<Phases.Kind, Long> sums(Phases phases) {
        Map<Phases.Kind, Long> sums = new EnumMap<>(Phases.Kind.class);
        phases.list().forEach(phase -> sums.merge(phase.kind(), Math.max(0, phase.tookNanos()), Long::sum));
        return sums;
    }

    /** The phase that took the most time, if it was long for this target, or long where nothing is known of it. */
    Optional<Slow> slowest() {
        return took.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Slow(most.getKey(), Duration.ofNanos(most.getValue()), median(most.getKey())))
                .filter(slow -> slow.took().compareTo(NOTICED) >= 0)
                .filter(slow -> slow.usual()
                        .map(median -> slow.took().compareTo(median.multipliedBy(TIMES_SLOWER)) > 0)
                        .orElse(true));
    }

    /** Those that were as quick as ever, where it is known how quick that is. */
    List<Phases.Kind> asUsual() {
        List<Phases.Kind> quick = new ArrayList<>();
        took.forEach((kind, nanos) -> {
            Optional<Duration> median = median(kind);
            boolean usualOrShort = Duration.ofNanos(nanos).compareTo(NOTICED) < 0
                    || (median.isPresent()
                            && Duration.ofNanos(nanos).compareTo(median.get().multipliedBy(TIMES_SLOWER)) <= 0);
            if (usualOrShort) {
                quick.add(kind);
            }
        });
        return quick;
    }

    private Optional<Duration> median(Phases.Kind kind) {
        List<Long> times = usual.stream()
                .filter(sums -> sums.containsKey(kind))
                .map(sums -> sums.get(kind))
                .sorted()
                .toList();
        return times.size() < FEWEST
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(times.get((times.size() - 1) / 2)));
    }
}
