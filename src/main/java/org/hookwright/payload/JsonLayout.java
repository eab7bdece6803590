package org.hookwright.payload;

import java.util.Arrays;
import java.util.List;
import org.hookwright.payload.JsonTokens.Kind;
import org.hookwright.payload.JsonTokens.Token;
import org.hookwright.template.Template;

/**
 * JSON set anew, with every placeholder and tag as it was. Only white space outside of strings and placeholders
 * changes, so half-written JSON can be set as well; setting it twice is setting it once.
 */
public final class JsonLayout {
    private final String source;
    private final List<Token> tokens;
    private final StringBuilder out;
    private final int[] placed;

    private JsonLayout(String source) {
        this.source = source;
        this.tokens = JsonTokens.of(source, Markups.untouchable(Template.parse(source)));
        this.out = new StringBuilder(source.length() + source.length() / 2);
        this.placed = new int[tokens.size()];
    }

    /** One value a line, each level {@code indent} blanks further in. */
    public static JsonLayout format(String source, int indent) {
        JsonLayout layout = new JsonLayout(source);
        layout.write(new Spread(source, indent));
        return layout;
    }

    /** As short as it can be without changing what it says. */
    public static JsonLayout minify(String source) {
        JsonLayout layout = new JsonLayout(source);
        layout.write(new Tight(source));
        return layout;
    }

    public String text() {
        return out.toString();
    }

    /** Where a caret that stood before this offset of the source stands now. */
    public int offsetAfter(int before) {
        int index = lastStartingAtOrBefore(before);
        if (index < 0) {
            return 0;
        }
        Token token = tokens.get(index);
        return placed[index] + Math.min(before - token.span().start(), token.span().length());
    }

    private int lastStartingAtOrBefore(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private void write(Setting setting) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > 0) {
                Token previous = tokens.get(i - 1);
                setting.gap(previous, token, out);
            }
            placed[i] = out.length();
            out.append(source, token.span().start(), token.span().end());
            setting.passed(token);
        }
    }

    /** Where white space goes. */
    private interface Setting {
        /** Writes what stands between two tokens. */
        void gap(Token previous, Token next, StringBuilder out);

        /** Told of each token once it is written. */
        void passed(Token token);
    }

    /** No white space but where two words would grow together. */
    private record Tight(String source) implements Setting {
        @Override
        public void gap(Token previous, Token next, StringBuilder out) {
            if (previous.kind() == Kind.OPEN_STRING) {
                out.append('\n');
            } else if (isFree(previous) && isFree(next) && next.span().start() > previous.span().end()) {
                out.append(' ');
            }
        }

        @Override
        public void passed(Token token) {
            // every gap is the same at any depth
        }
    }

    private static boolean isFree(Token token) {
        return token.kind() == Kind.ATOM || token.kind() == Kind.OPEN_STRING || token.kind() == Kind.TAG;
    }

    /** A line for each value, deeper ones further in. */
    private static final class Spread implements Setting {
        private final String source;
        private final int indent;
        private final Depth depth;

        Spread(String source, int indent) {
            this.source = source;
            this.indent = indent;
            this.depth = new Depth(source);
        }

        @Override
        public void gap(Token previous, Token next, StringBuilder out) {
            switch (wanted(previous, next)) {
                case NONE -> {}
                case BLANK -> out.append(' ');
                case LINE -> {
                    out.append('\n');
                    out.repeat(' ', indent * depth.before(next));
                }
            }
        }

        private Gap wanted(Token previous, Token next) {
            if (previous.kind() == Kind.OPEN_STRING) {
                return Gap.LINE;
            }
            if (previous.kind() == Kind.OPEN) {
                return next.kind() == Kind.CLOSE ? Gap.NONE : Gap.LINE;
            }
            if (next.kind() == Kind.CLOSE) {
                return Gap.LINE;
            }
            if (next.kind() == Kind.COMMA || next.kind() == Kind.COLON) {
                return previous.kind() == Kind.TAG ? asItWas(previous, next) : Gap.NONE;
            }
            return switch (previous.kind()) {
                case COMMA -> Gap.LINE;
                case COLON -> Gap.BLANK;
                case OPEN, CLOSE, ATOM, OPEN_STRING, TAG -> asItWas(previous, next);
            };
        }

        private Gap asItWas(Token previous, Token next) {
            if (next.span().start() == previous.span().end()) {
                return Gap.NONE;
            }
            int line = source.indexOf('\n', previous.span().end());
            return line >= 0 && line < next.span().start() ? Gap.LINE : Gap.BLANK;
        }

        @Override
        public void passed(Token token) {
            depth.pass(token);
        }
    }

    private enum Gap {
        NONE,
        BLANK,
        LINE
    }

    /** How many brackets are open; each branch of a condition starts as deep as the first one did. */
    private static final class Depth {
        private final String source;
        private int[] branches = new int[8];
        private int open;
        private int depth;

        Depth(String source) {
            this.source = source;
        }

        int before(Token next) {
            return next.kind() == Kind.CLOSE ? Math.max(0, depth - 1) : depth;
        }

        void pass(Token token) {
            switch (token.kind()) {
                case OPEN -> depth++;
                case CLOSE -> depth = Math.max(0, depth - 1);
                case TAG -> passTag(Markups.tagName(source, token.span()));
                case COMMA, COLON, ATOM, OPEN_STRING -> {}
            }
        }

        private void passTag(String name) {
            switch (name) {
                case "if", "unless", "case" -> {
                    if (open == branches.length) {
                        branches = Arrays.copyOf(branches, open * 2);
                    }
                    branches[open++] = depth;
                }
                case "else", "elsif", "when" -> {
                    if (open > 0) {
                        depth = branches[open - 1];
                    }
                }
                case "endif", "endunless", "endcase" -> open = Math.max(0, open - 1);
                default -> {}
            }
        }
    }
}
