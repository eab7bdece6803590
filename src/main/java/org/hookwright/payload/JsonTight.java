package org.hookwright.payload;

import org.hookwright.payload.JsonTokens.Kind;
import org.hookwright.payload.JsonTokens.Token;

/** No white space but where two words would grow together, or a broken string needs its line to end. */
final class JsonTight implements JsonGaps {
    @Override
    public void write(Token previous, Token next, StringBuilder out) {
        if (previous.kind() == Kind.OPEN_STRING) {
            out.append('\n');
        } else if (isFree(previous)
                && isFree(next)
                && next.span().start() > previous.span().end()) {
            out.append(' ');
        }
    }

    private static boolean isFree(Token token) {
        return token.kind() == Kind.ATOM || token.kind() == Kind.OPEN_STRING || token.kind() == Kind.TAG;
    }

    @Override
    public void passed(Token token) {
        // a gap is the same at any depth
    }
}
