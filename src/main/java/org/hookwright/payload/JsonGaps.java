package org.hookwright.payload;

import org.hookwright.payload.JsonTokens.Token;

/** What stands between two tokens when they are laid out. One of them serves one text, in its order. */
interface JsonGaps {
    /** Writes what stands between two neighbours. */
    void write(Token previous, Token next, StringBuilder out);

    /** Told of each token once it is written. */
    void passed(Token token);
}
