package org.hookwright.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which exchanges are wanted. Everything that is given must hold; {@link #ALL} and the methods that narrow it make one.
 *
 * @param words each is found somewhere in URL, request or reply, as it is written, in any case of Latin letters
 * @param run the tries of this run only
 */
public record Query(String words, Outcome outcome, Span span, Names names, Optional<Long> run) {
    public static final Query ALL = new Query("", Outcome.ANY, Span.ALWAYS, Names.ANY, Optional.empty());

    /**
     * How it ended.
     *
     * @param statuses classes such as 2 for 2xx, and 0 for no answer; empty for all
     * @param timedOutOnly those that had no answer because a time was over
     * @param cause the key of the sentence that was said of a failure
     */
    public record Outcome(List<Integer> statuses, boolean failedOnly, boolean timedOutOnly, Optional<String> cause) {
        public static final Outcome ANY = new Outcome(List.of(), false, false, Optional.empty());

        public Outcome {
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * When it was sent.
     *
     * @param since the first moment that counts
     * @param until the first moment that no longer counts
     */
    public record Span(Optional<Instant> since, Optional<Instant> until) {
        public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());
    }

    /** What sent it where. */
    public record Names(
            Optional<String> workflow,
            Optional<String> step,
            Optional<String> host,
            Optional<String> ticket,
            Optional<String> environment) {
        public static final Names ANY =
                new Names(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Query words(String wanted) {
        return new Query(wanted, outcome, span, names, run);
    }

    public Query since(Instant first) {
        return new Query(words, outcome, new Span(Optional.of(first), span.until), names, run);
    }

    public Query until(Instant end) {
        return new Query(words, outcome, new Span(span.since, Optional.of(end)), names, run);
    }

    /** Of these classes, as 2 for 2xx; 0 is no answer. */
    public Query statuses(List<Integer> classes) {
        return with(new Outcome(classes, outcome.failedOnly, outcome.timedOutOnly, outcome.cause));
    }

    public Query statuses(Integer... classes) {
        return statuses(List.of(classes));
    }

    public Query failedOnly() {
        return with(new Outcome(outcome.statuses, true, outcome.timedOutOnly, outcome.cause));
    }

    public Query timedOutOnly() {
        return with(new Outcome(outcome.statuses, outcome.failedOnly, true, outcome.cause));
    }

    /** Failures of which this was said: the key of {@link Statistics.Cause}. */
    public Query cause(String key) {
        return with(new Outcome(outcome.statuses, outcome.failedOnly, outcome.timedOutOnly, Optional.of(key)));
    }

    public Query workflow(String name) {
        return with(new Names(Optional.of(name), names.step, names.host, names.ticket, names.environment));
    }

    public Query step(String name) {
        return with(new Names(names.workflow, Optional.of(name), names.host, names.ticket, names.environment));
    }

    public Query host(String name) {
        return with(new Names(names.workflow, names.step, Optional.of(name), names.ticket, names.environment));
    }

    public Query ticket(String name) {
        return with(new Names(names.workflow, names.step, names.host, Optional.of(name), names.environment));
    }

    public Query environment(String name) {
        return with(new Names(names.workflow, names.step, names.host, names.ticket, Optional.of(name)));
    }

    public Query run(long id) {
        return new Query(words, outcome, span, names, Optional.of(id));
    }

    private Query with(Outcome other) {
        return new Query(words, other, span, names, run);
    }

    private Query with(Names other) {
        return new Query(words, outcome, span, other, run);
    }
}
