package org.hookwright.ui.history;

import java.util.Optional;

/**
 * What of the history is wanted.
 *
 * @param words every one of which is found in URL, body, reply or names; empty for all
 * @param workflow its name, if only that one
 * @param run its number, if only that one
 */
public record Filter(
        String words,
        Span span,
        Outcome outcome,
        Optional<String> workflow,
        Optional<String> target,
        Optional<String> ticket,
        Optional<Long> run) {
    /** How far back. */
    public enum Span {
        TODAY("today"),
        WEEK("week"),
        MONTH("month"),
        ALL("ever");

        private final String id;

        Span(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** How it ended. */
    public enum Outcome {
        ALL("all"),
        FAILED("failed"),
        SUCCESS("success"),
        REDIRECTION("redirection"),
        CLIENT_ERROR("client"),
        SERVER_ERROR("server"),
        NO_REPLY("no-reply");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** Everything there is. */
    public static final Filter EVERYTHING = new Filter(
            "", Span.ALL, Outcome.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Filter searching(String other) {
        return new Filter(other, span, outcome, workflow, target, ticket, run);
    }

    Filter within(Span other) {
        return new Filter(words, other, outcome, workflow, target, ticket, run);
    }

    Filter ending(Outcome other) {
        return new Filter(words, span, other, workflow, target, ticket, run);
    }

    Filter choosing(Facet facet, Optional<String> value) {
        return switch (facet) {
            case WORKFLOW -> new Filter(words, span, outcome, value, target, ticket, run);
            case TARGET -> new Filter(words, span, outcome, workflow, value, ticket, run);
            case TICKET -> new Filter(words, span, outcome, workflow, target, value, run);
        };
    }

    Filter ofRun(Optional<Long> other) {
        return new Filter(words, span, outcome, workflow, target, ticket, other);
    }

    Optional<String> chosen(Facet facet) {
        return switch (facet) {
            case WORKFLOW -> workflow;
            case TARGET -> target;
            case TICKET -> ticket;
        };
    }

    /** A side by which exchanges are told apart, one value of which can be chosen. */
    public enum Facet {
        WORKFLOW("workflow"),
        TARGET("target"),
        TICKET("ticket");

        private final String id;

        Facet(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
