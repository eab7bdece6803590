package org.hookwright.history;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What of an exchange can be found by its words, part by part: nothing is found across two of them. */
final class Searched {
    private Searched() {}

    static List<String> of(Kept kept) {
        Origin origin = kept.summary().origin();
        String headers = kept.reply()
                .map(reply -> String.join("\n", reply.headers()))
                .orElse("");
        String body = kept.reply().map(Kept.KeptReply::body).orElse("");
        String names = String.join("\n", origin.workflow(), origin.step(), origin.ticket(), origin.environment());
        List<String> parts = new ArrayList<>();
        for (String part : List.of(kept.summary().target().url(), names, kept.request(), headers, body)) {
            parts.add(Words.folded(part));
        }
        String url = kept.summary().target().url();
        if (url.indexOf('%') >= 0) {
            parts.add(Words.folded(decoded(url)));
        }
        return parts;
    }

    /** So that a word in an address is found as people read it. */
    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return url;
        }
    }

    /** Whether each of the words stands in one of the parts. */
    static boolean has(Kept kept, List<String> asked) {
        List<String> parts = of(kept);
        return asked.stream().allMatch(word -> parts.stream().anyMatch(part -> part.contains(word)));
    }
}
