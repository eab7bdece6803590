package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;

final class BracketMatchTest {
    private static final String TEXT = """
            {
              "a}": [1, {"b": "{"}],
              "c": {{ticket.id}}
            }""";
    private static final List<Span> MARKUPS = List.of(span("{{ticket.id}}"));

    private static Span span(String part) {
        int start = TEXT.indexOf(part);
        return new Span(start, start + part.length());
    }

    private static Optional<BracketMatch> at(int caret) {
        return BracketMatch.at(TEXT, caret, MARKUPS);
    }

    @Test
    void findsTheOtherHalfOverLinesStringsAndPlaceholders() {
        int last = TEXT.length();
        assertThat(at(0)).contains(new BracketMatch(new Span(0, 1), new Span(last - 1, last)));
        assertThat(at(last)).contains(new BracketMatch(new Span(last - 1, last), new Span(0, 1)));
    }

    @Test
    void countsNoBracketInAString() {
        int open = TEXT.indexOf("{\"b\"");
        assertThat(at(open)).contains(new BracketMatch(new Span(open, open + 1), new Span(open + 9, open + 10)));
        assertThat(at(TEXT.indexOf("}\":"))).isEmpty();
    }

    @Test
    void theBracesOfAPlaceholderBelongTogether() {
        Span markup = MARKUPS.getFirst();
        Span opening = new Span(markup.start(), markup.start() + 2);
        Span closing = new Span(markup.end() - 2, markup.end());
        assertThat(at(markup.start() + 1)).contains(new BracketMatch(opening, closing));
        assertThat(at(markup.end())).contains(new BracketMatch(closing, opening));
    }

    @Test
    void aBracketAloneHasNoOtherHalf() {
        assertThat(BracketMatch.at("[1, {}", 0, List.of()))
                .hasValueSatisfying(match -> assertThat(match.isMatched()).isFalse());
        assertThat(BracketMatch.at("{} ]", 4, List.of()))
                .hasValueSatisfying(match -> assertThat(match.isMatched()).isFalse());
    }
}
