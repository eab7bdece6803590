package org.hookwright.ticket;

import java.util.Set;
import org.hookwright.language.Sentence;

/** Which filters Freshservice is known to have. An unknown one passes its value on unchanged, without a word. */
public final class HostFilters {
    /** Named on pages of Freshservice, or of Freshdesk, which shares the engine. */
    private static final Set<String> DOCUMENTED = Set.of(
            "first",
            "truncate",
            "downcase",
            "times",
            "split",
            "date",
            "sanitize_html",
            "upcase",
            "size",
            "replace",
            "strip_html");

    /** Liquid's own; whether the host's unknown version has each of them is not told anywhere. */
    private static final Set<String> LIQUID = Set.of(
            "abs",
            "append",
            "at_least",
            "at_most",
            "base64_decode",
            "base64_encode",
            "base64_url_safe_decode",
            "base64_url_safe_encode",
            "capitalize",
            "ceil",
            "compact",
            "concat",
            "default",
            "divided_by",
            "escape",
            "escape_once",
            "find",
            "find_index",
            "floor",
            "h",
            "has",
            "join",
            "last",
            "lstrip",
            "map",
            "minus",
            "modulo",
            "newline_to_br",
            "plus",
            "prepend",
            "reject",
            "remove",
            "remove_first",
            "remove_last",
            "replace_first",
            "replace_last",
            "reverse",
            "round",
            "rstrip",
            "slice",
            "sort",
            "sort_natural",
            "strip",
            "strip_newlines",
            "sum",
            "truncatewords",
            "uniq",
            "url_decode",
            "url_encode",
            "where");

    private HostFilters() {}

    /** How sure it is that the host has a filter. */
    public enum Standing {
        DOCUMENTED("documented"),
        UNVERIFIED("unverified"),
        ABSENT("absent");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        /** The standing in words. */
        public Sentence sentence() {
            return Sentence.of("catalogue.filter." + word);
        }
    }

    /** The standing of a filter; names that no Liquid has are absent. */
    public static Standing of(String name) {
        if (DOCUMENTED.contains(name)) {
            return Standing.DOCUMENTED;
        }
        return LIQUID.contains(name) ? Standing.UNVERIFIED : Standing.ABSENT;
    }
}
