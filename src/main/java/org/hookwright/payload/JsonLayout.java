package org.hookwright.payload;

import java.util.List;
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
        layout.write(new JsonSpread(source, indent));
        return layout;
    }

    /** As short as it can be without changing what it says. */
    public static JsonLayout minify(String source) {
        JsonLayout layout = new JsonLayout(source);
        layout.write(new JsonTight());
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
        return placed[index]
                + Math.min(before - token.span().start(), token.span().length());
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

    private void write(JsonGaps gaps) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > 0) {
                Token previous = tokens.get(i - 1);
                gaps.write(previous, token, out);
            }
            placed[i] = out.length();
            out.append(source, token.span().start(), token.span().end());
            gaps.passed(token);
        }
    }
}
