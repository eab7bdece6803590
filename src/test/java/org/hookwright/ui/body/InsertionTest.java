package org.hookwright.ui.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.template.CompletionPoint;
import org.hookwright.template.Span;
import org.junit.jupiter.api.Test;

/** The bar is the caret. */
final class InsertionTest {
    private static final Sentence ORIGIN = Sentence.of("body.origin.sample");

    @Test
    void bracesThatAreMissingAreClosed() {
        assertThat(complete("\"{{ti|\"", "ti", false, path("ticket.id"))).isEqualTo("\"{{ticket.id}}|\"");
        assertThat(complete("\"{{ ti|\"", "ti", false, path("ticket.id"))).isEqualTo("\"{{ ticket.id }}|\"");
        assertThat(complete("{% if ti|", "ti", false, path("ticket.id"))).isEqualTo("{% if ticket.id %}|");
    }

    @Test
    void bracesThatStandAreKept() {
        assertThat(complete("\"{{ti|}}\"", "ti", true, path("ticket.id"))).isEqualTo("\"{{ticket.id}}|\"");
        assertThat(complete("{{ ti| | upcase }}", "ti", true, path("ticket.id")))
                .isEqualTo("{{ ticket.id| | upcase }}");
    }

    @Test
    void theCaretGoesWhereSomethingIsStillWanted() {
        Offer fallback = new Offer(Offer.Kind.FILTER, "default: ''", 10, Optional.empty(), ORIGIN);
        assertThat(complete("{{ x | de|}}", "de", true, fallback)).isEqualTo("{{ x | default: '|'}}");
    }

    private static Offer path(String path) {
        return Offer.path(path, Optional.empty(), ORIGIN);
    }

    private static String complete(String marked, String begun, boolean closed, Offer offer) {
        int caret = marked.indexOf(begun + "|") + begun.length();
        String text = marked.substring(0, caret) + marked.substring(caret + 1);
        CompletionPoint point =
                new CompletionPoint(CompletionPoint.Kind.PATH, new Span(caret - begun.length(), caret), begun, closed);
        TextChange change = Insertion.complete(text, point, offer);
        StringBuilder changed = new StringBuilder(text);
        changed.replace(change.span().start(), change.span().end(), change.text());
        return changed.insert(change.caret(), '|').toString();
    }
}
