package org.hookwright.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.template.Span;
import org.jspecify.annotations.Nullable;

/**
 * The bracket at a caret and the one that belongs to it. Brackets in strings and placeholders do not count; a
 * placeholder's own braces belong together.
 *
 * @param here the bracket that the caret touches
 * @param there its other half; null where there is none within {@link #REACH}
 */
public record BracketMatch(Span here, @Nullable Span there) {
    /** How far is looked, in UTF-16 units to either side, so that a caret never waits. */
    public static final int REACH = 200_000;

    /** Lines longer than this are not looked into, as they are not coloured either. */
    private static final int LONGEST_LINE = 10_000;

    public boolean isMatched() {
        return there != null;
    }

    /**
     * The match at a caret; of two brackets that touch it, the one behind it counts.
     *
     * @param markups of the text, in order
     */
    public static Optional<BracketMatch> at(CharSequence text, int caret, List<Span> markups) {
        Optional<BracketMatch> ofMarkup = ofMarkup(text, caret, new Markups(markups));
        if (ofMarkup.isPresent()) {
            return ofMarkup;
        }
        List<JsonPiece> line = brackets(text, caret, markups);
        return line.stream()
                .filter(piece -> piece.span().start() == caret)
                .findFirst()
                .or(() -> line.stream()
                        .filter(piece -> piece.span().end() == caret)
                        .findFirst())
                .map(piece -> new BracketMatch(piece.span(), new Walk(text, markups).other(piece.span())));
    }

    private static Optional<BracketMatch> ofMarkup(CharSequence text, int caret, Markups markups) {
        int index = markups.lastFrom(caret);
        if (index < 0) {
            return Optional.empty();
        }
        Span markup = markups.spans().get(index);
        Span opening = new Span(markup.start(), Math.min(markup.end(), markup.start() + 2));
        boolean closed =
                markup.length() >= 4 && text.charAt(markup.end() - 1) == '}' && isBrace(text, markup.end() - 2);
        if (!closed) {
            return opening.touches(caret) ? Optional.of(new BracketMatch(opening, null)) : Optional.empty();
        }
        Span closing = new Span(markup.end() - 2, markup.end());
        if (opening.touches(caret)) {
            return Optional.of(new BracketMatch(opening, closing));
        }
        return closing.touches(caret) ? Optional.of(new BracketMatch(closing, opening)) : Optional.empty();
    }

    private static boolean isBrace(CharSequence text, int at) {
        return text.charAt(at) == '}' || text.charAt(at) == '%';
    }

    private static List<JsonPiece> brackets(CharSequence text, int within, List<Span> markups) {
        Span line = new Span(Lines.start(text, within), Lines.end(text, within));
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        return JsonScanner.pieces(text, line, markups).stream()
                .filter(piece -> piece.kind() == JsonPiece.Kind.PUNCTUATION)
                .filter(piece -> "{}[]".indexOf(text.charAt(piece.span().start())) >= 0)
                .toList();
    }

    /** A search from one bracket, line by line, up or down. */
    private record Walk(CharSequence text, List<Span> markups) {
        @Nullable
        Span other(Span bracket) {
            return switch (text.charAt(bracket.start())) {
                case '{' -> down(bracket, '{', '}');
                case '[' -> down(bracket, '[', ']');
                case '}' -> up(bracket, '}', '{');
                default -> up(bracket, ']', '[');
            };
        }

        private @Nullable Span down(Span from, char same, char other) {
            int depth = 0;
            int limit = Math.min(text.length(), from.start() + REACH);
            int line = from.start();
            while (line <= limit) {
                for (JsonPiece piece : brackets(text, line, markups)) {
                    if (piece.span().start() >= from.start()) {
                        depth += step(piece, same, other);
                        if (depth == 0) {
                            return piece.span();
                        }
                    }
                }
                line = Lines.end(text, line) + 1;
            }
            return null;
        }

        private @Nullable Span up(Span from, char same, char other) {
            int depth = 0;
            int limit = Math.max(0, from.start() - REACH);
            int line = from.start();
            while (line >= limit) {
                List<JsonPiece> pieces = new ArrayList<>(brackets(text, line, markups)).reversed();
                for (JsonPiece piece : pieces) {
                    if (piece.span().start() <= from.start()) {
                        depth += step(piece, same, other);
                        if (depth == 0) {
                            return piece.span();
                        }
                    }
                }
                line = Lines.start(text, line) - 1;
            }
            return null;
        }

        private int step(JsonPiece piece, char same, char other) {
            char sign = text.charAt(piece.span().start());
            if (sign == same) {
                return 1;
            }
            // a sign of the other kind of bracket leaves the depth as it was, which never is nought here
            return sign == other ? -1 : 0;
        }
    }
}
