package org.hookwright.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.workflow.Header;

/** Headers as people copy them: one {@code Name: value} a line, also from a cURL command's {@code -H}. */
final class PastedHeaders {
    private static final Pattern LINE = Pattern.compile(
            "^\\s*(?:-H\\s+|--header\\s+)?['\"]?([!#$%&'*+.^_`|~0-9A-Za-z-]+):\\s*(.*?)['\"]?\\s*\\\\?\\s*$");

    private PastedHeaders() {}

    /** The headers in the text; empty when any line is something else, so that it can be pasted as plain text. */
    static List<Header> of(String text) {
        List<Header> headers = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                return List.of();
            }
            headers.add(new Header(matcher.group(1), matcher.group(2)));
        }
        return List.copyOf(headers);
    }
}
