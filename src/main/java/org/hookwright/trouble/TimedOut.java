package org.hookwright.trouble;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.check.Field;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Place;
import org.hookwright.check.Problem;
import org.hookwright.check.Report;
import org.hookwright.check.WorkflowChecker;
import org.hookwright.history.Kept;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.run.Lengths;
import org.hookwright.run.WorstCase;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Phases;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Span;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.StepPath;

/** Why a call took too long, or failed on its way. */
final class TimedOut {
    /** One in so many that fails, of so many at least, is a pattern; fewer may be what has been put right since. */
    private static final int OFTEN = 5;

    private static final int OFTEN_OF = 5;

    private final Subject subject;
    private final Log log;
    private final Instant now;
    private final Clues clues = new Clues();

    TimedOut(Subject subject, Log log, Instant now) {
        this.subject = subject;
        this.log = log;
        this.now = now;
    }

    Diagnosis diagnosis(Cancellation cancellation) {
        Optional<StepPath> place = subject.place();
        if (place.isEmpty()) {
            Sentence head =
                    Sentence.of("trouble.head.no-call", subject.workflow().name());
            return clues.done(Complaint.TIMED_OUT, Diagnosis.State.UNKNOWN, head, new Way.ToFlow());
        }
        Call call = subject.call().orElseThrow();
        LogClues.unread(log, clues);
        log.examined().ifPresent(kept -> examined(place.get(), call, kept));
        cancellation.throwIfCancelled();
        address(place.get(), call, cancellation);
        delivery(place.get(), call);
        lately();
        worst(place.get(), call);
        return told(place.get(), call);
    }

    private void examined(StepPath place, Call call, Kept kept) {
        Summary summary = kept.summary();
        if (!summary.origin().ticket().equals(subject.ticket())
                && !subject.ticket().isEmpty()) {
            clues.fact(Sentence.of(
                    "trouble.fact.other-ticket",
                    subject.ticket(),
                    summary.origin().ticket()));
        }
        Optional<FailureReason.Kind> failure =
                summary.status().isPresent() ? Optional.empty() : FailureReason.kind(summary.said());
        Way there = new Way.ToExchange(summary.id());
        if (summary.status().isPresent()) {
            new StatusClues(place, call, kept, log.lastHour()).add(clues);
        } else {
            failure(place, call, kept, failure);
        }
        slow(kept, failure, there);
        waited(call, kept, failure, there);
        if (isSlowReceiver(kept, failure)) {
            duplicates(place, call);
        }
        if (!summary.good()) {
            again(call);
        }
    }

    private void failure(StepPath place, Call call, Kept kept, Optional<FailureReason.Kind> kind) {
        Summary summary = kept.summary();
        List<Way> ways = new ArrayList<>(List.of(new Way.ToExchange(summary.id())));
        kind.flatMap(known -> FailureWays.of(known, place, call)).ifPresent(ways::addFirst);
        boolean cancelled = kind.equals(Optional.of(FailureReason.Kind.CANCELLED));
        clues.add(new Clue(
                        "time." + kind.map(TimedOut::id).orElse("other"),
                        cancelled ? Certainty.UNLIKELY : Certainty.CERTAIN,
                        Sentence.of("trouble.time.failed", Ago.of(summary.at(), now), summary.said()))
                .next(kept.said().next().orElseGet(() -> Sentence.of("trouble.time.failed.next")))
                .leading(ways));
        if (kind.filter(TimedOut::isClosedDoor).isPresent()) {
            clues.add(new Clue(
                            "time.firewall",
                            Certainty.LIKELY,
                            Sentence.of(
                                    "trouble.time.firewall", summary.target().host()))
                    .next(Sentence.of("trouble.time.firewall.next"))
                    .leading(new Way.ToAllowList()));
        }
    }

