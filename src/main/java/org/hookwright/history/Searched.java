package org.hookwright.history;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an exchange can be found by its words, part by part: nothing is found across two of them.
 *
 * @param parts folded
 */
record Searched(List<String> parts) {
    static Searched of(Kept kept) {
        Origin origin = kept.summary().origin();
        return of(
                kept.summary().target().url(),
                List.of(origin.workflow(), origin.step(), origin.ticket(), origin.environment()),
                kept.request(),
                kept.reply().map(reply -> Flat.of(reply.headers())).orElse(""),
                kept.reply().map(Kept.KeptReply::body).orElse(""));
    }

    /** URL, four names, request, headers and body of the reply. */
    static Searched of(ResultSet row) throws SQLException {
        String headers = row.getString(7);
        String body = row.getString(8);
        return of(
                row.getString(1),
                List.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                row.getString(6),
                headers == null ? "" : headers,
                body == null ? "" : body);
    }

    private static Searched of(String url, List<String> names, String request, String headers, String body) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(url, String.join("\n", names), request, headers, body)) {
            parts.add(Words.folded(part));
        }
        if (url.indexOf('%') >= 0) {
            parts.add(Words.folded(decoded(url)));
        }
        return new Searched(parts);
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
    boolean has(List<String> asked) {
        return asked.stream().allMatch(word -> parts.stream().anyMatch(part -> part.contains(word)));
    }
}
