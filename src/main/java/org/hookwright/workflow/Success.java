package org.hookwright.workflow;

import java.util.List;
import java.util.Optional;

/** What counts as done: a status of the set and, where there is a rule, a body that keeps it. */
public record Success(StatusSet status, Optional<BodyRule> body) {
    /** 2xx, whatever the body says: what the host itself looks at. */
    public static final Success USUAL = new Success(StatusSet.SUCCESSFUL, Optional.empty());

    /** What a reply's body must be, because targets say no in a 200. */
    public sealed interface BodyRule {
        /** The whole body, blanks around it left aside, is this text; such as Slack's {@code ok}. */
        record Equal(String text) implements BodyRule {}

        /** The body contains this text. */
        record Contains(String text) implements BodyRule {}

        /** What a JSONPath finds, printed, is this text. */
        record At(String path, String value) implements BodyRule {}
    }

    /** Statuses, as single ones, ranges and classes: {@code 2xx}, {@code 200-204}, {@code 304}. */
    public record StatusSet(List<Range> ranges) {
        public static final StatusSet SUCCESSFUL = new StatusSet(List.of(new Range(200, 299)));

        public StatusSet {
            ranges = List.copyOf(ranges);
        }

        /** Both ends belong to it. */
        public record Range(int from, int to) {
            @Override
            public String toString() {
                if (from % 100 == 0 && to == from + 99) {
                    return from / 100 + "xx";
                }
                return from == to ? String.valueOf(from) : from + "-" + to;
            }
        }

        /** Reads {@code 2xx, 304}; empty where it is no such list. */
        public static Optional<StatusSet> read(String text) {
            List<Range> ranges = new java.util.ArrayList<>();
            for (String part : text.split(",", -1)) {
                Optional<Range> range = range(part.strip());
                if (range.isEmpty()) {
                    return Optional.empty();
                }
                ranges.add(range.get());
            }
            return Optional.of(new StatusSet(ranges));
        }

        private static Optional<Range> range(String part) {
            if (part.matches("[1-5]xx")) {
                int from = (part.charAt(0) - '0') * 100;
                return Optional.of(new Range(from, from + 99));
            }
            if (part.matches("[1-5]\\d\\d")) {
                return Optional.of(new Range(Integer.parseInt(part), Integer.parseInt(part)));
            }
            if (part.matches("[1-5]\\d\\d\\s*-\\s*[1-5]\\d\\d")) {
                int from = Integer.parseInt(part.substring(0, 3));
                int to = Integer.parseInt(part.substring(part.length() - 3));
                return from <= to ? Optional.of(new Range(from, to)) : Optional.empty();
            }
            return Optional.empty();
        }

        public boolean contains(int status) {
            return ranges.stream().anyMatch(range -> range.from() <= status && status <= range.to());
        }

        @Override
        public String toString() {
            return String.join(", ", ranges.stream().map(Range::toString).toList());
        }
    }
}