    private static String id(FailureReason.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isClosedDoor(FailureReason.Kind kind) {
        return kind == FailureReason.Kind.CONNECT_TIMEOUT
                || kind == FailureReason.Kind.RESET_BEFORE_REPLY
                || kind == FailureReason.Kind.UNREACHABLE;
    }

    private void slow(Kept kept, Optional<FailureReason.Kind> failure, Way there) {
        PhaseTimes times = new PhaseTimes(kept.phases(), log.usual());
        Summary summary = kept.summary();
        boolean late = isTimeOut(failure) || summary.took().compareTo(Delivery.HOST_TIMEOUT) > 0;
        times.slowest().ifPresent(slow -> {
            String kind = slow.kind().name().toLowerCase(Locale.ROOT);
            Sentence phase = Sentence.of("trouble.phase." + kind);
            Sentence took = Lengths.words(rounded(slow.took()));
            Sentence what = slow.usual()
                    .map(usual -> Sentence.of(
                            "trouble.time.slow", phase, took, summary.target().host(), Lengths.words(rounded(usual))))
                    .orElseGet(() ->
                            Sentence.of("trouble.time.long", phase, took, Lengths.words(rounded(summary.took()))));
            clues.add(new Clue("time.phase-" + kind, late ? Certainty.CERTAIN : Certainty.LIKELY, what)
                    .next(Sentence.of("trouble.phase." + kind + ".next"))
                    .leading(there));
        });
        for (Phases.Kind kind : times.asUsual()) {
            clues.fine("phase", Sentence.of("trouble.phase." + kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static Duration rounded(Duration took) {
        long millis = took.toMillis();
        return Duration.ofMillis(millis < 1_000 ? Math.max(1, millis) : millis / 100 * 100);
    }

    private static boolean isTimeOut(Optional<FailureReason.Kind> failure) {
        return failure.filter(FailureWays::isTimeOut).isPresent();
    }

    /** How long the host would have waited, whatever was waited here. */
    private void waited(Call call, Kept kept, Optional<FailureReason.Kind> failure, Way there) {
        Duration took = kept.summary().took();
        Duration limit = Delivery.HOST_TIMEOUT;
        Sentence said = Lengths.words(rounded(took));
        if (took.compareTo(limit) > 0) {
            clues.add(new Clue(
                            "time.over-limit",
                            Certainty.CERTAIN,
                            Sentence.of("trouble.time.over-limit", said, limit.toSeconds()))
                    .next(Sentence.of("trouble.time.over-limit.next"))
                    .leading(there));
        } else if (isTimeOut(failure) && took.compareTo(limit.minusSeconds(1)) < 0) {
            clues.add(new Clue(
                            "time.own-limit",
                            Certainty.LIKELY,
                            Sentence.of("trouble.time.own-limit", said, limit.toSeconds()))
                    .next(Sentence.of("trouble.time.own-limit.next"))
                    .leading(toDelivery(subject.place().orElseThrow()), there));
        } else if (took.compareTo(limit.dividedBy(2)) > 0) {
            clues.add(new Clue(
                            "time.near-limit",
                            Certainty.LIKELY,
                            Sentence.of("trouble.time.near-limit", said, limit.toSeconds()))
                    .next(Sentence.of("trouble.time.over-limit.next"))
                    .leading(there));
        } else if (failure.isEmpty()) {
            clues.fine("in-time", said, limit.toSeconds());
        }
        if (call.delivery().timeout().compareTo(limit) > 0) {
            clues.add(new Clue(
                            "delivery.timeout",
                            Certainty.LIKELY,
                            Sentence.of(
                                    "trouble.time.longer-here",
                                    call.delivery().timeout().toSeconds(),
                                    limit.toSeconds()))
                    .leading(toDelivery(subject.place().orElseThrow())));
        }
    }

    static Way toDelivery(StepPath place) {
        return new Way.ToText(place, new Place(Field.DELIVERY, new Span(0, 0)));
    }

    /** A request that arrived and was answered late is done, and the host sends it again all the same. */
    private static boolean isSlowReceiver(Kept kept, Optional<FailureReason.Kind> failure) {
        return failure.filter(kind ->
                                kind == FailureReason.Kind.REPLY_TIMEOUT || kind == FailureReason.Kind.DOWNLOAD_TIMEOUT)
                        .isPresent()
                || kept.summary().took().compareTo(Delivery.HOST_TIMEOUT) > 0;
    }

    private void duplicates(StepPath place, Call call) {
        if (call.kind() != Call.Kind.WEBHOOK) {
            return;
        }
        List<Way> ways = new ArrayList<>();
        noId(place).ifPresent(problem -> problem.cures().forEach(cure -> ways.add(new Way.CureFlow(cure))));
        ways.add(toDelivery(place));
        clues.add(new Clue("time.duplicates", Certainty.LIKELY, Sentence.of("trouble.time.duplicates", call.name()))
                .next(Sentence.of("trouble.time.duplicates.next"))
                .leading(ways));
    }

    private Optional<FlowProblem> noId(StepPath place) {
        return WorkflowChecker.check(subject.workflow(), List.of(), Clock.fixed(now, ZoneOffset.UTC)).stream()
                .filter(problem -> problem.code().equals("delivery.no-id"))
                .filter(problem -> problem.step().filter(place::equals).isPresent())
                .findFirst();
    }

    /** What the host does next. */
    private void again(Call call) {
        if (call.kind() == Call.Kind.WEB_REQUEST) {
            clues.fact(Sentence.of("trouble.fact.no-retry"));
        } else {
            Duration last = Retry.Freshservice.WAITS.stream().reduce(Duration.ZERO, Duration::plus);
            clues.fact(Sentence.of("trouble.fact.retries", last.toMinutes()));
        }
    }

    private void address(StepPath place, Call call, Cancellation cancellation) {
        List<Ticket> tickets = subject.samples().ticket().map(List::of).orElse(List.of());
        Report report = RequestClues.report(subject, place, call, tickets, cancellation);
        boolean fine = true;
        for (Problem problem : report.problems()) {
            if (!problem.code().startsWith("request.url") && !isAboutTheWay(problem.code())) {
                continue;
            }
            fine = false;
            clues.add(
                    problem.code().equals("request.unreachable")
                            ? RequestClues.unreachable(call, place, problem)
                            : RequestClues.of(place, problem, certainty(problem.code()), List.of()));
        }
        if (fine) {
            clues.fine("address");
        }
    }

    private static boolean isAboutTheWay(String code) {
        return code.equals("request.no-url") || code.equals("request.unreachable") || code.equals("request.plain-http");
    }

    private static Certainty certainty(String code) {
        return code.equals("request.plain-http") ? Certainty.UNLIKELY : Certainty.CERTAIN;
    }

    private void delivery(StepPath place, Call call) {
        if (log.examined().isEmpty() && call.delivery().timeout().compareTo(Delivery.HOST_TIMEOUT) > 0) {
            clues.add(new Clue(
                            "delivery.timeout",
                            Certainty.LIKELY,
                            Sentence.of(
                                    "trouble.time.longer-here",
                                    call.delivery().timeout().toSeconds(),
                                    Delivery.HOST_TIMEOUT.toSeconds()))
                    .leading(toDelivery(place)));
        }
        if (call.request().auth() instanceof Auth.None && log.examined().isEmpty()) {
            clues.add(new Clue("time.no-auth", Certainty.UNLIKELY, Sentence.of("trouble.time.no-auth"))
                    .leading(FailureWays.auth(place)));
        }
    }

    private void lately() {
        List<Summary> all = log.lately();
        long failed = all.stream().filter(summary -> !summary.good()).count();
        if (all.size() > 1) {
            clues.fact(Sentence.of("trouble.fact.lately", all.size(), failed));
        }
        boolean good = log.examined().map(kept -> kept.summary().good()).orElse(false);
        if (good && failed > 0) {
            boolean often = all.size() >= OFTEN_OF && failed * OFTEN >= all.size();
            Summary bad =
                    all.stream().filter(summary -> !summary.good()).findFirst().orElseThrow();
            clues.add(new Clue(
                            "time.sometimes",
                            often ? Certainty.LIKELY : Certainty.UNLIKELY,
                            Sentence.of("trouble.time.sometimes", Ago.of(bad.at(), now), bad.said()))
                    .next(Sentence.of("trouble.time.sometimes.next"))
                    .leading(new Way.ToExchange(bad.id())));
        }
    }

    private void worst(StepPath place, Call call) {
        Duration worst = WorstCase.of(place, call).total();
        clues.fact(Sentence.of("trouble.fact.worst", Lengths.words(worst)));
    }

    private Diagnosis told(StepPath place, Call call) {
        if (log.examined().isEmpty()) {
            return clues.has(Certainty.CERTAIN)
                    ? clues.done(
                            Complaint.TIMED_OUT,
                            Diagnosis.State.FOUND,
                            Sentence.of(
                                    "trouble.head.time.certain",
                                    call.name(),
                                    clues.first().what()))
                    : clues.done(
                            Complaint.TIMED_OUT,
                            Diagnosis.State.UNKNOWN,
                            Sentence.of("trouble.head.time.nothing-sent", call.name()),
                            Way.ToSpot.step(place));
        }
        if (clues.has(Certainty.CERTAIN)) {
            Sentence head = Sentence.of(
                    "trouble.head.time.certain", call.name(), clues.first().what());
            return clues.done(Complaint.TIMED_OUT, Diagnosis.State.FOUND, head);
        }
        return clues.has(Certainty.LIKELY)
                ? clues.done(
                        Complaint.TIMED_OUT,
                        Diagnosis.State.SUSPECTED,
                        Sentence.of("trouble.head.time.likely", call.name()))
                : clues.done(
                        Complaint.TIMED_OUT, Diagnosis.State.FINE, Sentence.of("trouble.head.time.fine", call.name()));
    }
}
