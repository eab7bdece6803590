package org.hookwright.ui.body;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;

/** The filters and tags that are of use in a payload, with their arguments begun. A bar marks where the caret goes. */
final class FilterOffers {
    private static final List<String> FILTERS = List.of(
            "sanitize_html",
            "default: '|'",
            "strip_html",
            "truncate: |100",
            "downcase",
            "upcase",
            "capitalize",
            "date: '|%Y-%m-%d %H:%M'",
            "replace: '|', ''",
            "remove: '|'",
            "split: '|,'",
            "first",
            "last",
            "join: '|, '",
            "size",
            "append: '|'",
            "prepend: '|'",
            "strip",
            "strip_newlines",
            "newline_to_br",
            "escape",
            "url_encode",
            "slice: |0, 10",
            "plus: |1",
            "minus: |1",
            "times: |1",
            "divided_by: |1",
            "round",
            "truncatewords: |15",
            "map: '|'",
            "where: '|', ''",
            "sort",
            "uniq",
            "reverse",
            "compact");

    private static final List<String> TAGS = List.of(
            "if |",
            "unless |",
            "elsif |",
            "else",
            "endif",
            "endunless",
            "for item in |",
            "endfor",
            "break",
            "continue",
            "case |",
            "when |",
            "endcase",
            "assign |",
            "capture |",
            "endcapture",
            "comment",
            "endcomment",
            "raw",
            "endraw",
            "cycle |",
            "increment |",
            "decrement |",
            "echo |");

    private FilterOffers() {}

    static List<Offer> filters() {
        return FILTERS.stream()
                .map(text -> offer(Offer.Kind.FILTER, text, "body.filter."))
                .toList();
    }

    static List<Offer> tags() {
        return TAGS.stream()
                .map(text -> new Offer(
                        Offer.Kind.TAG, plain(text), caret(text), Optional.empty(), Sentence.of("body.origin.tag")))
                .toList();
    }

    private static Offer offer(Offer.Kind kind, String text, String meanings) {
        Offer offer = new Offer(kind, plain(text), caret(text), Optional.empty(), Sentence.of("body.origin.filter"));
        return new Offer(
                kind, offer.text(), offer.caret(), Optional.of(Sentence.of(meanings + offer.name())), offer.origin());
    }

    private static String plain(String text) {
        int bar = text.indexOf('|');
        return bar < 0 ? text : text.substring(0, bar) + text.substring(bar + 1);
    }

    private static int caret(String text) {
        int bar = text.indexOf('|');
        return bar < 0 ? text.length() : bar;
    }
}
