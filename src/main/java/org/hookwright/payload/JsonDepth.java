package org.hookwright.payload;

import java.util.Arrays;
import org.hookwright.payload.JsonTokens.Token;

/** How many brackets are open; each branch of a condition starts as deep as the first one did. */
final class JsonDepth {
    private final String source;
    private int[] branches = new int[8];
    private int open;
    private int depth;

    JsonDepth(String source) {
        this.source = source;
    }

    int before(Token next) {
        return next.kind() == JsonTokens.Kind.CLOSE ? Math.max(0, depth - 1) : depth;
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
