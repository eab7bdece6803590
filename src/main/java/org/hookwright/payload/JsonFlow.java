package org.hookwright.payload;

/**
 * Sets JSON out to be read while it flows by, part for part. It looks neither ahead nor back, so that any size and
 * half-written JSON go through; other text comes out as it is, but for its white space.
 */
public final class JsonFlow {
    private static final int INDENT = 2;

    /** Deeper levels stand no further in: a thousand brackets would else be a million blanks. */
    private static final int DEEPEST = 40;

    /**
     * Where a part ended, so that the next one goes on from there.
     *
     * @param opened whether a bracket was just opened, so that its closing one may stand directly behind it
     */
    public record State(int depth, boolean inString, boolean escaped, boolean opened) {
        public static final State START = new State(0, false, false, false);
    }

    /** A part, set out, and where it ended. */
    public record Spread(String text, State end) {}

    private final StringBuilder out;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean opened;

    private JsonFlow(State from, int length) {
        out = new StringBuilder(length * 2);
        depth = from.depth();
        inString = from.inString();
        escaped = from.escaped();
        opened = from.opened();
    }

    /** Sets out a part that begins where another ended. */
    public static Spread spread(String part, State from) {
        JsonFlow flow = new JsonFlow(from, part.length());
        for (int i = 0; i < part.length(); i++) {
            flow.take(part.charAt(i));
        }
        return new Spread(flow.out.toString(), new State(flow.depth, flow.inString, flow.escaped, flow.opened));
    }

    private void take(char sign) {
        if (inString) {
            inside(sign);
            return;
        }
        switch (sign) {
            case ' ', '\t', '\r' -> {}
            case '\n' -> betweenValues();
            case '{', '[' -> {
                begin();
                out.append(sign);
                depth++;
                opened = true;
            }
            case '}', ']' -> close(sign);
            case ',' -> {
                begin();
                out.append(sign);
                breakLine();
            }
            case ':' -> out.append(": ");
            default -> {
                begin();
                out.append(sign);
                inString = sign == '"';
            }
        }
    }

    private void inside(char sign) {
        out.append(sign);
        if (escaped) {
            escaped = false;
        } else if (sign == '\\') {
            escaped = true;
        } else if (sign == '"' || sign == '\n') {
            inString = false;
        }
    }

    /** A bracket that was opened has something in it after all. */
    private void begin() {
        if (opened) {
            opened = false;
            breakLine();
        }
    }

    private void close(char sign) {
        depth = Math.max(0, depth - 1);
        if (opened) {
            opened = false;
        } else {
            breakLine();
        }
        out.append(sign);
    }

    /** One value a line, as logs have it, stays one value a line. */
    private void betweenValues() {
        if (depth == 0 && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void breakLine() {
        out.append('\n').repeat(' ', Math.min(depth, DEEPEST) * INDENT);
    }
}
