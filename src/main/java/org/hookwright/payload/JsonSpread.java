package org.hookwright.payload;

import org.hookwright.payload.JsonTokens.Kind;
import org.hookwright.payload.JsonTokens.Token;

/** A line for each value, deeper ones further in. */
final class JsonSpread implements JsonGaps {
    private final String source;
    private final int indent;
    private final JsonDepth depth;

    JsonSpread(String source, int indent) {
        this.source = source;
        this.indent = indent;
        this.depth = new JsonDepth(source);
    }

    @Override
    public void write(Token previous, Token next, StringBuilder out) {
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

    private enum Gap {
        NONE,
        BLANK,
        LINE
    }
}
