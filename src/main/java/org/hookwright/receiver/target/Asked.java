package org.hookwright.receiver.target;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.payload.JsonRoot;
import org.hookwright.workflow.Header;
import org.jspecify.annotations.Nullable;

/**
 * A request as a target sees it.
 *
 * @param path without the query
 * @param query without its question mark
 * @param body as UTF-8; empty where it was longer than what is kept
 * @param size of the whole body, in bytes
 */
public record Asked(String method, String path, String query, List<Header> headers, String body, long size) {
    public Asked {
        headers = List.copyOf(headers);
    }

    /** The first header of this name in any case of letters, or an empty text. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** What follows one of these words in the Authorization header; empty where there is none. */
    String credential(String... schemes) {
        String[] words = header("Authorization").split(" +", 2);
        for (String scheme : schemes) {
            if (words.length == 2 && words[0].equalsIgnoreCase(scheme)) {
                return words[1].strip();
            }
        }
        return "";
    }

    /** Whether a name and a password came, of which neither is empty or that of nobody. */
    boolean isSignedIn() {
        String[] both;
        try {
            byte[] plain = Base64.getDecoder().decode(credential("Basic"));
            both = new String(plain, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        return both.length == 2 && !Absent.is(both[0]) && !Absent.is(both[1]);
    }

    /** A parameter of the query, decoded; empty where there is none. */
    String parameter(String name) {
        return parameter(query, name);
    }

    /** A field of the body where that is a form. */
    String field(String name) {
        return parameter(body, name);
    }

    Optional<Map<String, @Nullable Object>> members() {
        return JsonRoot.members(body);
    }

    Asked at(String otherPath) {
        return new Asked(method, otherPath, query, headers, body, size);
    }

    private static String parameter(String form, String name) {
        for (String pair : form.split("&", -1)) {
            if (pair.startsWith(name + '=')) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return "";
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** Reveals nothing: headers and body may hold secrets. */
    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
