package org.hookwright.ui.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * What of the history is wanted; everything that is given must hold.
 *
 * @param words every one of which is found in URL, body, reply or names; empty for all
 * @param day one day out of the period, if only that one
 * @param names one value of each side that is narrowed
 * @param run its number, if only that one
 * @param cause why they failed, if only those
 */
public record Filter(
        String words,
        Period period,
        Optional<LocalDate> day,
        Outcome outcome,
        Map<Facet, String> names,
        Optional<Long> run,
        Optional<Cause> cause) {
    /** How it ended. */
    public enum Outcome {
        ALL("all"),
        FAILED("failed"),
        SUCCESS("success"),
        REDIRECTION("redirection"),
        CLIENT_ERROR("client"),
        SERVER_ERROR("server"),
        /** A time was over: that of the connection or that of the answer. */
        TIME_OUT("time-out"),
        NO_REPLY("no-reply");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** A side by which exchanges are told apart, one value of which can be chosen. */
    public enum Facet {
        WORKFLOW("workflow"),
        STEP("step"),
        TARGET("target"),
        TICKET("ticket"),
        ENVIRONMENT("environment");

        private final String id;

        Facet(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /**
     * Why exchanges failed.
     *
     * @param key by which the history knows it
     * @param what in words
     */
    public record Cause(String key, Sentence what) {}

    /** Everything there is. */
    public static final Filter EVERYTHING = new Filter(
            "", Period.Last.ALL, Optional.empty(), Outcome.ALL, Map.of(), Optional.empty(), Optional.empty());

    public Filter {
        Map<Facet, String> ordered = new EnumMap<>(Facet.class);
        ordered.putAll(names);
        names = Collections.unmodifiableMap(ordered);
    }

    Filter searching(String other) {
        return new Filter(other, period, day, outcome, names, run, cause);
    }

    /** Of another period; a day out of the former one is none of its own. */
    public Filter within(Period other) {
        return new Filter(words, other, Optional.empty(), outcome, names, run, cause);
    }

    Filter on(Optional<LocalDate> other) {
        return new Filter(words, period, other, outcome, names, run, cause);
    }

    public Filter ending(Outcome other) {
        return new Filter(words, period, day, other, names, run, cause);
    }

    Filter choosing(Facet facet, Optional<String> value) {
        Map<Facet, String> other = new EnumMap<>(Facet.class);
        other.putAll(names);
        value.ifPresentOrElse(name -> other.put(facet, name), () -> other.remove(facet));
        return new Filter(words, period, day, outcome, other, run, cause);
    }

    Filter ofRun(Optional<Long> other) {
        return new Filter(words, period, day, outcome, names, other, cause);
    }

    Filter because(Optional<Cause> other) {
        return new Filter(words, period, day, outcome, names, run, other);
    }

    /** What figures are made of: all of the period, however it ended, so that a rate says something. */
    Filter ofFigures() {
        return new Filter(words, period, Optional.empty(), Outcome.ALL, names, run, Optional.empty());
    }

    /** The value that one side is narrowed to. */
    public Optional<String> chosen(Facet facet) {
        return Optional.ofNullable(names.get(facet));
    }
}
