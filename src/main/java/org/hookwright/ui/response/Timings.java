package org.hookwright.ui.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.Phases;

/** Makes of what was measured what is drawn: the redirects one after the other, then the phases of the last request. */
public final class Timings {
    private Timings() {}

    /** The timing of a way; phases are counted from the start of its first request. */
    public static Timing of(Phases phases, List<Answer.Hop> hops, List<Sentence> notes) {
        List<Timing.Phase> shown = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (Answer.Hop hop : hops) {
            Duration took = Duration.ofNanos(hop.tookNanos());
            shown.add(new Timing.Phase(Timing.Kind.REDIRECT, at, took));
            at = at.plus(took);
        }
        phases.list().forEach(phase -> shown.add(phase(phase)));
        return new Timing(shown, phases.reused(), notes);
    }

    private static Timing.Phase phase(Phases.Phase phase) {
        Timing.Kind kind = switch (phase.kind()) {
            case DNS -> Timing.Kind.DNS;
            case CONNECT -> Timing.Kind.CONNECT;
            case TLS -> Timing.Kind.TLS;
            case SEND -> Timing.Kind.SEND;
            case WAIT -> Timing.Kind.WAIT;
            case DOWNLOAD -> Timing.Kind.DOWNLOAD;
        };
        return new Timing.Phase(
                kind, Duration.ofNanos(phase.startNanos()), Duration.ofNanos(Math.max(0, phase.tookNanos())));
    }
}
