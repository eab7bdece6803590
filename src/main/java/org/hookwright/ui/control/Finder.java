package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Span;

/** Searches a text. A pattern that would run for ever ends when the search is cancelled. */
final class Finder {
    /** So many are found at most. */
    static final int MOST = 20_000;

    private Finder() {}

    /** What is looked for. */
    record Query(String what, boolean matchCase, boolean regex) {
        /** Whether it can be looked for: a half-written pattern cannot. */
        boolean isReadable() {
            try {
                return !what.isEmpty() && pattern() != null;
            } catch (PatternSyntaxException halfWritten) {
                return false;
            }
        }

        Pattern pattern() {
            int flags = (regex ? Pattern.MULTILINE : Pattern.LITERAL)
                    | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return Pattern.compile(what, flags);
        }
    }

    /** Whether there is a match that is not empty. */
    static boolean isIn(String text, Query query, Cancellation cancellation) {
        Matcher matcher = query.pattern().matcher(new Stoppable(text, cancellation));
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                return true;
            }
        }
        return false;
    }

    /** The matches that are not empty, in order. */
    static List<Span> find(String text, Query query, Cancellation cancellation) {
        List<Span> found = new ArrayList<>();
        if (!query.isReadable()) {
            return found;
        }
        Matcher matcher = query.pattern().matcher(new Stoppable(text, cancellation));
        while (found.size() < MOST && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** The text from the first match to the last with every match replaced; groups count only for patterns. */
    static String replaced(String text, List<Span> matches, Query query, String with) {
        StringBuilder replaced = new StringBuilder();
        int from = matches.getFirst().start();
        for (Span match : matches) {
            replaced.append(text, from, match.start()).append(replacement(match.of(text), query, with));
            from = match.end();
        }
        return replaced.toString();
    }

    /** What one match becomes. */
    static String replacement(String match, Query query, String with) {
        if (!query.regex()) {
            return with;
        }
        Matcher matcher = query.pattern().matcher(match);
        try {
            return matcher.matches() ? matcher.replaceFirst(with) : with;
        } catch (IllegalArgumentException | IndexOutOfBoundsException noSuchGroup) {
            return with;
        }
    }

    /** A text that ends the reading of it when the search is no longer wanted. */
    private record Stoppable(String text, Cancellation cancellation) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((index & 0xFF) == 0) {
                cancellation.throwIfCancelled();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
