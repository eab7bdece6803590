package org.hookwright.ui.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Tint;

/** Keys, numbers, words of their own and comments of YAML, as far as a line by itself can tell. */
final class YamlTints {
    private static final Pattern KEY = Pattern.compile("^\\s*(?:- )?([\\w.-]{1,80}):(?=\\s|$)");
    private static final Pattern VALUE =
            Pattern.compile("(?<number>-?\\d{1,18}(?:\\.\\d{1,18})?)|(?<literal>true|false|null|~)|(?<string>[\"'].*)");
    private static final int LONGEST = 2_000;

    /** How much from the beginning is coloured. */
    private static final int MOST = 50_000;

    private YamlTints() {}

    static List<Tint> of(String text) {
        List<Tint> tints = new ArrayList<>();
        int start = 0;
        while (start <= Math.min(MOST, text.length())) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line(text.substring(start, Math.min(end, start + LONGEST)), start, tints);
            start = end + 1;
        }
        return tints;
    }

    private static void line(String line, int offset, List<Tint> tints) {
        if (line.stripLeading().startsWith("#")) {
            tints.add(tint(offset, 0, line.length(), "ph-comment"));
            return;
        }
        Matcher key = KEY.matcher(line);
        int at = 0;
        if (key.find()) {
            tints.add(tint(offset, key.start(1), key.end(1), "tok-key"));
            at = key.end();
        }
        String rest = line.substring(at).strip();
        Matcher value = VALUE.matcher(rest);
        if (at > 0 && value.matches()) {
            int from = line.indexOf(rest, at);
            String style = value.group("number") != null
                    ? "tok-number"
                    : value.group("literal") != null ? "tok-literal" : "tok-string";
            tints.add(tint(offset, from, from + rest.length(), style));
        }
    }

    private static Tint tint(int offset, int start, int end, String style) {
        return new Tint(new Span(offset + start, offset + end), style);
    }
}
